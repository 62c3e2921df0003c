import { describe, expect, test } from 'vitest';
import { readDocumentClaims } from './documents.ts';

const read = (text: string, form: '2019' | '2021' = '2021') =>
  readDocumentClaims([{ text, section: 1, at: { line: 9 } }], form, 2022);

describe('states a figure of table two', () => {
  test.each([
    ['2022年，高新区共制发规范性文件2件。', 'disclosure.normativeDocuments.issued', 2, '制发规范性文件2件'],
    ['全年出台行政规范性文件 三 份，', 'disclosure.normativeDocuments.issued', 3, '出台行政规范性文件三份'],
    ['废止规范性文件4件。', 'disclosure.normativeDocuments.repealed', 4, '废止规范性文件4件'],
    [
      '现行有效的规范性文件共13件。',
      'disclosure.normativeDocuments.inForce',
      13,
      '现行有效的规范性文件共13件',
    ],
    ['全年作出行政处罚决定1,166件。', 'disclosure.penalties.decisions', 1166, '作出行政处罚决定1,166件'],
    ['行政许可处理决定数量324宗，', 'disclosure.licensing.decisions', 324, '行政许可处理决定数量324宗'],
    ['全年行政事业性收费2,388.78万元。', 'disclosure.fees.amount', 23_887_800, '行政事业性收费2,388.78万元'],
    ['收取行政事业性收费共计320元。', 'disclosure.fees.amount', 320, '收取行政事业性收费共计320元'],
    ['作出行政处罚379件。', 'disclosure.penalties.decisions', 379, '作出行政处罚379件'],
    ['作出行政许可决定244件。', 'disclosure.licensing.decisions', 244, '作出行政许可决定244件'],
  ])('%s', (text, metric, value, words) => {
    expect(read(text)).toEqual([{ metric, value, text: words, at: { line: 9 } }]);
  });

  test.each([
    ['制发规范性文件3件，废止1件，现行有效9件。', ['issued 3', 'repealed 1', 'inForce 9']],
    ['印发行政规范性文件3件、现行有效9件。', ['issued 3', 'inForce 9']],
    ['作出行政许可120件、行政处罚8件、行政强制0件。', ['licensing 120', 'penalties 8', 'coercion 0']],
    ['行政事业性收费收取45.6万元。', ['fees 456000']],
  ])('and what the words go on to say: %s', (text, figures) => {
    const told = read(text).map(
      ({ metric, value }) => `${metric.replace(/\.(?:decisions|amount)$/u, '')} ${value}`,
    );
    expect(told.map((one) => one.replace(/^.*\./u, ''))).toEqual(figures);
  });

  test.each([
    '清理规范性文件30件，废止5件。',
    '对违法占地作出行政许可120件、行政处罚8件。',
    '制发规范性文件解读3件，废止1件。',
    '制定方案5件，现行有效12件。',
  ])('and nothing where they go on from something else: %s', (text) => {
    expect(read(text).filter(({ metric }) => !metric.endsWith('.issued'))).toEqual([]);
  });

  test('in the words of the form that the report is on', () => {
    expect(read('我局共制作规范性文件102份。', '2019')).toEqual([
      {
        metric: 'disclosure.normativeDocuments.newlyMade',
        value: 102,
        text: '制作规范性文件102份',
        at: { line: 9 },
      },
    ]);
    expect(read('废止规范性文件4件，现行有效的规范性文件13件。', '2019')).toEqual([]);
  });
});

test.each([
  '2021年，我局共制发规范性文件5件。',
  '与上年相比，制发规范性文件5件。',
  '累计制定规范性文件40件。',
  '各部门制定规范性文件12件。',
  '公开规范性文件2件，发布规范性文件解读3件。',
  '审查规范性文件草案，制定规范性文件6件。',
  '印发规范性文件10余件。',
  '制定规范性文件2项制度。',
  '宣布失效和废止规范性文件8件。',
  '公开行政处罚决定信息20条。',
  '计划制定规范性文件3件。',
  '以县政府名义印发规范性文件3件，以县政府办公室名义印发规范性文件5件。',
  '印发规范性文件3件，县政府办公室印发规范性文件5件。',
  '牵头制定规范性文件3件。',
  '参与制定规范性文件3件。',
  '制定规范性文件3件，修订2件。',
  '减免行政事业性收费200万元。',
  '全县行政事业性收费200万元。',
  '行政事业性收费约200万元。',
  '取消行政事业性收费3项，减收行政事业性收费200万元。',
  '对违法占地作出行政处罚3件。',
  '适用简易程序作出行政处罚决定12件。',
  '通过综合窗口作出行政许可决定120件。',
])('leaves alone: %s', (text) => {
  expect(read(text)).toEqual([]);
});
