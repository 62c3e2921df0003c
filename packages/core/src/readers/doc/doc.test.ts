import { describe, expect, test } from 'vitest';
import { GoujiError } from '../../errors.ts';
import { docReader } from './doc.ts';
import { drawLines } from './testing/draw-doc.ts';
import { DELETED, depth, HIDDEN, IN_TABLE, modifier, paragraph, row, rowShape } from './testing/modifiers.ts';
import { type Settings, wrap, writeDoc, type WrittenParagraph } from './testing/write-doc.ts';

const read = async (bytes: Uint8Array) => docReader.read({ name: 'a.doc', bytes }, () => '');

const draw = async (paragraphs: WrittenParagraph[], settings?: Settings): Promise<string[]> =>
  drawLines(await read(writeDoc(paragraphs, settings)));

async function refusalOf(bytes: Uint8Array): Promise<unknown> {
  const error: unknown = await read(bytes).catch((reason: unknown) => reason);
  return error instanceof GoujiError ? [error.code, error.details] : error;
}

const EDGES = [0, 1000, 2000, 3000];
const shaped = (flags: number[]) => rowShape(EDGES, flags);
// The bits of a cell's flags: merged across, first or other of two; merged down, with the cell above or as the first.
const [ACROSS_1, ACROSS_2, DOWN, DOWN_FIRST] = [1, 2, 0x20, 0x60];

describe('text', () => {
  test('paragraphs, lines, and what is no text', async () => {
    expect(
      await draw([
        paragraph('一\v二\u000e三'),
        paragraph(''),
        paragraph('\u0001图\u0008前\u001e后\u001f连\u0002'),
        { text: '末段\f' },
        paragraph('　新页　'),
      ]),
    ).toEqual(['1: 一', '1: 二', '1: 三', '3: 图前-后连', '4: 末段', '5: 新页']);
  });

  test('pieces in 8 and 16 bits, wherever they stand', async () => {
    const pieces = [{ length: 5 }, { length: 4, narrow: true }, { length: 4 }];
    expect(
      await draw([paragraph('年度报告'), paragraph('caf\u0082'), paragraph('𠮷野')], { pieces }),
    ).toEqual(['1: 年度报告', '2: caf‚', '3: 𠮷野']);
  });

  test('only the main text, then text boxes', async () => {
    const parts = [paragraph('正文'), paragraph('脚注'), paragraph('文本框')];
    expect(await draw(parts, { main: 3, between: 3, boxes: 4 })).toEqual(['1: 正文', '2: 文本框']);
    expect(await draw(parts, { main: 3 })).toEqual(['1: 正文']);
  });

  test.each([
    ['\u0013 HYPERLINK "a" \u0014门户\u0015网站', '门户网站'],
    ['第\u0013 PAGE \u0015页', '第页'],
    ['\u0013 IF \u0013 X \u0014内\u0015 \u0014外\u0013 Y \u00143\u0015\u0015', '外3'],
    ['没有\u0013结束', '没有结束'],
    ['没有\u0015开始\u0014的', '没有开始的'],
  ])('of the field %j the result', async (text, shown) => {
    expect(await draw([paragraph(text)])).toEqual([`1: ${shown}`]);
  });

  test('a field that begins in one cell and ends in another is none', async () => {
    const rows = [...row(['\u0013甲', '1', '2'], shaped([])), ...row(['乙', '3\u0015', '4'], shaped([]))];
    expect(await draw(rows)).toEqual(['table 1', '| 0 甲 | 1 1 | 2 2', '| 0 乙 | 1 3 | 2 4']);
  });

  test('a field over several paragraphs', async () => {
    expect(await draw([paragraph('\u0013 TOC \u0014一'), paragraph('二\u0015三')])).toEqual([
      '1: 一',
      '2: 二三',
    ]);
  });
});

describe('what is out of sight', () => {
  const stretch = (from: number, to: number, ...modifiers: number[][]) => ({ from, to, modifiers });

  test.each([
    ['deleted', DELETED],
    ['hidden', HIDDEN],
    ['struck out', modifier(0x0837, 1)],
    ['struck out twice', modifier(0x2a53, 1)],
    ['hidden unlike its style', modifier(0x083c, 0x81)],
    ['a pictorial symbol', modifier(0x6a09, 1, 0, 0xfc, 0xf0)],
  ])('text that is %s', async (_, hiding) => {
    const text = {
      text: '共48收到49件\r',
      characters: [stretch(1, 3, hiding), stretch(5, 7, modifier(0x0835, 1))],
    };
    expect(await draw([text, paragraph('完')])).toEqual(['1: 共收到49件', '2: 完']);
  });

  test.each([
    ['struck out', modifier(0x0837, 1), '13', '1\u03362\u0336'],
    ['struck out twice', modifier(0x2a53, 1), '13', '1\u03362\u0336'],
    ['hidden', HIDDEN, '13', ''],
    ['deleted', DELETED, '13', ''],
    ['raised', modifier(0x2a48, 1), '¹²13', '¹²'],
    ['lowered', modifier(0x2a48, 2), '₁₂13', '₁₂'],
    ['on its line', modifier(0x2a48, 0), '1213', '12'],
  ])('a figure, or its first digits, %s', async (_, how, beside, alone) => {
    const cells = row(['规章', '1213', '12', '5']).map((written, i) =>
      i === 1 || i === 2 ? { ...written, characters: [stretch(0, 2, how)] } : written,
    );
    expect(await draw([...cells, paragraph('后')])).toEqual([
      'table 1',
      `| 0 规章 | 1 ${beside} | 2${alone && ` ${alone}`} | 3 5`,
      '5: 后',
    ]);
  });

  test('a deleted mark joins two paragraphs', async () => {
    const first = { text: '本年新收\r', characters: [stretch(4, 5, DELETED)] };
    expect(await draw([first, paragraph('12件')])).toEqual(['1: 本年新收12件']);
  });

  test('a deleted row, but not one that only lost the text of a cell', async () => {
    const deleted = row(['规章', '1', '2'], shaped([])).map((written, i) =>
      i === 3 ? { ...written, characters: [stretch(0, 1, DELETED)] } : written,
    );
    const emptied = row(['收费', '7', '8'], shaped([])).map((written, i) =>
      i === 1 ? { ...written, characters: [stretch(0, 2, DELETED)] } : written,
    );
    expect(
      await draw([...row(['甲', '3', '4'], shaped([])), ...deleted, ...emptied, paragraph('后')]),
    ).toEqual(['table 1', '| 0 甲 | 1 3 | 2 4', '| 0 收费 | 1 | 2 8', '10: 后']);
  });

  test('pieces that were changed when they were saved in haste', async () => {
    const [deleted, hidden, list] = [(0x41 << 1) | (1 << 8), (0x5c << 1) | (1 << 8), 1 | (1 << 1)];
    const pieces = [deleted, hidden, list, 0].map((change) => ({ length: 2, modifier: change }));
    expect(
      await draw(
        ['一', '二', '三', '四'].map((text) => paragraph(text)),
        { pieces, lists: [[[]], [HIDDEN]] },
      ),
    ).toEqual(['1: 四']);
  });
});

describe('tables', () => {
  test('cells stand in the columns that all edges of the table make', async () => {
    expect(
      await draw([
        ...row(['宽', '窄'], rowShape([-108, 2010, 3000])),
        ...row(['甲', '乙', '丙'], rowShape([-108, 1000, 2000, 3000])),
        ...row(['丁', '戊'], rowShape([-100, 500, 3005])),
      ]),
    ).toEqual(['table 1', '| 0+3 宽 | 3 窄', '| 0+2 甲 | 2 乙 | 3 丙', '| 0 丁 | 1+3 戊']);
  });

  test.each([
    ['as one description of the format has it', [ACROSS_1, ACROSS_2, 0]],
    ['as the other has it', [ACROSS_2, ACROSS_1, 0]],
    ['with both marks on the first', [3, ACROSS_1, 0]],
  ])('cells merged across, %s', async (_, flags) => {
    expect(
      await draw([...row(['合', '', '丙'], shaped(flags)), ...row(['1', '2', '3'], shaped([]))]),
    ).toEqual(['table 1', '| 0+2 合 | 2 丙', '| 0 1 | 1 2 | 2 3']);
  });

  test('two sets merged across side by side', async () => {
    const edges = [0, 1000, 2000, 3000, 4000];
    const flags = [ACROSS_1, ACROSS_2, ACROSS_1, ACROSS_2];
    expect(
      await draw([
        ...row(['左', '', '右', ''], rowShape(edges, flags)),
        ...row(['1', '2', '3', '4'], rowShape(edges)),
      ]),
    ).toEqual(['table 1', '| 0+2 左 | 2+2 右', '| 0 1 | 1 2 | 2 3 | 3 4']);
  });

  test('cells merged down, and one that goes on where none begins', async () => {
    expect(
      await draw([
        ...row(['组', '甲', '1'], shaped([DOWN_FIRST, 0, 0])),
        ...row(['', '乙', '2'], shaped([DOWN, 0, 0])),
        ...row(['组', '丙', '3'], shaped([DOWN_FIRST, 0, DOWN])),
        ...row(['', '丁', ''], shaped([DOWN, 0, DOWN])),
      ]),
    ).toEqual(['table 1', '| 0 组 | 1 甲 | 2 1', '| 1 乙 | 2 2', '| 0 组 | 1 丙 | 2 3', '| 1 丁']);
  });

  test('rows changed after they were shaped', async () => {
    expect(
      await draw([
        ...row(['一', '', '三'], shaped([]), modifier(0x5624, 0, 2)),
        ...row(['一', '二', '三'], shaped([ACROSS_1, ACROSS_2]), modifier(0x5625, 0, 2)),
        ...row(['组', '1', '2'], shaped([]), modifier(0xd62b, 2, 0, 3)),
        ...row(['', '3', '4'], shaped([]), modifier(0xd62b, 2, 0, 1)),
        ...row(['宽', '窄'], shaped([]), modifier(0x5622, 2, 3), modifier(0x7623, 0, 1, 0xd0, 0x07)),
        ...row(['新', '一', '二', '三'], shaped([]), modifier(0x7621, 0, 1, 0xe8, 0x03)),
      ]),
    ).toEqual([
      'table 1',
      '| 0+2 一 | 2 三',
      '| 0 一 | 1 二 | 2 三',
      '| 0 组 | 1 1 | 2 2',
      '| 1 3 | 2 4',
      '| 0+2 宽 | 2 窄',
      '| 0 新 | 1 一 | 2 二 | 3 三',
    ]);
  });

  test('a shape too long for its page stands in the stream Data', async () => {
    const shape = [...rowShape([0, 1000, 3000]), ...IN_TABLE, ...modifier(0x2417, 1)];
    const data = [9, 9, shape.length, 0, ...shape];
    const end = { text: '\u0007', modifiers: [modifier(0x6646, 2, 0, 0, 0)] };
    expect(
      await draw([...row(['甲', '乙']).slice(0, 2), end, ...row(['1', '2', '3'], shaped([]))], { data }),
    ).toEqual(['table 1', '| 0 甲 | 1+2 乙', '| 0 1 | 1 2 | 2 3']);
  });

  test('a row without a shape has that of the row above; without any, its cells follow each other', async () => {
    const rows = [...row(['甲', '乙']), ...row(['丙', '丁', '戊'], shaped([])), ...row(['1', '2', '3'])];
    expect(await draw(rows)).toEqual([
      'table 1',
      '| 0+2 甲 | 2+2 乙',
      '| 0 丙 | 1+2 丁 | 3+2 戊',
      '| 0 1 | 1+2 2 | 3+2 3',
    ]);
  });

  test('several lines in a cell, and a paragraph between two tables', async () => {
    const cell = { text: '本年新\r', modifiers: [IN_TABLE] };
    expect(
      await draw([
        cell,
        ...row(['制作数量', '12\v34', ''], shaped([])),
        paragraph('其间'),
        ...row(['规章', '0', '0'], shaped([])),
      ]),
    ).toEqual(['table 1', '| 0 本年新制作数量 | 1 12 34 | 2', '5: 其间', 'table 2', '| 0 规章 | 1 0 | 2 0']);
  });

  test('a table in a cell', async () => {
    const inner = (text: string) => ({ text: `${text}\r`, modifiers: [...depth(2), modifier(0x244b, 1)] });
    const innerEnd = { text: '\r', modifiers: [...depth(2), modifier(0x244c, 1), rowShape([0, 500, 1000])] };
    const figures = [1, 2, 3].flatMap((n) => row([`行${n}`, '1', '2'], shaped([])));
    const cell = [{ text: '外\r', modifiers: depth(1) }, inner('内'), inner('7'), innerEnd];
    expect(await draw([...figures, ...cell, ...row(['尾', '5', '6'], shaped([]))])).toEqual([
      'table 1',
      '| 0 行1 | 1 1 | 2 2',
      '| 0 行2 | 1 1 | 2 2',
      '| 0 行3 | 1 1 | 2 2',
      '| 0 外内7尾 | 1 5 | 2 6',
      '10: 外',
      'table 2',
      '| 0 内 | 1 7',
      '13: 尾',
    ]);
  });

  test('a text that breaks off inside a row', async () => {
    expect(await draw(row(['规章', '1', '2']).slice(0, 2))).toEqual(['table 1', '| 0 规章 | 1 1']);
  });
});

describe('refused', () => {
  const plain = writeDoc([paragraph('年报')]);
  const streams = (change: (document: DataView) => void): Uint8Array => {
    const at = Buffer.from(plain).indexOf(Buffer.from([0xec, 0xa5, 0xc1]));
    const copy = Uint8Array.from(plain);
    change(new DataView(copy.buffer, at));
    return copy;
  };
  const damaged = (reason: string) => ['file-damaged', { name: 'a.doc', reason }];

  test('under a password', async () => {
    expect(await refusalOf(writeDoc([paragraph('年报')], { flags: 0x100 }))).toEqual([
      'file-encrypted',
      { name: 'a.doc' },
    ]);
    expect(
      await refusalOf(wrap({ EncryptionInfo: Buffer.alloc(99), EncryptedPackage: Buffer.alloc(99) })),
    ).toEqual(['file-encrypted', { name: 'a.doc' }]);
  });

  test.each([
    ['Word 6', 0xa5dc, 101],
    ['Word 95 under the number of Word 97', 0xa5ec, 104],
  ])('%s', async (_, kind, version) => {
    const old = streams((document) => {
      document.setUint16(0, kind, true);
      document.setUint16(2, version, true);
    });
    expect(await refusalOf(old)).toEqual([
      'format-unsupported',
      { name: 'a.doc', format: 'DOC, Word 6/95', instead: 'DOCX' },
    ]);
  });

  test('another kind of compound file', async () => {
    const hangul = wrap({ FileHeader: Buffer.alloc(99), DocInfo: Buffer.alloc(99) });
    expect(await refusalOf(hangul)).toEqual([
      'format-unknown',
      { name: 'a.doc', seen: expect.stringMatching(/^OLE: .*DocInfo.*FileHeader/u) as string },
    ]);
  });

  test.each<[string, (document: DataView) => void, string]>([
    ['no head', (document) => document.setUint16(0, 7), 'no head of a Word document'],
    ['more text than there is', (document) => document.setUint32(76, 5_000, true), 'its text is cut off'],
    [
      'tables outside',
      (document) => document.setUint32(154 + 33 * 8, 1e9, true),
      'it points outside of itself',
    ],
    ['no table of text', (document) => document.setUint32(154 + 33 * 8 + 4, 0, true), 'no table of its text'],
  ])('%s', async (_, change, reason) => {
    expect(await refusalOf(streams(change))).toEqual(damaged(reason));
  });

  test('no tables', async () => {
    expect(await refusalOf(wrap({ WordDocument: Buffer.from(plain).subarray(512, 4_096 + 512) }))).toEqual(
      damaged(expect.stringMatching(/no stream 1Table|no head/u) as string),
    );
  });

  test('more text than any report has', async () => {
    const long = streams((document) => document.setUint32(76, 20_000_001, true));
    expect(await refusalOf(long)).toEqual([
      'document-too-complex',
      { name: 'a.doc', what: 'characters', count: 20_000_001, limit: 20_000_000 },
    ]);
  });

  test('tables nested deeper than any', async () => {
    expect(await refusalOf(writeDoc([paragraph('深', ...depth(65))]))).toEqual([
      'document-too-complex',
      { name: 'a.doc', what: 'levels of nested tables', count: 65, limit: 64 },
    ]);
  });

  test('more paragraphs than any, were they all blank', async () => {
    const blank = [{ text: '\r'.repeat(200_001) }];
    expect(await refusalOf(writeDoc(blank, { pieces: [{ length: 200_001, narrow: true }] }))).toEqual([
      'document-too-complex',
      { name: 'a.doc', what: 'paragraphs', count: 200_001, limit: 200_000 },
    ]);
  });
});
