import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { ask } from './ask.ts';
import { sketched } from './testing/reports.ts';
import { storeOf } from './testing/store.ts';

let kept: Awaited<ReturnType<typeof storeOf>>;

beforeAll(async () => {
  kept = await storeOf([
    sketched({ name: '朝阳区人民政府', code: null, year: 2022, cells: { 'applications.new': 2557 } }),
    sketched({
      name: '北京市人民政府',
      code: '110000',
      division: '北京市',
      year: 2022,
      cells: { 'applications.new': 53_844 },
    }),
  ]);
});
afterAll(() => kept.close());

const asked = (question: string): Promise<Answer> => ask(kept.store, question);

test.each([
  '朝阳区2022年收到多少件申请',
  '朝阳区政府2022年收到多少件申请',
  'Chaoyang district requests 2022',
])('%s: an agency that does not say where it is, with a word about that', async (question) => {
  const { value, rows, caveats } = await asked(question);
  expect([value, rows?.[0]?.agency]).toEqual([2557, '朝阳区人民政府']);
  expect(caveats[0]).toMatch(/朝阳区人民政府/u);
});

test('北京市朝阳区2022年收到多少件申请: may be another, so that is asked back', async () => {
  const { kind, choices = [] } = await asked('北京市朝阳区2022年收到多少件申请');
  expect([kind, choices.map(({ question }) => question)]).toEqual([
    'clarify',
    ['朝阳区人民政府2022年收到多少件申请'],
  ]);
});

test('海淀区2022年收到多少件申请: another place is not it', async () => {
  expect((await asked('海淀区2022年收到多少件申请')).kind).toBe('noData');
});

describe('several agencies of one name that do not say where they are', () => {
  const of = (name: string, source: string, year: number, received: number) =>
    sketched({ name, code: null, year, source, cells: { 'applications.new': received } });
  let several: typeof kept;

  beforeAll(async () => {
    several = await storeOf([
      of('朝阳区人民政府', 'beijing.html', 2022, 2557),
      of('朝阳区人民政府', 'changchun.html', 2022, 310),
      of('市中区人民政府', 'jinan.html', 2021, 41),
      of('市中区人民政府', 'leshan.html', 2022, 52),
    ]);
  });
  afterAll(() => several.close());

  const asked = (question: string): Promise<Answer> => ask(several.store, question);
  const figures = ({ rows = [], citations }: Answer) =>
    rows
      .map(({ agency, report, year, value }) => {
        const source = citations.find((one) => one.report === report)?.source;
        return [agency, source, year, value];
      })
      .sort();
  const bothChaoyang = [
    ['朝阳区人民政府', 'beijing.html', 2022, 2557],
    ['朝阳区人民政府', 'changchun.html', 2022, 310],
  ];
  const bothShizhong = [
    ['市中区人民政府', 'jinan.html', 2021, 41],
    ['市中区人民政府', 'leshan.html', 2022, 52],
  ];

  test.each([
    ['朝阳区人民政府2022年收到多少件申请', bothChaoyang],
    ['朝阳区2022年收到多少件申请', bothChaoyang],
    ['Chaoyang district requests 2022', bothChaoyang],
    ['朝阳区人民政府2022年合计收到多少件申请', bothChaoyang],
    ['市中区人民政府2021年到2022年申请量怎么变化', bothShizhong],
    ['How did requests to 市中区人民政府 change from 2021 to 2022', bothShizhong],
  ])('%s: each has its own figure, told by its file, and none of all', async (question, expected) => {
    const answer = await asked(question);
    expect([answer.kind, answer.value, figures(answer)]).toEqual(['comparison', undefined, expected]);
    for (const [name, source] of expected) {
      expect(answer.text).toContain(`${name}〔${source}〕`);
      expect(answer.caveats[0]).toContain(`${source}`);
    }
    expect(answer.text).not.toMatch(/增加|增长|rose|increase/u);
  });

  test.each(['市中区人民政府2022年收到多少件申请', '市中区人民政府收到多少件申请'])(
    '%s: the only one of that year, with a word about the other',
    async (question) => {
      const { value, caveats } = await asked(question);
      expect([value, caveats[0]]).toEqual([
        52,
        '库里有2份报告只署“市中区人民政府”，没有写明是哪里的，可能属于不同机关，数字不能合在一起：2021年〔jinan.html〕、2022年〔leshan.html〕。',
      ]);
    },
  );

  test('市中区人民政府2022年同比增长多少: the report of another on the year before is not taken', async () => {
    const { kind, caveats } = await asked('市中区人民政府2022年同比增长多少');
    expect([kind, caveats[0]]).toEqual(['noData', expect.stringContaining('jinan.html')]);
  });

  test.each([
    ['朝阳区人民政府2022年哪些格留空', []],
    ['朝阳区人民政府2022年收到申请排第几', []],
    [
      '市中区人民政府上年结转对得上吗',
      ['市中区人民政府2021年上年结转对得上吗', '市中区人民政府2022年上年结转对得上吗'],
    ],
  ])('%s: is asked back, with the files', async (question, expected) => {
    const { kind, text, choices = [] } = await asked(question);
    expect([kind, choices.map((choice) => choice.question)]).toEqual(['clarify', expected]);
    expect(text).toMatch(
      /beijing\.html.*changchun\.html|changchun\.html.*beijing\.html|jinan\.html.*leshan/u,
    );
  });

  test('市中区人民政府2022年的申请量是2021年的几倍: no figure is held against that of another', async () => {
    const { kind, value, caveats } = await asked('市中区人民政府2022年的申请量是2021年的几倍');
    expect([kind, value, caveats[0]]).toEqual(['clarify', undefined, expect.stringContaining('jinan.html')]);
  });

  test('a ranking and a list count each of them once', async () => {
    const { compared, rows } = await asked('2022年收到申请最多的是哪个');
    expect([compared, rows?.map(({ value }) => value)]).toEqual([3, [2557, 310, 52]]);
    expect((await asked('2022年多少个机关发布了报告')).value).toBe(3);
    expect((await asked('有哪些机关的报告')).text).toMatch(
      /^现有4个机关的报告：.*朝阳区人民政府〔beijing\.html〕/u,
    );
  });
});

test('files of one name in two folders are told apart by their reports', async () => {
  const of = (seed: number) => {
    const report = sketched({
      name: '朝阳区人民政府',
      code: null,
      year: 2022,
      source: `${seed}`,
      cells: { 'applications.new': seed },
    });
    return { ...report, source: { ...report.source, name: 'index.html' } };
  };
  const [one, other] = [of(41), of(52)];
  const { store, close } = await storeOf([one, other]);
  const { text } = await ask(store, '朝阳区人民政府2022年收到多少件申请');
  expect(text).toContain(`朝阳区人民政府〔index.html ${one.id}〕41件`);
  expect(text).toContain(`朝阳区人民政府〔index.html ${other.id}〕52件`);
  await close();
});
