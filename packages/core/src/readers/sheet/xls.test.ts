import { describe, expect, test } from 'vitest';
import { GoujiError } from '../../errors.ts';
import { wrap } from '../doc/testing/write-doc.ts';
import { drawDocument } from '../testing/draw.ts';
import {
  at,
  begin,
  end,
  f64,
  record,
  sharedTexts,
  u16,
  u32,
  wide,
  type WrittenSheet,
  writeXls,
  xlsStream,
} from './testing/write-xls.ts';
import { xlsReader } from './xls.ts';

const read = async (bytes: Uint8Array) => xlsReader.read({ name: 'a.xls', bytes }, () => '');
const draw = async (sheets: WrittenSheet[], shared?: number[][]): Promise<string[]> =>
  drawDocument(await read(writeXls(sheets, shared)))
    .trimEnd()
    .split('\n');

async function refusalOf(bytes: Uint8Array): Promise<unknown> {
  const error: unknown = await read(bytes).catch((reason: unknown) => reason);
  return error instanceof GoujiError ? [error.code, error.details] : error;
}

const label = (row: number, column: number, text: string): number[] =>
  record(0x204, ...at(row, column), ...wide(text));
const number = (row: number, column: number, value: number, style = 0): number[] =>
  record(0x203, ...at(row, column, style), ...f64(value));
/** The text that a record shows in column 1 of a row, behind a cell that makes it one of a table. */
async function shown(cell: number[][], shared?: number[][]): Promise<string | undefined> {
  const below = [0, 1, 2].map((column) => number(1, column, 9));
  const records = [number(0, 0, 7), ...cell, number(0, 2, 8), ...below];
  const { blocks } = await read(writeXls([{ records }], shared));
  const [table] = blocks;
  return table?.kind === 'table' ? table.rows[0]?.cells[1]?.text : undefined;
}

describe('cells', () => {
  const flagged = (length: number, flags: number, ...rest: number[]): number[] => [
    ...u16(length),
    flags,
    ...rest,
  ];
  const latin = (text: string): number[] => [...Buffer.from(text, 'latin1')];

  test.each<[string, number[][], string]>([
    ['text', [label(0, 1, '规章')], '规章'],
    ['text in 8 bits', [record(0x204, ...at(0, 1), ...flagged(3, 0, ...latin('abc')))], 'abc'],
    ['rich text', [record(0xd6, ...at(0, 1), ...wide('富'), ...u16(1), 0, 0, 0, 0)], '富'],
    ['number', [number(0, 1, 21_672.16)], '21672.16'],
    ['short whole number', [record(0x27e, ...at(0, 1), ...u32((-14 << 2) | 2))], '-14'],
    ['short whole number of hundredths', [record(0x27e, ...at(0, 1), ...u32((714_240 << 2) | 3))], '7142.4'],
    ['short fraction', [record(0x27e, ...at(0, 1), ...f64(1.5).slice(4))], '1.5'],
    [
      'several short numbers',
      [record(0xbd, ...u16(0), ...u16(1), ...u16(0), ...u32((12 << 2) | 2), ...u16(1))],
      '12',
    ],
    ['truth', [record(0x205, ...at(0, 1), 1, 0)], 'TRUE'],
    ['error', [record(0x205, ...at(0, 1), 0x17, 1)], '#REF!'],
    ['blank', [record(0x201, ...at(0, 1))], ''],
    ['several blanks', [record(0xbe, ...u16(0), ...u16(1), ...u16(0), ...u16(1))], ''],
    ['formula with a number', [record(0x06, ...at(0, 1), ...f64(15), ...u16(0), ...u32(0))], '15'],
    ['formula with a truth', [record(0x06, ...at(0, 1), 1, 0, 0, 0, 0, 0, 255, 255)], 'FALSE'],
    ['formula with an error', [record(0x06, ...at(0, 1), 2, 0, 7, 0, 0, 0, 255, 255)], '#DIV/0!'],
    ['formula with a blank text', [record(0x06, ...at(0, 1), 3, 0, 0, 0, 0, 0, 255, 255)], ''],
    [
      'formula with a text',
      [
        record(0x06, ...at(0, 1), 0, 0, 0, 0, 0, 0, 255, 255),
        record(0x4bc, 1, 2),
        record(0x207, ...wide('文')),
      ],
      '文',
    ],
  ])('%s', async (_, cell, text) => {
    expect(await shown(cell)).toBe(text);
  });

  test.each<[number, string]>([
    [0, '甲'],
    [1, 'abc'],
    [2, '富'],
    [3, '𠮷'],
    [4, ''],
  ])('shared text %d', async (index, text) => {
    const texts = [
      wide('甲'),
      flagged(3, 0, ...latin('abc')),
      flagged(1, 9, ...u16(1), 0xcc, 0x5b, 0, 0, 0, 0),
      flagged(2, 5, ...u32(3), ...Buffer.from('𠮷', 'utf16le'), 1, 2, 3),
      flagged(0, 0),
    ];
    expect(await shown([record(0xfd, ...at(0, 1), ...u32(index))], [sharedTexts(...texts)])).toBe(text);
  });

  test('a shared text that goes on in the next record, in 8 bits there', async () => {
    const first = [...u32(2), ...u32(2), ...flagged(5, 1, ...Buffer.from('规章', 'utf16le'))];
    const texts = [
      record(0xfc, ...first),
      record(0x3c, 0, ...latin('ab')),
      record(0x3c, 1, 0x7a, 0x7a, ...wide('末')),
    ];
    expect(await shown([record(0xfd, ...at(0, 1), ...u32(0))], texts)).toBe('规章ab空');
    expect(await shown([record(0xfd, ...at(0, 1), ...u32(1))], texts)).toBe('末');
  });

  test('numbers in the formats of their styles', async () => {
    const shared = [
      record(0x41e, ...u16(164), ...wide('0.00"万元"')),
      record(0xe0, ...u16(0), ...u16(0)),
      record(0xe0, ...u16(0), ...u16(164)),
      record(0xe0, ...u16(0), ...u16(31)),
    ];
    expect(await shown([number(0, 1, 7142.4, 1)], shared)).toBe('7142.40万元');
    expect(await shown([number(0, 1, 44_225, 2)], shared)).toBe('2021年1月29日');
    expect(await shown([number(0, 1, 42_763, 2)], [record(0x22, 1, 0), ...shared])).toBe('2021年1月29日');
  });
});

describe('what is struck out or raised', () => {
  const font = (flags: number, lift = 0): number[] =>
    record(0x31, ...u16(180), ...u16(flags), ...u16(0), ...u16(400), ...u16(lift), 0, 0, 0, 0, 1, 0, 0x41);
  // Fonts 0 to 3, then 5: plain, struck out, raised, lowered, struck out.
  const fonts = [font(0), font(8), font(0, 1), font(0, 2), font(8)];
  const style = (number: number): number[] => record(0xe0, ...u16(number), ...u16(0));
  const shared = [...fonts, style(0), style(1), style(2), style(5)];
  /** A text with the fonts that begin at characters. */
  const rich = (text: string, ...runs: [from: number, font: number][]): number[] => [
    ...u16(text.length),
    9,
    ...u16(runs.length),
    ...Buffer.from(text, 'utf16le'),
    ...runs.flat().flatMap(u16),
  ];
  const STRUCK = '1\u03362\u0336';

  test.each<[string, number, [number, number][], number, string]>([
    [
      'by runs',
      0,
      [
        [0, 1],
        [2, 0],
      ],
      1213,
      '13',
    ],
    ['by a run at the end', 0, [[2, 5]], 1213, '12'],
    ['by the cell before the first run', 1, [[2, 0]], 1213, '13'],
    ['as a whole', 0, [[0, 1]], 12, STRUCK],
    ['raised', 0, [[2, 2]], 102, '10²'],
    ['lowered', 0, [[2, 3]], 102, '10₂'],
  ])('a text, %s', async (_, cell, runs, text, drawn) => {
    const texts = sharedTexts(rich(String(text), ...runs));
    expect(await shown([record(0xfd, ...at(0, 1, cell), ...u32(0))], [...shared, texts])).toBe(drawn);
  });

  test.each([
    [0, '12'],
    [1, STRUCK],
    [2, '¹²'],
    [3, STRUCK],
  ])('a cell of style %d', async (cell, drawn) => {
    expect(await shown([number(0, 1, 12, cell)], shared)).toBe(drawn);
    expect(await shown([record(0x204, ...at(0, 1, cell), ...wide('12'))], shared)).toBe(drawn);
    const many = record(0xbd, ...u16(0), ...u16(1), ...u16(cell), ...u32((12 << 2) | 2), ...u16(1));
    expect(await shown([many], shared)).toBe(drawn);
  });
});

describe('sheets', () => {
  const rows = (text: string): number[][] => [label(0, 0, text), number(0, 1, 1)];

  test('visible ones that are no charts, by their names', async () => {
    const sheets = [
      { name: '上年', hidden: 1, records: rows('旧') },
      { name: '图', kind: 2, records: rows('图') },
      { name: '本年', records: rows('新') },
    ];
    expect(await draw(sheets)).toEqual(['undefined: 本年', '1: table 1', '    1 | 0 新 | 1 1']);
  });

  test('merged cells, and a chart within a sheet', async () => {
    const merges = record(
      0xe5,
      ...u16(2),
      ...u16(0),
      ...u16(0),
      ...u16(0),
      ...u16(1),
      ...u16(0),
      ...u16(1),
      ...u16(2),
      ...u16(2),
    );
    const chart = [begin(0x20), label(0, 0, '图例'), end];
    const records = [
      label(0, 0, '合'),
      label(0, 2, '丙'),
      ...chart,
      number(1, 0, 1),
      number(1, 1, 2),
      merges,
    ];
    expect(await draw([{ records }])).toEqual(['1: table 1', '    1 | 0+2 合 | 2 丙', '    2 | 0 1 | 1 2']);
  });

  test('the newer of two workbooks in one file', async () => {
    const file = wrap({ Book: Buffer.from('旧'), Workbook: xlsStream([{ records: rows('新') }]) });
    expect(drawDocument(await read(file))).toBe('1: table 1\n    1 | 0 新 | 1 1\n');
  });
});

describe('refused', () => {
  const damaged = (reason: string) => ['file-damaged', { name: 'a.xls', reason }];
  const stream = xlsStream([{ records: [number(0, 0, 1)] }]);

  test('under a password', async () => {
    const locked = writeXls([], [record(0x2f, 1, 0, 1, 0)]);
    expect(await refusalOf(locked)).toEqual(['file-encrypted', { name: 'a.xls' }]);
  });

  test.each([
    ['Excel 95', [...begin(5, 0x500), ...end]],
    ['Excel 4', [...record(0x409, 0, 0, 0, 1), ...end]],
  ])('%s', async (_, book) => {
    expect(await refusalOf(wrap({ Book: Uint8Array.from(book) }))).toEqual([
      'format-unsupported',
      { name: 'a.xls', format: 'XLS, Excel 5/95', instead: 'XLSX' },
    ]);
  });

  test.each<[string, Uint8Array, string]>([
    ['no beginning', Uint8Array.from([1, 2, 3, 4, 5, 6]), 'no beginning of a workbook'],
    ['nothing', new Uint8Array(0), 'it points outside of itself'],
    ['half a record', stream.subarray(0, -6), 'a record is cut off'],
    ['no end', stream.subarray(0, -4), 'the workbook is cut off'],
    ['a place without a sheet', changed(stream, 24, 1), 'a part of the workbook has no beginning'],
    [
      'a text that is not there',
      xlsStream([{ records: [record(0xfd, ...at(0, 1), ...u32(9))] }]),
      'a cell names text 9 of 0',
    ],
    ['texts that break off', xlsStream([], [sharedTexts(wide('甲').slice(0, 4))]), 'a text is cut off'],
    [
      'more texts than there are',
      xlsStream([], [record(0xfc, ...u32(9), ...u32(0xffffffff), ...wide('甲'))]),
      'a text is cut off',
    ],
  ])('%s', async (_, book, reason) => {
    expect(await refusalOf(wrap({ Workbook: book }))).toEqual(damaged(reason));
  });

  test('sheets that stand in each other', async () => {
    const long = { records: Array.from({ length: 50 }, (_, i) => number(i, 0, 1)) };
    const sheets = [long, ...Array.from({ length: 8 }, () => ({ records: [] }))];
    const book = xlsStream(sheets);
    const first = new DataView(book.buffer).getUint32(24, true);
    for (let i = 1; i < 9; i += 1) new DataView(book.buffer).setUint32(24 + 22 * i, first, true);
    expect(await refusalOf(wrap({ Workbook: book }))).toEqual(damaged('its sheets overlap'));
  });
});

function changed(book: Uint8Array, place: number, by: number): Uint8Array {
  const copy = Uint8Array.from(book);
  copy[place] = (copy[place] ?? 0) + by;
  return copy;
}

describe('bounds', () => {
  const complex = (what: string, count: number, limit: number) => [
    'document-too-complex',
    { name: 'a.xls', what, count, limit },
  ];

  test('cells, were they all blank', async () => {
    const blanks = record(0xbe, ...u16(0), ...u16(0), ...Array<number>(8_000).fill(0), ...u16(0));
    const sheet = { records: Array<number[]>(126).fill(blanks) };
    expect(await refusalOf(wrap({ Workbook: joined(sheet.records) }))).toEqual(
      complex('cells, with blank ones', 504_000, 500_000),
    );
  });

  test('merged cells', async () => {
    const merges = record(0xe5, ...u16(1_000), ...Array<number>(8_000).fill(0));
    expect(await refusalOf(wrap({ Workbook: joined(Array<number[]>(51).fill(merges)) }))).toEqual(
      complex('merged cells', 51_000, 50_000),
    );
  });
});

/** A workbook whose one sheet has many records. */
function joined(records: number[][]): Uint8Array {
  const head = xlsStream([{ records: [] }]);
  return Buffer.concat([
    head.subarray(0, -4),
    ...records.map((bytes) => Buffer.from(bytes)),
    Buffer.from(end),
  ]);
}
