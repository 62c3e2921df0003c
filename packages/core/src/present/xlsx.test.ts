import { read, utils } from '@e965/xlsx';
import type { WorkBook } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { brokenRemedies, exampleBatch, finding, hostile, showing, unread } from './testing/batch.ts';
import { parseXml } from './testing/xml.ts';
import { toXlsx } from './xlsx.ts';

const rowsOf = (book: WorkBook, sheet: number): unknown[][] =>
  utils.sheet_to_json(book.Sheets[book.SheetNames[sheet] ?? ''] ?? {}, { header: 1, defval: null });

describe('toXlsx', () => {
  test('has one row for a finding', async () => {
    const one = brokenRemedies();
    const book = read(await toXlsx({ checked: [one], unread: [] }, showing('zh')));
    expect(book.SheetNames).toEqual(['问题', '文件']);
    const [head, told, open, ...others] = rowsOf(book, 0);
    expect(others).toEqual([]);
    const lineOf = (column: string): number | undefined => {
      const cell = one.report.cells[`remedies.directLitigation.${column}`];
      return cell?.state === 'number' ? cell.at.line : undefined;
    };
    expect(Object.fromEntries((head ?? []).map((name, index) => [name, told?.[index]]))).toEqual({
      文件: '年报/青石 2023.html',
      机关: '青石市档案局',
      地区: '中央',
      年度: 2023,
      级别: '错误',
      归因: '机关填报',
      规则: 'remedies-total',
      要求: '复议、诉讼：结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计',
      问题: '4 + 0 + 1 + 1 = 6，总计为 7。',
      单元格: '未经复议直接起诉·总计\n未经复议直接起诉·结果维持',
      原文: '7\n4',
      位置: `第 ${lineOf('total')} 行\n第 ${lineOf('upheld')} 行`,
      实为: 7,
      应为: 6,
      改法: '可改：把 未经复议直接起诉·总计 从 7 改为 6\n或：把 未经复议直接起诉·结果维持 从 4 改为 5',
      处理办法: expect.stringContaining('核对') as unknown,
    });
    expect(open?.slice(4, 7)).toEqual(['提示', '无法核对', 'applications-balance']);
  });

  test('has one row for a file, with its counts or why it could not be read', async () => {
    const book = read(await toXlsx({ checked: [brokenRemedies()], unread: [unread] }, showing('en')));
    expect(rowsOf(book, 1)).toEqual([
      ['file', 'agency', 'place', 'year', 'result', 'error', 'warning', 'note'],
      ['年报/青石 2023.html', '青石市档案局', 'central', 2023, 'checked', 1, 0, 1],
      ['年报/空.html', null, null, null, '空.html is empty. Download or export it again.', null, null, null],
    ]);
  });

  test('has a frozen header, wide columns, wrapped text and a filter', async () => {
    const files = unzipSync(await toXlsx({ checked: [brokenRemedies()], unread: [] }, showing('zh')));
    const xml = new TextDecoder().decode(files['xl/worksheets/sheet1.xml']);
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/u);
    expect(xml).toMatch(/<autoFilter ref="A1:P3"/u);
    expect(
      [...xml.matchAll(/<col [^>]*width="([\d.]+)"/gu)].map(([, width]) => Math.round(Number(width))),
    ).toEqual([28, 24, 16, 7, 8, 12, 24, 30, 60, 34, 12, 14, 9, 9, 50, 44]);
    expect(new TextDecoder().decode(files['xl/styles.xml'])).toContain('wrapText="true"');
  });

  test('shows the sentence that a finding is about, and where it stands', async () => {
    const { path, report } = brokenRemedies();
    const cells = ['remedies.directLitigation.upheld'];
    const findings = [
      finding({ cells, at: { line: 79 }, quote: '结果维持7起' }),
      finding({ at: { page: 3 }, quote: '同比增长' }),
    ];
    const book = read(await toXlsx({ checked: [{ path, report, findings }], unread: [] }, showing('zh')));
    const [head = [], ...rows] = rowsOf(book, 0);
    const shown = rows.map((row) => ['单元格', '原文', '位置'].map((name) => row[head.indexOf(name)] ?? ''));
    expect(shown).toEqual([
      ['未经复议直接起诉·结果维持', '结果维持7起', '第 79 行'],
      ['', '同比增长', '第 3 页'],
    ]);
  });

  test('names the first cells of many', async () => {
    const one = brokenRemedies();
    const [told] = one.findings;
    delete told?.repairs;
    const book = read(await toXlsx({ checked: [one], unread: [] }, showing('en')));
    const [head, row] = rowsOf(book, 0);
    expect(row?.[head?.indexOf('cell') ?? 0]).toBe(
      'direct litigation, total\ndirect litigation, upheld\ndirect litigation, corrected\n…',
    );
    expect(row?.[head?.indexOf('printed') ?? 0]).toBe('7\n4\n0');
  });

  test('hostile text is text: well-formed, and never a formula', async () => {
    const one = hostile();
    const [told] = one.findings;
    if (told) told.message = { zh: '=HYPERLINK("http://x","y")', en: '=1+1' };
    const bytes = await toXlsx({ checked: [one], unread: [] }, showing('zh'));
    const sheet = read(bytes).Sheets['问题'] ?? {};
    expect(sheet['I2']).toMatchObject({ t: 's', v: '=HYPERLINK("http://x","y")' });
    expect(Object.values(sheet).filter((cell: { f?: string }) => cell.f !== undefined)).toEqual([]);
    const files = unzipSync(bytes);
    for (const name of ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml']) {
      const xml = new TextDecoder().decode(files[name]).replace(/^<\?xml[^>]*>\s*/u, '');
      expect(() => parseXml(xml)).not.toThrow();
    }
  });

  test('the samples make as many rows as they have findings, and none at all a header', async () => {
    const batch = await exampleBatch();
    const findings = batch.checked.flatMap((one) => one.findings);
    expect(rowsOf(read(await toXlsx(batch, showing('zh'))), 0)).toHaveLength(findings.length + 1);
    expect(rowsOf(read(await toXlsx({ checked: [], unread: [] }, showing('zh'))), 0)).toHaveLength(1);
  });
});
