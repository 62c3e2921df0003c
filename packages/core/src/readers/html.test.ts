import { describe, expect, test } from 'vitest';
import type { Table } from '../document/document.ts';
import { GoujiError } from '../errors.ts';
import { htmlReader } from './html.ts';
import { readDocument } from './index.ts';
import { documentFaults } from './testing/document-faults.ts';
import { drawDocument } from './testing/draw.ts';
import { drawing, fixture, fixtureNames, readText, textFile } from './testing/fixtures.ts';

const recognises = (name: string, text: string): boolean =>
  htmlReader.recognises(textFile(name, text), () => text);
const draw = async (text: string): Promise<string> => drawDocument(await readText('a.html', text));

async function refusal(page: string): Promise<unknown> {
  const error: unknown = await readText('b.html', page).catch((reason: unknown) => reason);
  return error instanceof GoujiError && error.code === 'document-too-complex' ? error.details : error;
}

describe('pages and the documents drawn from them by eye', () => {
  test.each(fixtureNames('html', '.html'))('%s', async (name) => {
    const file = fixture(`html/${name}`);
    const { document, format } = await readDocument(file);
    expect(format).toBe('html');
    expect(drawDocument(document)).toBe(drawing(`html/${name.replace('.html', '.expected.txt')}`));
    expect(documentFaults(document, new TextDecoder().decode(file.bytes))).toEqual([]);
  });
});

test('spans put every cell where the page shows it', async () => {
  const { document } = await readDocument(fixture('html/spans.html'));
  const [table] = document.blocks as [Table];
  const grid = table.rows.slice(0, 5).map(({ cells }) => {
    const row = Array.from('······');
    for (const { text, column, width } of cells)
      row.fill('-', column, column + width).splice(column, 1, text);
    return row.join('');
  });
  expect(grid).toEqual(['A-B--C', '··DEF·', '··GHIJ', 'K·MN-·'.replace('·', 'L'), 'O·PQ··']);
});

describe('recognises', () => {
  test.each([
    ['a.txt', '\ufeff\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN"><p>一'],
    ['a.doc', '<html xmlns:o="urn:x"><p>一'],
    ['a', '<?xml version="1.0"?>\n<HTML>'],
    ['a', '前面的话<table border=1><tr><td>1'],
    ['a.htm', '一<br>二'],
    ['a.doc', '<p>一</p>'.repeat(5)],
  ])('%s with %s', (name, text) => expect(recognises(name, text)).toBe(true));

  test.each([
    ['a.txt', '网址为<http://gaj.example.gov.cn/>，欢迎查阅。'.repeat(20)],
    ['a.txt', '1 < 2，3 > 2'],
    ['a.html', '没有标记的文字'],
    ['a.txt', '一<br>二'],
    ['a.mht', 'MIME-Version: 1.0\nContent-Type: text/html\n\n<html><table>'],
    ['a.xml', '<?xml version="1.0"?><rss><![CDATA[<table><tr><td>1</table>]]></rss>'],
    ['a.md', '# 年报\n\n| a | b |\n|---|---|\n| 1<br>2 | 3 |\n'],
    ['a.md', '# 年报\n\n<table><tr><td>1</td></tr></table>\n'],
  ])('not %s with %s', (name, text) => expect(recognises(name, text)).toBe(false));
});

describe('what tables hold', () => {
  test('an end tag from outside the table does not end its cell', async () => {
    expect(await draw('<div><table><tr><td>1</div><td>2</body><td>3</table>')).toBe(
      '1: table 1\n    1 | 0 1 | 1 2 | 2 3\n',
    );
  });

  test('lines of a cell join, figures in them do not', async () => {
    expect(await draw('<table><tr><td>减<br>105<td>12<p>34<td>1.<br>5<td>5<br>-3<td>一<br>件</table>')).toBe(
      '1: table 1\n    1 | 0 减105 | 1 12 34 | 2 1. 5 | 3 5 -3 | 4 一件\n',
    );
  });

  test('a table of one column is prose', async () => {
    expect(await draw('<table><tr><td>一</td></tr><tr><td>二<br>三</td></tr></table>')).toBe(
      '1: 一\n1: 二\n1: 三\n',
    );
  });

  test('a table whose cell holds long prose lays out the page', async () => {
    const prose = '本机关依法公开政府信息。'.repeat(30);
    expect(await draw(`<table><tr><td>导航</td><td>${prose}</td></tr></table>`)).toBe(
      `1: 导航\n1: ${prose}\n`,
    );
  });

  test('a page laid out by rows of cells is read like any other', async () => {
    const meta = '<tr><td>日期</td><td>2021-01-28</td></tr>'.repeat(6);
    const page = `<table>${meta}<tr><td colspan=2>某局年报</td></tr><tr><td>${'一、总体情况<br>'.repeat(50)}</td></tr></table>`;
    expect(await draw(page)).toBe(
      `${'1: 日期\n1: 2021-01-28\n'.repeat(6)}1: 某局年报\n${'1: 一、总体情况\n'.repeat(50)}`,
    );
  });

  test('a table of blanks stays a table', async () => {
    expect(await draw('<table><tr><td></td><td>&nbsp;</td></tr></table>')).toBe(
      '1: table 1\n    1 | 0 | 1\n',
    );
  });

  test('a small table inside a table of data leaves its text in the cell and stands after the table', async () => {
    const rows = '<tr><td>甲</td><td>1</td></tr>'.repeat(5);
    expect(
      await draw(
        `<table>${rows}<tr><td>乙</td><td><table><tr><td>2</td><td>3</td></table></td></tr></table>`,
      ),
    ).toBe(
      `1: table 1\n${'    1 | 0 甲 | 1 1\n'.repeat(5)}    1 | 0 乙 | 1 2 3\n1: table 2\n    1 | 0 2 | 1 3\n`,
    );
  });

  test('lines of prose in rows of their own part a table that holds the whole report', async () => {
    const page = [
      '<table><tr><td colspan=3>某局',
      '<tr><td colspan=3>2020年年度报告',
      '<tr><td colspan=3>一、总体情况',
      '<tr><td colspan=3>第二十条第（五）项',
      '<tr><td>行政许可<td>1<td>2',
      '<tr><td colspan=3>本机关没有收到申请。',
      '<tr><td>重复申请<td>3<td>4</table>',
    ].join('\n');
    expect(await draw(page)).toBe(
      '1: 某局\n2: 2020年年度报告\n3: 一、总体情况\n4: table 1\n    4 | 0+3 第二十条第（五）项\n    5 | 0 行政许可 | 1 1 | 2 2\n' +
        '6: 本机关没有收到申请。\n7: table 2\n    7 | 0 重复申请 | 1 3 | 2 4\n',
    );
  });

  test('boxes that only a style puts in rows are a table where the page has no other', async () => {
    const row = (...texts: string[]): string =>
      `<div>${texts.map((text) => `<div>${text}</div>`).join('')}</div>`;
    const boxes = `<p>二、主动公开政府信息情况\n${row('规章', '0', '12')}\n${row('规范性文件', '3', '')}`;
    expect(await draw(`<html>${boxes}`)).toBe(
      '1: 二、主动公开政府信息情况\n2: table 1\n    2 | 0 规章 | 1 0 | 2 12\n    3 | 0 规范性文件 | 1 3\n',
    );
    expect(await draw(`<html>${boxes}<table><tr><td>1<td>2</table>`)).toContain('2: 规章\n2: 0\n2: 12\n');
  });

  test('cells and rows need no table to be harmless', async () => {
    expect(await draw('<body><tr><td>一</td><td>二</table></td></tr>三')).toBe('1: 一\n1: 二\n1: 三\n');
  });
});

describe('lines are counted as an editor does', () => {
  test.each(['\n', '\r\n', '\r'])('%j', async (end) => {
    const page = ['<html>', '<p>', '一</p>', '', '<table><tr>', '<td>1<td>', '2', '</table>'].join(end);
    expect(await draw(page)).toBe('3: 一\n5: table 1\n    6 | 0 1 | 1 2\n');
  });
});

describe('bounds', () => {
  test.each([
    ['columns', 2_000, 2_001, `<table>${'<td>'.repeat(250_000)}`],
    ['columns', 2_000, 3_000, `<table><tr>${'<td colspan=99999999>'.repeat(9)}`],
    ['cells', 200_000, 200_001, `<table>${'<tr><td>'.repeat(200_001)}`],
    ['tables', 2_000, 2_001, '<table>'.repeat(100_000)],
    ['levels of nested tables', 64, 65, '<table><tr><td>'.repeat(100_000)],
    ['paragraphs', 200_000, 200_001, `<html>${'a<p>'.repeat(250_000)}`],
    ['characters', 20_000_000, 20_000_006, `<html>${' '.repeat(20_000_000)}`],
  ])('too many %s', async (what, limit, count, page) => {
    expect(await refusal(page)).toEqual({ name: 'b.html', what, count, limit });
  });

  // Each of these would take minutes if any step were quadratic.
  test.each([
    ['<', '<html>', 1_000_000],
    ['&', '<html>', 1_000_000],
    ['<p ', '<html>', 300_000],
    ['<!--', '<html>', 250_000],
    ['<div>', '<html>', 200_000],
    ['</div>', '<html>', 150_000],
    ['<div hidden>', '<html>', 80_000],
    ['</x>', `<html><div hidden>${'<b>'.repeat(1000)}`, 250_000],
    ['<td>', '<html><div hidden>', 250_000],
    ['style=display ', '<html><p ', 70_000],
    [' ', '<html><p style="display', 1_000_000],
    ['a<br>', '<table><td>', 190_000],
    ['a<br>', `<table>${'<tr><td>1<td>2'.repeat(9)}<td>`, 190_000],
    ['<tr><td>', `<table>${'<td rowspan=65000>'.repeat(1_900)}`, 120_000],
    ['-', '<html><title>', 1_000_000],
  ])('a page of nothing but %j is read in linear time', async (piece, opening, times) => {
    const { blocks } = await readText('a.html', opening + piece.repeat(times));
    expect(blocks.length).toBeLessThanOrEqual(200_000);
  });
});
