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
