import { describe, expect, test } from 'vitest';
import { textReader } from '../text.ts';

/** The tables of a text, a line a row with its cells in brackets, and its paragraphs. */
async function shown(text: string): Promise<string[]> {
  const { blocks } = await textReader.read({ name: 'a.txt', bytes: new Uint8Array() }, () => text);
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.rows.map(({ cells }) => cells.map((cell) => `[${cell.text}]`).join('')),
  );
}

describe('pipes between cells, none behind the last', () => {
  test('are what parts them; a row may end in blanks', async () => {
    const text =
      '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 0\n行政规范性文件 | 3 |  | \n';
    expect(await shown(text)).toEqual([
      '[信息内容][本年制发件数][本年废止件数][现行有效件数]',
      '[规章][0][0][0]',
      '[行政规范性文件][3][][]',
    ]);
  });

  test('may open each row, be full-width, stand without gaps, or have blank lines between the rows', async () => {
    const rows = ['[规章][0][0][0]', '[行政规范性文件][3][1][21]'];
    expect(await shown('| 规章 | 0 | 0 | 0\n| 行政规范性文件 | 3 | 1 | 21\n')).toEqual(rows);
    expect(await shown('规章｜0｜0｜0\n行政规范性文件｜3｜1｜21\n')).toEqual(rows);
    expect(await shown('规章|0|0|0\n\n行政规范性文件|3|1|21\n')).toEqual(rows);
  });

  test('an empty first cell is a cell where other rows do not begin with a pipe', async () => {
    expect(await shown('规章 | 0 | 0\n | 1 | 2\n规范性文件 | 3 | 4\n')).toEqual([
      '[规章][0][0]',
      '[][1][2]',
      '[规范性文件][3][4]',
    ]);
  });

  test('far from any figure they are no table', async () => {
    const menu = '首页 | 政务公开 | 互动交流';
    expect(await shown(`${menu}\n一\n二\n三\n四\n五\n规章 | 0 | 0\n`)).toContain(menu);
  });
});
