import { describe, expect, test } from 'vitest';
import type { Paragraph } from '../document/document.ts';
import { readDatings } from './datings.ts';
import { readSentences } from './sentences.ts';

const YEAR = 2022;

/** What is found in a report on 2022 with these lines in a section. */
function found(section: number, ...texts: string[]) {
  const lines = [`${section}、标题`, ...texts];
  const paragraphs = lines.map((text, i): Paragraph => ({ kind: 'paragraph', text, at: { line: i + 1 } }));
  const heading = paragraphs[0];
  const sections = heading && section > 0 ? [{ number: section, heading: '标题', at: heading.at }] : [];
  const sentences = readSentences(paragraphs, sections);
  return readDatings(paragraphs, sentences, sections, null, YEAR).map(({ kind, year, text }) => [
    kind,
    year,
    text,
  ]);
}

describe('tells of another year as if it were the report’s', () => {
  test.each([
    '2021年，我局共收到政府信息公开申请15件。',
    '一是2021年，全局主动公开政府信息1160条。',
    '截至2021年12月31日，共受理申请4件。',
    '截至2020年底，累计发布信息300条。',
    '2021年度未收到政府信息公开申请。',
    '二〇二一年，本机关主动公开政府信息20条。',
  ])('%s', (text) => {
    const year = /2020/u.test(text) ? 2020 : 2021;
    expect(found(1, text)).toEqual([['covers', year, text]]);
  });

  test('in the words that present the report', () => {
    const text = '现将我局2021年政府信息公开工作情况报告如下。';
    expect(found(0, text)).toEqual([['covers', 2021, text]]);
  });

  test('in a second period', () => {
    const text = '以上数据的统计期限自2021年1月1日起至2021年12月31日止。';
    expect(found(6, text)).toEqual([['covers', 2021, text]]);
  });
});

describe('is about another year rightly', () => {
  test.each([
    '2022年，我局共收到政府信息公开申请15件。',
    '2021年共收到20件，2022年共收到15件。',
    '2021年我局共收到20件，本年收到15件，同比下降25%。',
    '与2021年相比，我局共收到的申请减少5件。',
    '2021年，我局共收到20件，较上一年增加5件。',
    '2021年以来，我局共收到申请35件。',
    '2021年，全市政务公开考核我局名列第一。',
    '2021年共制定规范性文件3件，均已通过评估。',
    '根据《2021年政务公开工作要点》，我局主动公开信息20条。',
    '按照国办公开办函〔2021〕30号的要求，我局主动公开信息20条。',
    '2019年修订的条例施行后，我局共收到申请15件。',
    '针对2021年存在的问题，我局共开展培训3次。',
    '2021年部门决算公开1条，2022年部门预算公开1条。',
    '按时公开2021年度决算信息。',
    '2021年结转的2件申请，我局已全部办结。',
    '2021年12月，我局与外单位合并组建。',
    '2023年，我局共收到的申请预计增加。',
  ])('%s', (text) => {
    expect(found(1, text)).toEqual([]);
  });

  test('where the paragraph names the report year too', () => {
    expect(found(1, '申请量变化如下。2021年，我局共收到20件。2022年，我局共收到15件。')).toEqual([]);
  });

  test.each([
    '本年新收政府信息公开申请87件。2021年未收到政府信息公开申请。',
    '2021年未收到政府信息公开申请。今年收到2件。',
    '全年办理依申请公开3件。2021年收到2件依申请公开件。',
  ])('where the paragraph tells of this year beside it: %s', (text) => {
    expect(found(1, text)).toEqual([]);
  });

  test('but not where all of the paragraph is old', () => {
    const text = '2021年，我局共收到政府信息公开申请15件。全年主动公开信息30条。';
    expect(found(1, text)).toEqual([['covers', 2021, '2021年，我局共收到政府信息公开申请15件。']]);
  });

  test('where the report of last year was published this year', () => {
    expect(found(1, '2022年1月，按时发布了2021年政府信息公开工作年度报告。')).toEqual([]);
    expect(found(0, '现将2022年政府信息公开工作情况报告如下。')).toEqual([]);
  });
});

describe('plans', () => {
  test.each([
    ['2022年，我局将进一步健全公开制度。', 2022],
    ['下一步，2021年我局将继续做好公开工作。', 2021],
    ['2022年，青石市档案局将着力提高公开质量。', 2022],
  ])('for a year that is over: %s', (text, year) => {
    expect(found(5, text)).toEqual([['plans', year, text]]);
  });

  test('under a heading for a year that is over', () => {
    expect(found(5, '（二）2022年工作打算', '进一步加强公开。')).toEqual([
      ['plans', 2022, '（二）2022年工作打算'],
    ]);
    expect(found(5, '（二）2023年工作打算', '进一步加强公开。')).toEqual([]);
  });

  test.each([
    '2023年，我局将进一步健全公开制度。',
    '2022年，我局将政务公开纳入年度考核。',
    '2022年，我局将进一步规范公开作为重点，成效明显。',
    '2022年，我局进一步健全公开制度。',
    '按照2022年工作计划，我局完成了任务。',
  ])('for the year to come, or no plan at all: %s', (text) => {
    expect(found(5, text)).toEqual([]);
  });

  test('elsewhere than in the section that looks ahead say nothing', () => {
    expect(found(1, '2022年，我局将进一步健全公开制度。')).toEqual([]);
  });
});

describe('the signature', () => {
  test.each([
    ['2022年1月20日', 2022],
    ['2021年1月20日', 2021],
    ['二〇二二年一月二十日', 2022],
  ])('from before the year was over: %s', (text, year) => {
    expect(found(6, '没有其他需要报告的事项。', '青石市档案局', text)).toEqual([['signs', year, text]]);
  });

  test.each(['2023年1月20日', '2022年12月30日', '2024年2月1日', '2022年1月'])('is sound: %s', (text) => {
    expect(found(6, '没有其他需要报告的事项。', '青石市档案局', text)).toEqual([]);
  });
});
