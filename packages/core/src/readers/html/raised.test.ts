import { expect, test } from 'vitest';
import { drawDocument } from '../testing/draw.ts';
import { readText } from '../testing/fixtures.ts';

const cellsOf = async (...cells: string[]): Promise<string> => {
  const page = `<table><tr><td>规章</td>${cells.join('')}</tr></table>`;
  return drawDocument(await readText('a.html', page)).split('\n')[1] ?? '';
};

test.each([
  ['<td>77<sup>1</sup></td>', '1 77¹'],
  ['<td>77<SUP><a href="#n">12</a></SUP>件', '1 77¹²件'],
  ['<td>77<sup>①</sup></td>', '1 77①'],
  ['<td>77<span style="font-size:9px;vertical-align:super"><a>1</a>2</span>件</td>', '1 77¹²件'],
  ['<td>77<sub>1</sub></td>', '1 77₁'],
  ['<td style="vertical-align:super">77</td>', '1 77'],
  // It ends with its cell, whether it is closed or not.
  ['<td>77<sup>1</td><td>5</td>', '1 77¹ | 2 5'],
  ['<td><p>77<sup>1</p><p>5</p></td>', '1 77¹ 5'],
])('what stands above the line is no digit of the figure before it: %s', async (cells, drawn) => {
  expect(await cellsOf(cells)).toBe(`    1 | 0 规章 | ${drawn}`);
});

test('so it is in prose', async () => {
  expect(drawDocument(await readText('a.html', '<p>面积100m<sup>2</sup>，共2件</p>'))).toBe(
    '1: 面积100m²，共2件\n',
  );
});

test.each([
  ['<td><span style="text-decoration: line-through">8</span>77</td>', '1 77'],
  ['<td><span style="color:red;text-decoration:underline line-through;">8</span>77</td>', '1 77'],
  ['<td><span style="visibility: hidden">8</span>77</td>', '1 77'],
  // A cell that is struck out keeps its place, and the stroke; one that is not displayed does not.
  ['<td style="text-decoration:line-through">8</td><td>77</td>', '1 8\u0336 | 2 77'],
  ['<td style="text-decoration:line-through">—</td><td>77</td>', '1 | 2 77'],
  ['<td style="text-decoration:line-through;display:none">8</td><td>77</td>', '1 77'],
  ['<td style="text-decoration:underline">8</td><td>77</td>', '1 8 | 2 77'],
  ['<td><span style="font-size:0">8</span>77</td>', '1 77'],
  ['<td><span style="FONT-SIZE: 0.0pt;">8</span>77</td>', '1 77'],
  ['<td><span style="font-size:0.8em">8</span>77</td>', '1 877'],
  ['<td><span style="opacity:0">8</span>77</td>', '1 77'],
  ['<td><span style="opacity:0.9;fill-opacity:0">8</span>77</td>', '1 877'],
  ['<td><span style="mso-hide:all">8</span>77</td>', '1 77'],
  ['<td><span hidden>8</span>77</td>', '1 77'],
  ['<td><strike>8</strike></td><td><s>7</s> 77</td>', '1 8\u0336 | 2 77'],
  ['<td><del style="display:none">8</del></td><td>77</td>', '1 | 2 77'],
  ['<td><p><s>8</s></p><p>77</p></td>', '1 77'],
])('what a style strikes out is not read: %s', async (cells, drawn) => {
  expect(await cellsOf(cells)).toBe(`    1 | 0 规章 | ${drawn}`);
});

test.each([
  ['<td><input value="77"></td><td><input type=number value=5 /></td>', '1 77 | 2 5'],
  ['<td><input type="hidden" value="8">77</td><td><input type=checkbox value=1></td>', '1 77 | 2'],
  ['<td><input style="display:none" value="8">77</td><td><input></td>', '1 77 | 2'],
])('what was typed into a cell stands in it: %s', async (cells, drawn) => {
  expect(await cellsOf(cells)).toBe(`    1 | 0 规章 | ${drawn}`);
});

test('what is typed into a field outside tables is none of the report', async () => {
  expect(drawDocument(await readText('a.html', '<p>搜索<input value="关键字"></p>'))).toBe('1: 搜索\n');
});

test('a tfoot stands below all other rows, wherever it is written', async () => {
  const page = `<table><thead><tr><td>信息内容<td>件数</thead>
<tfoot><tr><td>总计<td>3</tfoot>
<tbody><tr><td>规章<td>1</tbody>
<tbody><tr><td>行政许可<td>2</tbody></table>`;
  expect(drawDocument(await readText('a.html', page))).toBe(
    '1: table 1\n    1 | 0 信息内容 | 1 件数\n    3 | 0 规章 | 1 1\n    4 | 0 行政许可 | 1 2\n    2 | 0 总计 | 1 3\n',
  );
});
