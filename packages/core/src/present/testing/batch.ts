import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { GoujiError } from '../../errors.ts';
import type { Language } from '../../errors.ts';
import { analyse, listFiles } from '../../ingest/index.ts';
import type { Finding, Report } from '../../report/index.ts';
import { checkReports } from '../../rules/index.ts';
import { sample } from '../../rules/sample.ts';
import type { Batch, Checked, Showing } from '../checked.ts';

const folder = fileURLToPath(new URL('../../../../../examples/', import.meta.url));

/** The sample reports of `examples/`, checked together; their paths are `examples/…`. */
export async function exampleBatch(): Promise<Batch> {
  const paths = await listFiles([folder]);
  const reports: Report[] = [];
  for (const path of paths) reports.push(await analyse({ name: path, bytes: await readFile(path) }));
  const findings = checkReports(reports);
  const checked = reports.map((report, index) => ({
    path: `examples/${paths[index]?.slice(folder.length)}`,
    report,
    findings: findings[index] ?? [],
  }));
  return { checked, unread: [] };
}

/** How a batch is shown where nothing else matters. */
export const showing = (language: Language, failOn: Showing['failOn'] = 'error'): Showing => ({
  language,
  failOn,
  version: '1.2.3',
});

/** A finding with as much of it as matters. */
export const finding = (given: Partial<Finding> = {}): Finding => ({
  rule: 'remedies-total',
  severity: 'error',
  about: 'agency',
  cells: [],
  message: { zh: '某处不对。', en: 'Something is wrong.' },
  ...given,
});

/** What characters a document may hold that a format gives a meaning to. */
export const HOSTILE = `</td><script>alert("1")</script> ]]> & '{0}' 100%,:;\u0000\u001b[31m\u202e`;

/** A report whose direct litigation does not add up, as a rule reports it. */
export function brokenRemedies(): Checked {
  const report = sample({
    'remedies.directLitigation.upheld': 4,
    'remedies.directLitigation.other': 1,
    'remedies.directLitigation.pending': 1,
    'remedies.directLitigation.total': 7,
  });
  const cells = ['total', 'upheld', 'corrected', 'other', 'pending'].map(
    (column) => `remedies.directLitigation.${column}`,
  );
  const sum = finding({
    cells,
    message: { zh: '4 + 0 + 1 + 1 = 6，总计为 7。', en: '4 + 0 + 1 + 1 = 6, not 7.' },
    expected: 6,
    actual: 7,
    repairs: [
      { changes: [{ cell: 'remedies.directLitigation.total', from: 7, to: 6 }] },
      { changes: [{ cell: 'remedies.directLitigation.upheld', from: 4, to: 5 }] },
    ],
  });
  const open = finding({
    rule: 'applications-balance',
    severity: 'info',
    about: 'unassessable',
    cells: ['applications.new.total'],
    message: { zh: '无法核对。', en: 'Cannot be checked.' },
  });
  return { path: '年报/青石 2023.html', report, findings: [sum, open] };
}

/** A report that holds hostile characters wherever it can. */
export function hostile(): Checked {
  const report = sample({
    title: `青石市2023年年度报告${HOSTILE}`,
    agency: { name: `青石市${HOSTILE}局`, printed: '', division: null },
  });
  const path = 'applications.new.total';
  report.cells[path] = { state: 'illegible', text: HOSTILE, at: { line: 17 } };
  const told = finding({ rule: 'narrative-mismatch', cells: [path], message: { zh: HOSTILE, en: HOSTILE } });
  return { path: `${HOSTILE.replaceAll('\u0000', '')}.html`, report, findings: [told] };
}

/** A file that could not be read. */
export const unread = { path: '年报/空.html', error: new GoujiError('file-empty', { name: '空.html' }) };
