import { describe, expect, test } from 'vitest';
import { drawDocument } from '../testing/draw.ts';
import { readText } from '../testing/fixtures.ts';

/** What a row of such cells says on a page with such a sheet. */
const cellsUnder = async (css: string, cells: string, attributes = ''): Promise<string> => {
  const page = `<head><style${attributes}>${css}</style></head><table><tr><td>规章</td>${cells}</tr></table>`;
  return (drawDocument(await readText('a.html', page)).split('\n')[1] ?? '').replace(/^.*?规章 ?/u, '');
};

describe('a class says what of a cell does not count', () => {
  test.each([
    ['.x{display:none}', '<td>1<span class=x>9</span>2</td>', '| 1 12'],
    ['.x{display:none}', '<td class="x y">9</td><td>12</td>', '| 1 12'],
    ['td.x { visibility : hidden }', '<td class="x">9</td><td>12</td>', '| 1 | 2 12'],
    ['span.x{font-size:0}', '<td>1<span class="x">9</span>2</td>', '| 1 12'],
    ['.x{opacity:0.0}', '<td>1<span class="x">9</span>2</td>', '| 1 12'],
    ['.x{mso-hide:all}', '<td>1<span class="x">9</span>2</td>', '| 1 12'],
    ['#n{display:none}', '<td>1<span id=n>9</span>2</td>', '| 1 12'],
    ['em{display:none}', '<td>1<em>9</em>2</td>', '| 1 12'],
    ['u , .y,em{display:none}', '<td>1<em>9</em>2</td>', '| 1 12'],
    ['.x{text-decoration:line-through}', '<td><span class=x>12</span>13</td>', '| 1 13'],
    ['.x{text-decoration:line-through}', '<td><span class=x>12</span></td>', '| 1 1\u03362\u0336'],
    ['.x{text-decoration-line:line-through}', '<td class=x>12</td>', '| 1 1\u03362\u0336'],
    ['.x{vertical-align:super;font-size:8pt}', '<td>10<span class=x>2</span></td>', '| 1 10²'],
    ['.x{vertical-align:super}', '<td>10<span class=x>①</span></td>', '| 1 10①'],
    ['.x{vertical-align:sub}', '<td>10<span class=x>2</span></td>', '| 1 10₂'],
    ['.x{vertical-align:super}', '<td>10<span class=x><span>2</span>3</span>件</td>', '| 1 10²³件'],
    // In a cell it says where the cell stands, and beside others it ends with the cell.
    ['.x{vertical-align:super}', '<td class=x>10</td><td>5</td>', '| 1 10 | 2 5'],
    ['.x{vertical-align:super}', '<td>10<span class=x>2</td><td>5</td>', '| 1 10² | 2 5'],
  ])('%s: %s', async (css, cells, drawn) => expect(await cellsUnder(css, cells)).toBe(drawn));
});

describe('what shows is read', () => {
  test.each([
    // Of two rules the heavier counts, of equal ones the later.
    ['.x{display:none} td .x.y{display:inline}', '<td>1<b class="x y">9</b>2</td>', '| 1 192'],
    ['.x.y{display:none} .x{display:inline}', '<td>1<b class="x y">9</b>2</td>', '| 1 12'],
    ['.x{display:inline} .x{display:none}', '<td>1<b class=x>9</b>2</td>', '| 1 12'],
    ['.b{display:none} .a{display:inline}', '<td>1<b class="a b">9</b>2</td>', '| 1 192'],
    ['.x{display:none!important} #y{display:inline}', '<td>1<b class=x id=y>9</b>2</td>', '| 1 12'],
    ['.x{display:none}', '<td>1<b class=x style="display:inline">9</b>2</td>', '| 1 192'],
    // What stands in another has a size, or shows, of its own.
    ['.x{font-size:0}', '<td class=x><span style="font-size:12px">9</span></td>', '| 1 9'],
    ['.x{font-size:0} .y{font-size:9pt}', '<td class=x><span class=y>9</span></td>', '| 1 9'],
    ['.x{font-size:0}', '<td class=x><b>9</b></td>', '| 1'],
    ['.x{visibility:hidden}', '<td class=x><b style="visibility:visible">9</b></td>', '| 1 9'],
    // Other elements, states, places and media.
    ['.x{display:none}', '<td>1<b class=xy id=x title=" class=x">9</b>2</td>', '| 1 192'],
    ['i.x{display:none}', '<td>1<b class=x>9</b>2</td>', '| 1 192'],
    ['.x:hover,.x::after{display:none}', '<td>1<b class=x>9</b>2</td>', '| 1 192'],
    ['.menu .x{display:none}', '<td>1<b class=x>9</b>2</td>', '| 1 192'],
    ['.x:hover{display:inline} .x{display:none}', '<td>1<b class=x>9</b>2</td>', '| 1 12'],
    ['@media print{.x{display:none}}', '<td>1<b class=x>9</b>2</td>', '| 1 192'],
    ['@media screen{.x{display:none}}', '<td>1<b class=x>9</b>2</td>', '| 1 12'],
    ['@media print, screen{b{color:red}.x{display:none}}', '<td>1<b class=x>9</b>2</td>', '| 1 12'],
    ['@media (max-width:600px){.x{display:none}}', '<td>1<b class=x>9</b>2</td>', '| 1 192'],
    ['.x{display:none} @media print{.x{display:inline}}', '<td>1<b class=x>9</b>2</td>', '| 1 12'],
    // What is no rule.
    ['/* .x{display:none} */ .z{display:none}', '<td>1<b class=x>9</b>2</td>', '| 1 192'],
    ['.z::before{content:"} .x{display:none}"}', '<td>1<b class=x>9</b>2</td>', '| 1 192'],
    ['@import "a.css"; .x{display:none}', '<td>1<b class=x>9</b>2</td>', '| 1 12'],
    ['@keyframes f{b{opacity:0}}', '<td>1<b>9</b>2</td>', '| 1 192'],
    ['@media screen{.x{display:none', '<td>1<b class=x>9</b>2</td>', '| 1 12'],
  ])('%s: %s', async (css, cells, drawn) => expect(await cellsUnder(css, cells)).toBe(drawn));
});

test.each([
  ['print', '| 1 192'],
  ['screen', '| 1 12'],
  ['all', '| 1 12'],
])('a sheet for %s', async (media, drawn) => {
  expect(await cellsUnder('.x{display:none}', '<td>1<b class=x>9</b>2</td>', ` media="${media}"`)).toBe(
    drawn,
  );
});

test('a sheet behind what it tells of', async () => {
  const page =
    '<table><tr><td>规章</td><td>1<b class=x>9</b>2</td></tr></table><p>完</p><style>.x{display:none}</style>';
  expect(drawDocument(await readText('a.html', page))).toBe('1: table 1\n    1 | 0 规章 | 1 12\n1: 完\n');
});

test('boxes that a sheet hides are opened by a script, and are read; words in a line are not', async () => {
  const page =
    '<style>.tab{display:none}.x{display:none}</style><div class=tab><p>新收<b class=x>9</b>12件</p>' +
    '<table class=x><tr><td>规章</td><td><div class=x>9</div>12</td></tr></table></div>';
  expect(drawDocument(await readText('a.html', page))).toBe(
    '1: 新收12件\n1: table 1\n    1 | 0 规章 | 1 12\n',
  );
});

test('rules of which each may hold for each of many elements take no time', async () => {
  const rules = Array.from({ length: 5_000 }, (_, i) => `.a.b${i}{display:none}`).join('');
  const cells = Array.from({ length: 20_000 }, (_, i) => `<b class=a id=${i}>1</b>`).join('');
  const began = process.cpuUsage();
  await cellsUnder(rules, `<td>${cells}</td>`);
  expect(process.cpuUsage(began).user / 1_000).toBeLessThan(5_000);
});

test.each([
  ['rules', '.a{display:none}'.repeat(100_000)],
  ['classes in one selector', `${'.a'.repeat(200_000)}{display:none}`],
  ['selectors', `${'.a,'.repeat(200_000)}b{display:none}`],
  ['blocks', `.a{display:none}${'@media screen{'.repeat(100_000)}`],
  ['quotes', `.a{display:none}${'"'.repeat(400_000)}`],
  ['open comments', `.a{display:none}${'/*'.repeat(200_000)}`],
  ['declarations', `.a{${'display:none;'.repeat(50_000)}}`],
])('a sheet of many %s takes no time', async (_, css) => {
  const began = process.cpuUsage();
  await cellsUnder(css, '<td>1<b class=z>9</b>2</td>'.repeat(200));
  expect(process.cpuUsage(began).user / 1_000).toBeLessThan(2_000);
});
