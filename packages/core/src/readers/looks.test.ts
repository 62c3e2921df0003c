import { expect, test } from 'vitest';
import { readDocument } from './index.ts';
import { drawDocument } from './testing/draw.ts';
import { fixture } from './testing/fixtures.ts';

// One document that LibreOffice saved in all formats: runs by themselves, by a style of characters, by one of paragraphs.
test.each(['docx', 'doc', 'odt', 'fodt', 'rtf', 'html'])(
  'looks.%s: what is struck out, raised, lowered or hidden is no digit of the figure',
  async (kind) => {
    const { document } = await readDocument(fixture(`looks/looks.${kind}`));
    const rows = drawDocument(document).split('\n').slice(1, 4);
    expect(rows.map((row) => row.replace(/^ *\d* *\| /u, ''))).toEqual([
      '0 直接 | 1 13 | 2 1\u03362\u0336 | 3 10² | 4 12',
      '0 样式 | 1 13 | 2 1\u03362\u0336 | 3 10² | 4 12',
      '0 段落 | 1 1\u03362\u0336 | 2 10₂ | 3 5 | 4 6',
    ]);
  },
);

// The same of a workbook: runs of texts, cells by themselves and by a style, and formats that show other than is stored.
test.each(['xlsx', 'xls', 'ods', 'fods'])('sheet.%s: cells show what counts', async (kind) => {
  const { document } = await readDocument(fixture(`looks/sheet.${kind}`));
  expect(drawDocument(document)).toBe(
    [
      '1: table 1',
      '    1 | 0 文字 | 1 13 | 2 10² | 3 1\u03362\u0336 | 4 5',
      '    2 | 0 数字 | 1 1\u03362\u0336 | 2 1\u03362\u0336 | 3 12 (12345) | 4 6',
      '    3 | 0 格式 | 1 | 2 12件 | 3 12% | 4 7',
      '',
    ].join('\n'),
  );
});
