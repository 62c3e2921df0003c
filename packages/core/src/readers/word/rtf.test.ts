import { describe, expect, test } from 'vitest';
import type { SourceFile } from '../reader.ts';
import { drawWord } from './testing/draw-word.ts';
import { formatOf, readWord, refusalOf } from './testing/reading.ts';

const rtf = (source: string, name = 'a.rtf'): SourceFile => ({ name, bytes: Buffer.from(source, 'latin1') });
const draw = async (body: string, head = '\\ansi\\ansicpg936\\deff0'): Promise<string[]> =>
  drawWord(await readWord(rtf(`{\\rtf1${head}${body}}`)));

describe('recognised', () => {
  test.each(['{\\rtf1 a}', '\r\n {\\rtf1 a}', '\u00ef\u00bb\u00bf{\\rtf a}'])('%j', (source) => {
    expect(formatOf(rtf(source, 'a.doc'))).toBe('rtf');
  });

  test.each(['{\\r', '{"a":1}', 'a{\\rtf1}', ''])('not %j', (source) => {
    expect(formatOf(rtf(source))).toBeUndefined();
  });
});

describe('text', () => {
  test.each([
    ['GBK as hexadecimal', "\\'d5\\'fe\\'b8\\'ae\\'d0\\'c5\\'cf\\'a2", '政府信息'],
    ['GBK as bytes', '\u00d5\u00fe\u00b8\u00ae', '政府'],
    ['a trail byte that is a sign of RTF', "\\'8e\\'5c\\'b8\\\\", decoded([0x8e, 0x5c, 0xb8, 0x5c])],
    ['four bytes of GB18030', "\\'82\\'30\\'83\\'35", decoded([0x82, 0x30, 0x83, 0x35])],
    ['Unicode with one byte to skip', "\\u25919?\\u24220\\'3f", '政府'],
    ['Unicode with two, as hexadecimal', "\\uc2\\u25919\\'d5\\'fe\\u24220\\'b8\\'ae1", '政府1'],
    ['Unicode with none', '{\\uc0\\u25919\\u24220}\\u-1?', '政府\uffff'],
    ['Unicode beyond 16 bits', '\\u-10176?\\u-8393?', '𠌷'],
    ['a word to skip', '\\u8220\\ldblquote 1\\u8221\\rdblquote', '“1”'],
    ['signs', '\\{\\}\\\\ a\\~b\\_c\\-d\\tab e\\emdash\\lquote', '{}\\ a\u00a0b-cd e—‘'],
    ['line ends mean nothing', 'a\r\nb\n{\\b c}', 'abc'],
    ['formatting', '{\\pard\\plain\\f0\\fs24\\cf1 a}{\\*\\unknown b}{\\*\\bkmkstart _GoBack}c', 'ac'],
    ['raised', 'a7{\\super 1}8\\super 2\\nosupersub 3\\super 4\\plain 5', 'a7¹8²3⁴5'],
    ['lowered', 'a7{\\sub 1}8\\sub 2\\sub0 3', 'a7₁8₂3'],
    ['struck out', 'a{\\strike b}c\\striked1 d\\striked0 e{\\strike f\\plain g}', 'aceg'],
    ['hidden and deleted', 'a{\\v b}{\\deleted c}{\\v d\\v0 e}{\\revised f}{\\v g\\plain h}', 'aefh'],
    ['binary data', 'a{\\pict\\bin5 }}}}}b}\\bin3 {{{c', 'ac'],
    ['fields', 'a{\\field{\\*\\fldinst { PAGE }}{\\fldrslt 5}}b', 'a5b'],
    ['notes and headers', '{\\header h\\par}{\\footer f}a{\\footnote n}{\\info{\\title t}}b', 'ab'],
    [
      'objects and pictures',
      'a{\\object{\\*\\objdata 00}{\\result r}}{\\*\\shppict{\\pict 00}}{\\nonshppict{\\pict 00}}',
      'ar',
    ],
  ])('%s', async (_, body, text) => {
    expect(await draw(body)).toEqual([`1: ${text}`]);
  });

  test('what is struck out alone in its cell is no figure, and no blank', async () => {
    const cells = ['{\\strike 12}13', '{\\strike 12}', '{\\strike -}', '{\\v 12}', '{\\deleted 12}', '5'];
    const row = `\\trowd${cells.map((_, i) => `\\cellx${1000 * (i + 1)}`).join('')}\\pard\\intbl `;
    expect(
      await draw(`{\\strike 9}\\par${row}${cells.map((cell) => `${cell}\\cell `).join('')}\\row`),
    ).toEqual(['table 1', '| 0 13 | 1 1\u03362\u0336 | 2 | 3 | 4 | 5 5']);
  });

  test('fonts bring their own encoding', async () => {
    const fonts =
      "{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fnil\\fcharset134{\\*\\falt SimSun}\\'cb\\'ce\\'cc\\'e5;}{\\f2\\fcharset136 a;}{\\f3\\cpg65001 b;}}";
    const bytes = "\\'d5\\'fe";
    expect(
      await draw(
        `${fonts}{\\f1 ${bytes}}{\\f2 ${bytes}}{\\f0 ${bytes}}{\\f3 \\'e6\\'94\\'bf}`,
        '\\ansi\\ansicpg1252\\deff0',
      ),
    ).toEqual([`1: 政${decoded([0xd5, 0xfe], 'big5')}Õþ政`]);
  });

  test('paragraphs and line breaks', async () => {
    expect(await draw('a\\line b\\par\\par c\\\nd\\sect e')).toEqual([
      '1: a',
      '1: b',
      '3: c',
      '4: d',
      '5: e',
    ]);
    expect(await draw('a{\\deleted b\\par}c\\par')).toEqual(['1: ac']);
  });

  test('bullets from fonts of signs are no letters', async () => {
    const fonts = '{\\fonttbl{\\f0\\fcharset134 a;}{\\f3\\fcharset2 Wingdings;}}';
    expect(await draw(`${fonts}{\\pntext\\f3 l\\tab}a{\\f3 \\'fc 1.5}\\par`)).toEqual(['1: a\ufffd 1.5']);
  });

  test('list numbers as they were written out, but no bullets', async () => {
    const label = (text: string): string => `{\\listtext\\pard\\plain ${text}\\tab}`;
    expect(
      await draw(
        `${label("\\'d2\\'bb\\'a1\\'a2")}a\\par{\\pntext 1.\\tab}2020\\par${label('\\bullet')}b\\par{\\*\\pn\\pnlvl1}c`,
      ),
    ).toEqual(['1: 一、a', '2: 1. 2020', '3: b', '4: c']);
  });

  test('a table of contents only repeats the headings', async () => {
    expect(await draw('{\\field{\\*\\fldinst TOC \\\\o "1-3"}{\\fldrslt a 1\\par b 2\\par}}\\par c')).toEqual(
      ['2: c'],
    );
  });

  test('text boxes come before the paragraph that they hang on', async () => {
    const box =
      '{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn a}{\\sv b}}{\\shptxt t\\par u\\par}}{\\shprslt{\\*\\do t}}}';
    expect(await draw(`a${box}b\\par c`)).toEqual(['2: t', '3: u', '1: ab', '4: c']);
  });
});

function decoded(bytes: number[], encoding = 'gb18030'): string {
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
}

describe('tables', () => {
  const row = (definition: string, ...cells: string[]): string =>
    `\\trowd\\trgaph108 ${definition}\\pard\\intbl ${cells.map((cell) => `${cell}\\cell`).join(' ')}\\row`;

  test('the edges of all rows make the grid', async () => {
    expect(
      await draw(
        `a\\par${row('\\trleft-108\\cellx2000\\cellx4000\\cellx6000 ', '1', '2', '3')}` +
          `${row('\\trleft-103\\cellx4005\\cellx6000 ', '4', '5')}` +
          `${row('\\trleft2000\\cellx6000 ', '6')}\\pard b\\par`,
      ),
    ).toEqual(['1: a', 'table 1', '| 0 1 | 1 2 | 2 3', '| 0+2 4 | 2 5', '| 1+2 6', '8: b']);
  });

  test('merged cells', async () => {
    expect(
      await draw(
        row('\\clvmgf\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000 ', 'a', 'b', '') +
          row('\\clvmrg\\cellx1000\\cellx2000\\cellx3000 ', '', '1', '2') +
          row('\\cellx1000\\cellx2000\\cellx3000 ', '3', '4', '5'),
      ),
    ).toEqual(['table 1', '| 0 a | 1+2 b', '| 1 1 | 2 2', '| 0 3 | 1 4 | 2 5']);
  });

  test('lines and paragraphs of a cell join; paragraphs between tables part them', async () => {
    const two = '\\cellx1000\\cellx2000 ';
    expect(
      await draw(
        `${row(two, "\\'c9\\'cf\\line\\'d2\\'bb\\par\\'c4\\'ea", '1')}\\pard\\par${row(two, '2', '3')}`,
      ),
    ).toEqual(['table 1', '| 0 上一年 | 1 1', 'table 2', '| 0 2 | 1 3']);
  });

  test('rows whose definition follows, or does not fit', async () => {
    expect(
      await draw(
        '\\pard\\intbl a\\cell b\\cell\\trowd\\cellx1000\\cellx2000\\row' +
          '\\trowd\\cellx1000\\pard\\intbl 1\\cell 2\\cell\\row\\trowd\\cellx1000\\cellx2000\\pard\\intbl 3\\cell\\row\\row\\pard\\intbl 4\\cell',
      ),
    ).toEqual(['table 1', '| 0 a | 1 b', '| 0 1 | 1 2', '| 0 3', '| 0 4']);
  });

  test('a table in a cell', async () => {
    const inner = (a: string, b: string): string =>
      `\\pard\\intbl\\itap2 ${a}\\nestcell ${b}\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}`;
    expect(
      await draw(
        `\\trowd\\cellx3000\\pard\\intbl a\\par${inner('1', '2')}${inner('3', '4')}\\pard\\intbl b\\cell\\row\\pard c`,
      ),
    ).toEqual(['1: a', 'table 1', '| 0 1 | 1 2', '| 0 3 | 1 4', '6: b', '7: c']);
  });

  test('a table in a text box in a cell', async () => {
    const box = `{\\shp{\\*\\shpinst{\\shptxt t\\par${row('\\cellx500\\cellx900 ', '1', '2')}\\pard}}}`;
    expect(await draw(`\\trowd\\cellx1000\\cellx2000\\pard\\intbl a${box}\\cell b\\cell\\row`)).toEqual([
      '2: t',
      'table 1',
      '| 0 1 | 1 2',
      '1: a',
      '5: b',
    ]);
  });
});

describe('refused', () => {
  test('a file that is cut off', async () => {
    expect(await refusalOf(rtf('{\\rtf1 a{\\b b'))).toEqual([
      'file-damaged',
      { name: 'a.rtf', reason: 'it is cut off inside a group' },
    ]);
  });

  test('what follows the end is not read', async () => {
    expect(drawWord(await readWord(rtf('{\\rtf1 a}\0\0}}{\\b b')))).toEqual(['1: a']);
  });

  test.each([
    ['{'.repeat(2_000), 'levels of nested groups', 1_001, 1_000],
    ['\\pard\\intbl\\itap99 a\\par', 'levels of nested tables', 99, 64],
    [`\\trowd${'\\cellx1'.repeat(2_001)}`, 'columns', 2_001, 2_000],
    ['\\cell'.repeat(200_001), 'paragraphs', 200_001, 200_000],
    ['\\par'.repeat(200_001), 'paragraphs', 200_001, 200_000],
    [' '.repeat(20_000_000), 'characters', 20_000_007, 20_000_000],
  ])('more than any report has (%#)', async (body, what, count, limit) => {
    expect(await refusalOf(rtf(`{\\rtf1${body}}`))).toEqual([
      'document-too-complex',
      { name: 'a.rtf', what, count, limit },
    ]);
  });
});
