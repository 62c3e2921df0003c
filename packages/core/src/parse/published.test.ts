import { describe, expect, test } from 'vitest';
import type { Block, Document, Fact } from '../document/document.ts';
import { readPublished } from './published.ts';

const line = (text: string, at: number): Block => ({ kind: 'paragraph', text, at: { line: at } });
const table = (...rows: string[][]): Block => ({
  kind: 'table',
  at: { table: 1 },
  rows: rows.map((cells, r) => ({
    cells: cells.map((text, c) => ({ text, at: { table: 1, row: r + 1, cell: c + 1 }, column: c, width: 1 })),
  })),
});
const heading = line('一、总体情况', 50);
const last = line('六、其他需要报告的事项', 90);
const sections = [
  { number: 1, heading: '总体情况', at: heading.at },
  { number: 6, heading: '其他需要报告的事项', at: last.at },
];
const read = (above: Block[], below: Block[] = [], facts?: Fact[]) => {
  const document: Document = { blocks: [...above, heading, last, ...below], ...(facts && { facts }) };
  return readPublished(document, sections, 2020);
};

describe('by the page around the text', () => {
  test.each([
    ['发布时间：2021-01-28 10:12 来源：市档案局 字体：[ 大 中 小 ]', '2021-01-28', '发布时间：2021-01-28'],
    ['发布日期: 2021-01-16 访问次数:', '2021-01-16', '发布日期: 2021-01-16'],
    ['【发布日期】2021年1月29日', '2021-01-29', '发布日期】2021年1月29日'],
    ['日期：2021-1-9 来源：办公室 浏览次数：12', '2021-01-09', '日期：2021-1-9'],
    ['公开日期 二〇二一年一月二十九日', '2021-01-29', '公开日期 二〇二一年一月二十九日'],
  ])('%s', (text, date, words) => {
    expect(read([line(text, 3)])).toEqual({ date, kind: 'published', text: words, at: { line: 3 } });
  });

  test('in a table of the page, with the cell', () => {
    const index = table(
      ['索引号', '11330000/2021-1', '成文日期', '2021年1月20日'],
      ['发布机构', '市档案局', '发布日期：', '2021-01-28'],
    );
    expect(read([index])).toEqual({
      date: '2021-01-28',
      kind: 'published',
      text: '发布日期： 2021-01-28',
      at: { table: 1, row: 2, cell: 4 },
    });
  });

  test('of several, the one next to the text', () => {
    expect(read([line('发布时间：2020-01-20', 2), line('发布时间：2021-01-28', 5)])?.date).toBe('2021-01-28');
  });

  test('below the text too', () => {
    expect(read([], [line('发布时间：2021-02-05', 95)])).toMatchObject({
      date: '2021-02-05',
      kind: 'published',
    });
  });
});

test('else by what the page says of itself, by its index, by the signature, in this order', () => {
  const facts = [{ name: 'PubDate', text: '2021-01-27 09:00', at: { line: 4 } }];
  const index = table(['生成日期', '2021-01-22']);
  const signature = line('2021年1月18日', 99);
  expect(read([index], [signature], facts)).toMatchObject({
    date: '2021-01-27',
    kind: 'published',
    at: { line: 4 },
  });
  expect(read([index], [signature])).toMatchObject({ date: '2021-01-22', kind: 'completed' });
  expect(read([], [signature])).toEqual({
    date: '2021-01-18',
    kind: 'signed',
    text: '2021年1月18日',
    at: { line: 99 },
  });
  expect(read([line('成文日期：2021-01-19', 2)])).toMatchObject({
    date: '2021-01-19',
    kind: 'completed',
    text: '成文日期：2021-01-19',
  });
});

test.each([
  // A link to something else, a day before the report year, a day in a sentence, no day at all.
  '青石市档案局2019年政府信息公开工作年度报告 2021-01-30',
  '发布时间：1970-01-01',
  '发布时间：2019-12-31',
  '发布时间：2020-06-30',
  '本条例的发布时间：2021-01-28，自公布之日起施行。',
  '发布时间：2021-02-30',
  '发布时间：',
  '时间：2021-01-28',
  '更新时间：2021-01-28',
])('says nothing of when the report was published: %s', (text) => {
  expect(read([line(text, 3)])).toBeUndefined();
});

describe('by a day alone next to the title', () => {
  const title = line('青石市档案局2020年政府信息公开工作年度报告', 5);
  const beside = (above: Block[], below: Block[]) =>
    readPublished({ blocks: [...above, title, ...below, heading, last] }, sections, 2020, title.at);

  test.each([
    ['2021-02-06 09:12', '2021-02-06', 'published'],
    ['2021-02-06 09:12:33 市档案局', '2021-02-06', 'published'],
    ['2021/02/06', '2021-02-06', 'published'],
    ['[2021-02-06]', '2021-02-06', 'published'],
    ['时间：2021年2月6日', '2021-02-06', 'published'],
    ['日期: 2021-02-06', '2021-02-06', 'published'],
    ['（2021年2月6日）', '2021-02-06', 'completed'],
    ['二〇二一年二月六日', '2021-02-06', 'completed'],
  ])('%s', (text, date, kind) => {
    const found = { date, kind, text, at: { line: 6 } };
    expect(beside([], [line(text, 6)])).toEqual(found);
    expect(beside([], [line('青石市档案局', 7), line(text, 6)])).toEqual(found);
    expect(beside([line('政务公开', 4), line(text, 6)], [])).toEqual(found);
  });

  test.each([
    '今天是2021年2月6日 星期六',
    '更新时间：2021-02-06',
    '2021-02-06 至 2021-03-06',
    '2019-02-06 09:12',
    '2021-02-06 09:12 关于青石市2021年工作的通知',
  ])('not by %s', (text) => {
    expect(beside([], [line(text, 6)])).toBeUndefined();
    expect(beside([line(text, 4)], [])).toBeUndefined();
  });

  test('not by that of the link above it', () => {
    const link = line('青石市水利局2020年政府信息公开工作年度报告', 3);
    expect(beside([link, line('2021-02-06', 4)], [])).toBeUndefined();
  });

  test('rather than by the signature', () => {
    const blocks = [title, line('2021-02-06 09:12', 6), heading, last, line('2021年1月18日', 99)];
    expect(readPublished({ blocks }, sections, 2020, title.at)?.date).toBe('2021-02-06');
  });
});
