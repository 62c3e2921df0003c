import { expect, test } from 'vitest';
import { drawDocument } from '../testing/draw.ts';
import { readText } from '../testing/fixtures.ts';

test('what was deleted or struck out is not read, though its element never ends; alone in its cell, it is no blank either', async () => {
  const page = `<table>
<tr><td>规章<td><del>5</del><ins>2</ins><td><s class=x><span>1</span></s>3
<tr><td>规范性文件<td><del>7<td>8
</table><p><del>旧</del>新`;
  expect(drawDocument(await readText('a.html', page))).toBe(
    '1: table 1\n    2 | 0 规章 | 1 2 | 2 3\n    3 | 0 规范性文件 | 1 7\u0336 | 2 8\n4: 新\n',
  );
});
