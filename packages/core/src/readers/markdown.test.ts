import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GoujiError } from '../errors.ts';
import { readDocument } from './index.ts';
import { markdownReader } from './markdown.ts';
import { documentFaults } from './testing/document-faults.ts';
import { drawDocument } from './testing/draw.ts';
import { drawing, fixture, fixtureNames, readText, textFile } from './testing/fixtures.ts';

const recognises = (name: string, text: string): boolean =>
  markdownReader.recognises(textFile(name, text), () => text);
const draw = async (text: string): Promise<string> => drawDocument(await readText('a.md', text));

async function cell(markdown: string): Promise<string> {
  const document = await readText('a.md', `| ${markdown} | 0 |\n|---|---|\n`);
  const [table] = document.blocks;
  return table?.kind === 'table' ? (table.rows[0]?.cells[0]?.text ?? '') : '';
}

/** The code with which a text is refused, or `read`. */
const fateOf = async (text: string): Promise<string> =>
  readText('a.md', text).then(
    () => 'read',
    (error: GoujiError) => error.code,
  );

describe('files and the documents drawn from them by eye', () => {
  test.each(fixtureNames('markdown', '.md'))('%s', async (name) => {
    const file = fixture(`markdown/${name}`);
    const { document, format } = await readDocument(file);
    expect(format).toBe('markdown');
    expect(drawDocument(document)).toBe(drawing(`markdown/${name.replace('.md', '.expected.txt')}`));
    expect(documentFaults(document, new TextDecoder().decode(file.bytes))).toEqual([]);
  });
});

describe('recognises', () => {
  test.each([
    ['a', 'a | b\n--- | ---\n1 | 2'],
    ['a.txt', '前文\r\n\r\n| a |\r\n|:-:|\r\n| 1 |'],
    ['a', '|a|b|\n|-|-|\n|1|2|'],
    ['a', '# 年报\n<table><tr><td>1</table>'],
    ['a.md', '年报\n<table><tr><td>1</table>'],
  ])('%s with %j', (name, text) => expect(recognises(name, text)).toBe(true));

  test.each([
    ['a.md', '# 没有表格的文字'],
    ['a.txt', '规章 |\n- |\n--- |\n行政许可 | 1\n- | -'],
    ['a.md', '---\n\n--- | ---'],
    ['a.md', '<html># 年报\n|a|b|\n|-|-|'],
    ['a.html', '<p>年报</p>\n<table><tr><td>1</table>'],
  ])('not %s with %j', (name, text) => expect(recognises(name, text)).toBe(false));

  test('not the layout with one cell per line before a pipe', async () => {
    const { format } = await readDocument(fixture('markdown/one-cell-per-line.txt'));
    expect(format).toBe('text');
  });
});

describe('marks', () => {
  test.each([
    ['**总计**', '总计'],
    ['***总计***', '总计'],
    ['`10`', '10'],
    ['[10](a.html "说明")', '10'],
    ['**[共 10 件](x)**', '共 10 件'],
    ['![图](a.png)', ''],
    ['<b>7</b><br/>8', '7 8'],
    ['<https://a.cn/>', 'https://a.cn/'],
    ['a\\|b\\*', 'a|b*'],
    ['2*3*4', '2*3*4'],
    ['snake_case_name', 'snake_case_name'],
    ['**', '**'],
    ['*', '*'],
    ['&lt;5&nbsp;', '<5'],
    ['~~12~~13', '13'],
    ['<del>12</del> 13', '13'],
    ['~~12~~', '1\u03362\u0336'],
    ['~~无~~', ''],
    ['77<sup>1</sup>', '77¹'],
    ['5<sub>2</sub>', '5₂'],
    ['1 < 2 > 1', '1 < 2 > 1'],
  ])('%s is %s', async (markdown, text) => expect(await cell(markdown)).toBe(text));
});

describe('tables', () => {
  test('two tables under each other, and one that a page cut', async () => {
    expect(await draw('|a|b|\n|-|-|\n|1|2|\n\n|3|4|\n\n|c|d|\n|-|-|\n')).toBe(
      '1: table 1\n    1 | 0 a | 1 b\n    3 | 0 1 | 1 2\n    5 | 0 3 | 1 4\n7: table 2\n    7 | 0 c | 1 d\n',
    );
  });

  test('an HTML table that is not closed runs to the end', async () => {
    expect(await draw('# 年报\n<table><tr><td>1\n<td>2\n三')).toBe(
      '1: 年报\n2: table 1\n    2 | 0 1 | 1 2 三\n',
    );
  });
});

describe('bounds', () => {
  test.each([
    ['columns', 2_001, `|a\n|---|\n${'|'.repeat(2_002)}`],
    ['cells', 200_002, `|a|b|\n|-|-|\n${'|1|2\n'.repeat(100_000)}`],
    ['paragraphs', 200_003, `|a|\n|---|\n${'\n'.repeat(200_000)}`],
  ])('too many %s', async (what, count, text) => {
    const error: unknown = await readText('b.md', text).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(GoujiError);
    expect((error as GoujiError).details).toMatchObject({ name: 'b.md', what, count });
  });

  // Each of these would take minutes if any step were quadratic.
  test.each([
    '-',
    '*',
    '[',
    '![',
    '](',
    '`',
    '\\',
    '<',
    '<a ',
    '_a',
    ' ',
    '# ',
    '|-',
    '&',
    '~~',
    '|\n',
    '-\n',
    '- ',
    '<table>',
  ])('a file of nothing but %j is read in linear time', async (piece) => {
    const text = `|a|\n|---|\n${piece.repeat(190_000 / piece.length)}`;
    expect(await fateOf(text)).toMatch(/^(?:read|document-too-complex)$/u);
  });

  test('any lines of pipes and marks give a document whose addresses hold', async () => {
    const piece = fc.constantFrom(
      '|',
      '|',
      '---',
      '\n',
      '\n',
      ' ',
      '\\',
      '*',
      '`',
      '[a](b)',
      '12',
      '政府',
      '# ',
      '<table>',
      '<td>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 120 }), async (pieces) => {
        const text = `|a|b|\n|---|---|\n${pieces.join('')}`;
        expect(documentFaults(await readText('a.md', text), text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
