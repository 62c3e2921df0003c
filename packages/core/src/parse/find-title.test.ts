import { describe, expect, test } from 'vitest';
import type { Document, Fact, Paragraph } from '../document/document.ts';
import { readSpan } from '../text/date.ts';
import { findTitle } from './find-title.ts';
import { findSections } from './sections.ts';
import { readSelfNames } from './self-names.ts';
import { createWitnesses } from './witnesses.ts';

/** What is found of the title of a document of these lines, on a page that says this of itself. */
function find(lines: string[], facts: Record<string, string> = {}) {
  const blocks = lines.map((text, i): Paragraph => ({ kind: 'paragraph', text, at: { line: i + 1 } }));
  const said = Object.entries(facts).map(([name, text]): Fact => ({ name, text, at: { line: 1 } }));
  const document: Document = { blocks, facts: said };
  const sections = findSections(blocks);
  const printed = blocks.find(({ text }) => text.includes('统计期限'));
  const span = readSpan(printed?.text ?? '');
  const period = span && printed ? { ...span, at: printed.at } : null;
  const witnesses = createWitnesses(blocks, period, () => readSelfNames(document, blocks, sections));
  return findTitle(blocks, sections, document, witnesses);
}
const titleOf = (lines: string[], facts?: Record<string, string>): string | undefined =>
  find(lines, facts).title?.text;

const own = '青石市档案局2023年政府信息公开工作年度报告';
const generic = '2023年政府信息公开工作年度报告';
const body = (year: number, periodYear = year): string[] => [
  `本报告所列数据的统计期限自${periodYear}年1月1日起至${periodYear}年12月31日止。`,
  '一、总体情况',
  `${year}年，青石市档案局认真贯彻落实《中华人民共和国政府信息公开条例》，扎实推进各项工作。`,
  '六、其他需要报告的事项',
  `${year}年，没有其他需要报告的事项。`,
];
const signed = (year: number): string[] => ['青石市档案局', `${year}年1月12日`];
const linksOf = (...titles: string[]): string[] =>
  titles.map((title) => `青石市${title}政府信息公开工作年度报告`);

describe('where it is printed', () => {
  test('over two lines', () => {
    const lines = ['六盘水市公安局2020年度政府信息', '公开工作年度报告', '概述'];
    expect(find(lines).title).toMatchObject({ agency: '六盘水市公安局', year: 2020 });
  });

  test('over four lines', () => {
    const lines = ['青石市档案局', '政府信息公开工作', '年度报告', '（2023年）', ...body(2023)];
    expect(find(lines).title).toMatchObject({ agency: '青石市档案局', year: 2023, at: { line: 1 } });
  });

  test('with the agency on a line of its own', () => {
    const lines = ['海东市公安局', '2020 年度政府信息公开工作年度报告', '一、总体情况'];
    expect(find(lines).title).toMatchObject({ agency: '海东市公安局', year: 2020 });
  });

  test('below a breadcrumb and metadata, printed three times', () => {
    const title = '淄博市2020年政府信息公开工作年度报告';
    const lines = ['您现在所在的位置：首页 > 政府信息公开年报', '索引号：000', title, '打印', title, title];
    expect(find(lines).title).toEqual({ text: title, agency: '淄博市', year: 2020, at: { line: 6 } });
  });
});

describe('links to other reports do not win over it', () => {
  test.each<[string, string[]]>([
    ['of other years, above', linksOf('档案局2021年', '档案局2022年')],
    ['of another agency and year, above', linksOf('水利局2021年')],
    ['of other agencies on this year, above', linksOf('水利局2023年', '财政局2023年')],
    ['to the report before', ['上一篇：青石市水利局2022年政府信息公开工作年度报告']],
  ])('%s', (_, links) => {
    expect(titleOf([...links, own, ...body(2023)])).toBe(own);
  });

  test.each(['水利局2023年', '档案局2022年', '水利局2021年'])('below the text: %s', (other) => {
    expect(titleOf([own, ...body(2023), '相关信息', ...linksOf(other)])).toBe(own);
  });

  test('right above the text', () => {
    expect(titleOf([own, ...linksOf('档案局2022年', '档案局2021年'), ...body(2023)])).toBe(own);
  });

  test('where the title names no agency', () => {
    const lines = [...linksOf('水利局2023年'), generic, ...body(2023), ...signed(2024)];
    expect(titleOf(lines)).toBe(generic);
  });

  test('where the title is worded otherwise', () => {
    const title = '青石市档案局2023年政府信息公开工作总结';
    expect(titleOf([...linksOf('档案局2022年'), title, ...body(2023)])).toBe(title);
  });

  test('where the period is that of last year', () => {
    const lines = [...linksOf('档案局2022年'), own, ...body(2023, 2022)];
    expect(titleOf(lines)).toBe(own);
  });
});

describe('by what the page says of itself', () => {
  test.each(['ArticleTitle', 'title'])('in %s, where the text prints none', (name) => {
    const lines = [...linksOf('档案局2022年'), ...body(2023)];
    expect(find(lines, { [name]: own }).title).toMatchObject({ text: own, at: { line: 1 } });
  });

  test.each([
    `${own}_青石市人民政府`,
    `${own} - 青石市人民政府门户网站`,
    `青石市人民政府 | ${own}`,
    `${own}-青石市人民政府`,
  ])('with the name of the site: %s', (title) => {
    expect(find(body(2023), { title }).title).toMatchObject({ agency: '青石市档案局', year: 2023 });
  });

  test('with the agency that the heading leaves out', () => {
    const lines = [...linksOf('水利局2023年'), generic, ...body(2023)];
    expect(titleOf(lines, { title: generic, ArticleTitle: own })).toBe(own);
  });

  test('against a text that was left from last year', () => {
    expect(titleOf([own, ...body(2022)], { title: own })).toBe(own);
  });
});

describe('a link alone is not taken for it', () => {
  const site = { title: '青石市人民政府' };

  test('above the text', () => {
    const lines = [...linksOf('档案局2022年', '档案局2021年'), ...body(2023), ...signed(2024)];
    expect(find(lines, site)).toMatchObject({ setAside: { agency: '青石市档案局' } });
    expect(find(lines).title).toBeUndefined();
  });

  test('of another agency', () => {
    const lines = [...linksOf('水利局2023年'), ...body(2023), ...signed(2024)];
    expect(find(lines, site)).toMatchObject({ setAside: { agency: '青石市水利局', at: { line: 1 } } });
  });

  test('below the text', () => {
    expect(find([...body(2023), ...linksOf('档案局2022年')], site)).toEqual({});
  });
});

test('what every report cites speaks for nobody', () => {
  const text = body(2023).map((line) => line.replace('青石市档案局', '按照青石市人民政府办公室要求，我局'));
  const links = [
    '青石市2023年政府信息公开工作年度报告',
    '青石市人民政府办公室2023年政府信息公开工作年度报告',
  ];
  expect(titleOf([...links, own, ...text])).toBe(own);
});

test('two titles of which nothing in the text decides are both told', () => {
  const text = body(2023).map((line) => line.replace('青石市档案局', '我局'));
  const other = '青石市水利局2023年政府信息公开工作年度报告';
  expect(find([own, other, ...text])).toMatchObject({ title: { text: other }, rival: { text: own } });
  expect(find([own, other, ...body(2023)])).toEqual({ title: expect.objectContaining({ text: own }) });
  expect(find([own, other, ...text], { title: own })).toMatchObject({ title: { text: own } });
  expect(find([own, other, ...text], { title: own })).not.toHaveProperty('rival');
});

test('a word above a title without an agency is no agency', () => {
  expect(find(['首页', generic, ...body(2023)]).title).toMatchObject({ agency: '', year: 2023 });
});

test('a text that speaks of last year throughout keeps its only title', () => {
  expect(titleOf([own, ...body(2022)])).toBe(own);
});
