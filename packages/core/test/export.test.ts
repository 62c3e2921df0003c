import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest, listFiles, openStore, type Report } from '../src/index.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gouji-export-'));
const location = join(folder, 'gouji.db');
const reports: Report[] = [];
const instance = await DuckDBInstance.create();
const duck = await instance.connect();

beforeAll(async () => {
  const store = await openStore(location, { mode: 'create' });
  const files = [...(await listFiles([here('../../../examples')])), here('./fixtures/invented-2021.html')];
  await Array.fromAsync(ingest(store, files, { jobs: 1 }));
  for await (const { report } of store.reports({})) reports.push(report);
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function exported(format: string, name: string): string {
  const path = join(folder, name);
  const argv = ['--conditions=source', here('../../../apps/cli/src/main.ts'), 'export', '--format', format];
  const { status, stderr } = spawnSync(process.execPath, [...argv, '--out', path, '--store', location], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return path;
}

const query = async (sql: string): Promise<Record<string, unknown>[]> =>
  (await duck.runAndReadAll(sql)).getRowObjectsJson();

const cellsOf = (report: Report) =>
  Object.entries(report.cells).map(([path, cell]) => ({
    report: report.id,
    path,
    state: cell.state,
    value: cell.state === 'number' ? cell.value : null,
    text: cell.state === 'absent' || cell.text === '' ? null : cell.text,
    line: ('at' in cell && cell.at.line) || null,
  }));
const byKey = (rows: object[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

describe('an export read back by DuckDB', () => {
  test.each([
    ['parquet', 'cells.parquet', 'read_parquet'],
    ['csv', 'cells.csv', 'read_csv'],
  ])('%s has every cell with its state, value, text and line', async (format, name, reader) => {
    const path = exported(format, name);
    const source =
      reader === 'read_csv'
        ? `read_csv('${path}', header = true, all_varchar = true, quote = '"', escape = '"')`
        : `read_parquet('${path}')`;
    const rows = await query(
      `select report, "table" || '.' || "row" || '.' || "column" as path, state, cast(value as double) as value,
         nullif(text, '') as text, cast(line as int) as line from ${source}`,
    );
    const unescaped = rows.map((row) => ({
      ...row,
      text: String(row['text'] ?? '').replace(/^'(?=[-=+@])/u, '') || null,
    }));
    expect(byKey(unescaped)).toEqual(byKey(reports.flatMap(cellsOf)));
  });

  test.each([
    ['parquet-wide', 'reports.parquet', 'read_parquet'],
    ['csv-wide', 'reports.csv', 'read_csv'],
  ])('%s has one row per report, and a blank is null, not zero', async (format, name, reader) => {
    const path = exported(format, name);
    const rows = await query(`select * from ${reader}('${path}')`);
    expect(rows).toHaveLength(reports.length);
    for (const report of reports) {
      const row = rows.find((one) => one['report'] === report.id);
      expect([row?.['agency'], row?.['year']].map(String)).toEqual([report.agency.name, String(report.year)]);
      for (const { path: cell, value } of cellsOf(report)) {
        const read = row?.[cell] ?? null;
        expect([report.agency.name, cell, read === null ? null : Number(read)]).toEqual([
          report.agency.name,
          cell,
          value,
        ]);
      }
    }
  });

  test('parquet is typed, and ndjson has the reports', async () => {
    const path = exported('parquet', 'typed.parquet');
    const types = await query(`select column_name, column_type from (describe select * from '${path}')`);
    const typeOf = (name: string) => types.find((one) => one['column_name'] === name)?.['column_type'];
    expect(['agency', 'year', 'value', 'text', 'line'].map(typeOf)).toEqual([
      'VARCHAR',
      'INTEGER',
      'DOUBLE',
      'VARCHAR',
      'INTEGER',
    ]);
    const lines = exported('ndjson', 'reports.ndjson');
    const [row] = await query(`select count(*) as n, min(year) as first from read_json('${lines}')`);
    expect([Number(row?.['n']), Number(row?.['first'])]).toEqual([reports.length, 2019]);
  });
});

describe('the data package beside an export', () => {
  const descriptor = (): {
    resources: {
      path: string;
      bytes: number;
      schema?: { fields: { name: string; type: string; unit?: string }[] };
    }[];
    states: object;
  } => JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as never;

  test('tells columns, units and states of each file once', async () => {
    exported('csv-wide', 'described.csv');
    exported('csv-wide', 'described.csv');
    exported('parquet', 'described.parquet');
    const { resources, states } = descriptor();
    const described = resources.filter(({ path }) => path.startsWith('described.'));
    expect(described.map(({ path }) => path)).toEqual(['described.csv', 'described.parquet']);
    expect(Object.keys(states)).toEqual(['number', 'blank', 'placeholder', 'illegible', 'absent']);
    const [wide] = described;
    expect(wide?.bytes).toBe(readFileSync(join(folder, 'described.csv')).length);
    const [head = ''] = readFileSync(join(folder, 'described.csv'), 'utf8').split('\n');
    expect(wide?.schema?.fields.map(({ name }) => name)).toEqual(head.split(','));
    const field = (name: string) => wide?.schema?.fields.find((one) => one.name === name);
    expect(field('disclosure.procurement.amount')).toMatchObject({ type: 'number', unit: 'yuan' });
    expect(field('applications.new.total')).toMatchObject({ type: 'number', unit: 'count' });
  });

  test('leaves the package of another alone', () => {
    const theirs = JSON.stringify({ name: 'theirs', resources: [] });
    const own = join(folder, 'datapackage.json');
    writeFileSync(own, theirs);
    const path = exported('csv', 'beside.csv');
    expect(readFileSync(own, 'utf8')).toBe(theirs);
    expect(readFileSync(`${path}.datapackage.json`, 'utf8')).toContain('"path": "beside.csv"');
    rmSync(own);
  });
});
