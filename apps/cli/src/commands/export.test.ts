import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellsOf, formOf, openStore, ReportSchema } from '@gouji/core';
import type { Report } from '@gouji/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gouji, temporary } from '../testing/gouji.ts';
import type { Outcome } from '../testing/gouji.ts';
import { sampleStore } from '../testing/store.ts';

let place: Awaited<ReturnType<typeof sampleStore>>;
beforeAll(async () => {
  place = await sampleStore();
});
afterAll(() => place[Symbol.dispose]());

const exported = (...argv: string[]): Promise<Outcome> => gouji(['export', ...argv, '--store', place.store]);

type Row = Record<string, string>;

/** Reads CSV by the book: quoted fields may hold commas, quotes and line ends. */
function readCsv(text: string): Row[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/gu)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\n') rows.push([]);
  }
  const [head = [], ...lines] = rows.slice(0, -1);
  return lines.map((line) => {
    expect(line).toHaveLength(head.length);
    return Object.fromEntries(head.map((name, index) => [name, line[index] ?? '']));
  });
}

describe('gouji export --format csv', () => {
  test('has one line per cell, with its state, value and address', async () => {
    const { code, out, err } = await exported();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const rows = readCsv(out);
    expect(rows).toHaveLength(5 * 198);
    const find = (agency: string, table: string, row: string, column: string): Row | undefined =>
      rows.find(
        (one) =>
          one['agency'] === agency &&
          one['table'] === table &&
          one['row'] === row &&
          one['column'] === column,
      );
    expect(find('东西湖区公安分局', 'remedies', 'directLitigation', 'total')).toEqual({
      report: expect.stringMatching(/^[0-9a-f]{16}$/u) as unknown,
      agency: '东西湖区公安分局',
      division: '420112',
      divisionName: '东西湖区',
      year: '2019',
      form: '2019',
      source: 'dongxihu-public-security-2019.md',
      table: 'remedies',
      row: 'directLitigation',
      column: 'total',
      label: '未经复议直接起诉·总计',
      state: 'number',
      value: '7',
      unit: 'count',
      text: '7',
      page: '',
      line: '71',
      tableNumber: expect.any(String) as unknown,
      rowNumber: expect.any(String) as unknown,
      cellNumber: expect.any(String) as unknown,
    });
    expect(find('淄博市公安局', 'disclosure', 'licensing', 'itemsChange')).toMatchObject({
      value: '-14',
      text: '-14',
    });
    expect(find('淄博市公安局', 'disclosure', 'procurement', 'amount')).toMatchObject({
      value: '71424000',
      unit: 'yuan',
      text: '7142.40万元',
    });
    expect(find('海东市公安局', 'disclosure', 'penalties', 'itemsChange')).toMatchObject({
      value: '-105',
      text: '减 105',
    });
    expect(find('海东市公安局', 'disclosure', 'administrativeRules', 'newlyMade')).toMatchObject({
      state: 'blank',
      value: '',
      text: '',
    });
  });

  test('filters by agency, place, year and form', async () => {
    const agencies = async (...argv: string[]): Promise<string[]> => [
      ...new Set(readCsv((await exported(...argv)).out).map((row) => row['agency'] ?? '')),
    ];
    expect(await agencies('--agency', '公安厅')).toEqual(['宁夏回族自治区公安厅']);
    expect(await agencies('--place', '湖北')).toEqual(['东西湖区公安分局']);
    expect(await agencies('--year', '2019')).toEqual(['东西湖区公安分局']);
    expect(await agencies('--year', '2020', '--agency', '市公安局')).toHaveLength(3);
    expect(await agencies('--form', '2021')).toEqual([]);
    expect((await exported('--agency', '火星')).code).toBe(2);
  });

  test('of nothing is the line of headings alone', async () => {
    const { code, out } = await exported('--form', '2021');
    expect(code).toBe(0);
    expect(out).toMatch(/^report,agency,[^\n]*\n$/u);
  });

  test('the labels are in the language of the call, and the mark for Excel comes when asked for', async () => {
    const { out } = await exported('--bom', '--lang', 'en', '--year', '2019');
    expect(out.startsWith('\ufeffreport,agency,')).toBe(true);
    expect(out).toContain(',"direct litigation, total",');
    expect((await exported()).out.startsWith('report,')).toBe(true);
    expect(await exported('--bom', '--format', 'ndjson')).toEqual({
      code: 2,
      out: '',
      err: 'gouji: --bom 只能与 --format csv 或 csv-wide 同用。\n',
    });
  });
});

describe('gouji export --format csv-wide', () => {
  test('has one line per report and one column per cell of any edition; a blank is not a zero', async () => {
    const rows = readCsv((await exported('--format', 'csv-wide')).out);
    expect(rows).toHaveLength(5);
    const columns = Object.keys(rows[0] ?? {});
    const paths = new Set([...cellsOf(formOf('2019')), ...cellsOf(formOf('2021'))].map(({ path }) => path));
    expect(columns).toHaveLength(7 + paths.size + 1);
    expect([...paths].filter((path) => !columns.includes(path))).toEqual([]);
    const [dongxihu, zibo] = ['东西湖区公安分局', '淄博市公安局'].map((name) =>
      rows.find((row) => row['agency'] === name),
    );
    expect(dongxihu).toMatchObject({
      'applications.disclosed.total': '2',
      'applications.disclosed.naturalPerson': '',
      'applications.carriedForward.total': '0',
      'applications.other.feeOverdue.total': '',
    });
    expect(dongxihu?.['notNumber']?.split(';')).toContain('applications.disclosed.naturalPerson=blank');
    expect(dongxihu?.['notNumber']).not.toContain('applications.other.feeOverdue');
    expect(zibo).toMatchObject({ 'disclosure.licensing.itemsChange': '-14', notNumber: '' });
  });
});

describe('gouji export --format ndjson', () => {
  test('has whole reports, as they were parsed', async () => {
    const { out } = await exported('--format', 'ndjson');
    const reports = out
      .trimEnd()
      .split('\n')
      .map((line) => ReportSchema.parse(JSON.parse(line)));
    expect(reports.map(({ agency }) => agency.name)).toHaveLength(5);
  });
});

describe('gouji export --out', () => {
  test('writes the file whole, in place of a former one', async () => {
    const file = join(place.folder, 'out.csv');
    writeFileSync(file, 'former');
    expect(await exported('--out', file)).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(file, 'utf8')).toBe((await exported()).out);
    expect(readdirSync(place.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('is asked for on a terminal where the format is not for one', async () => {
    for (const format of ['parquet', 'parquet-wide'])
      expect(await gouji(['export', '--format', format, '--store', place.store], { terminal: true })).toEqual(
        {
          code: 2,
          out: '',
          err: `gouji: --format ${format} 不宜显示在终端上。请用 --out 指定文件。\n`,
        },
      );
  });

  test('to where nothing can be written is exit code 74', async () => {
    const file = join(place.folder, 'no', 'out.csv');
    expect(await exported('--out', file)).toEqual({
      code: 74,
      out: '',
      err: `gouji: 无法写入 ${file}（ENOENT）。请检查路径和权限。\n`,
    });
    expect((await exported('--out', place.folder)).code).toBe(74);
    expect(existsSync(`${place.folder}.part`)).toBe(false);
  });
});

test('what a spreadsheet would run is made harmless, and signed figures stay figures', async () => {
  using other = temporary();
  const path = join(other.folder, 'gouji.db');
  const [line = ''] = (await exported('--format', 'ndjson', '--agency', '淄博')).out.split('\n');
  const report = ReportSchema.parse(JSON.parse(line));
  const cell = { state: 'placeholder', text: '-cmd()', at: { line: 1 } } as const;
  const hostile: Report = {
    ...report,
    agency: { ...report.agency, name: '=HYPERLINK("x")' },
    cells: { ...report.cells, 'applications.new.total': cell },
  };
  const store = await openStore(path, { mode: 'create' });
  await store.put(hostile, []);
  await store.close();
  const rows = readCsv((await gouji(['export', '--store', path])).out);
  expect(new Set(rows.map((row) => row['agency']))).toEqual(new Set([`'=HYPERLINK("x")`]));
  expect(rows.find((row) => row['text']?.endsWith('cmd()'))).toMatchObject({
    text: "'-cmd()",
    state: 'placeholder',
  });
  expect(rows.filter((row) => row['text'] === '-14')).toHaveLength(1);
});
