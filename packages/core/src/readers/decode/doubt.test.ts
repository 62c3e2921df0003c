import { describe, expect, test } from 'vitest';
import type { Document } from '../../document/document.ts';
import { readDocument } from '../index.ts';
import { textFile } from '../testing/fixtures.ts';

const read = async (name: string, text: string): Promise<Document> =>
  (await readDocument(textFile(name, text))).document;

/** The texts of each row, those in doubt in brackets. */
const told = ({ blocks }: Document): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.rows.map(({ cells }) =>
          cells.map(({ text, confidence }) => (confidence === 0 ? `(${text})` : text)).join(' '),
        ),
  );

const table = [
  ['信息内容', '制发件数', '废止件数'],
  ['规章', '1', '2'],
  ['规范性文件', '3', '4'],
  ['行政许可', '5', '6'],
];
const tabs = table.map((row) => row.join('\t')).join('\n');
const html = `<table>\n${table.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</table>`;

describe('broken bytes', () => {
  test('in the text of a cell put nothing else in doubt', async () => {
    const document = await read('a.txt', tabs.replace('规范性文件\t3', '规范\ufffd文件\t\ufffd'));
    expect(told(document)).toEqual([
      '信息内容 制发件数 废止件数',
      '规章 1 2',
      '规范\ufffd文件 \ufffd 4',
      '行政许可 5 6',
    ]);
  });

  test('between cells put the row and those beside it in doubt', async () => {
    const document = await read('a.txt', tabs.replace('规范性文件\t3', '规范性文件\ufffd3'));
    expect(told(document)).toEqual([
      '信息内容 制发件数 废止件数',
      '(规章) (1) (2)',
      '(规范性文件\ufffd3) (4)',
      '(行政许可) (5) (6)',
    ]);
  });

  test('between the cells of a header put the table in doubt', async () => {
    const document = await read('a.txt', tabs.replace('制发件数\t', '制发件数\ufffd'));
    expect(told(document)).toEqual([
      '(信息内容) (制发件数\ufffd废止件数)',
      '(规章) (1) (2)',
      '(规范性文件) (3) (4)',
      '(行政许可) (5) (6)',
    ]);
  });

  test('in markup put the table in doubt', async () => {
    const document = await read('a.html', html.replace('<td>规范性', '<td colspan=\ufffd>规范性'));
    expect(told(document)).toEqual([
      '(信息内容) (制发件数) (废止件数)',
      '(规章) (1) (2)',
      '(规范性文件) (3) (4)',
      '(行政许可) (5) (6)',
    ]);
  });

  test('in prose put no table in doubt', async () => {
    const document = await read(
      'a.html',
      `<p>年\ufffd报告</p>\n<p>一</p>\n${html}\n<p>其\ufffd他</p><p>二</p>`,
    );
    expect(told(document).slice(0, 4)).toEqual([
      '年\ufffd报告',
      '一',
      '信息内容 制发件数 废止件数',
      '规章 1 2',
    ]);
  });
});
