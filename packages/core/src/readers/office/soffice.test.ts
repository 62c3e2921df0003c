import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { readSavedAnew } from '../index.ts';
import { writeXlsx, xmlRow } from '../sheet/testing/write-xlsx.ts';
import { begin, end } from '../sheet/testing/write-xls.ts';
import { wrap } from '../doc/testing/write-doc.ts';
import { fakeProgram } from '../testing/fake-program.ts';
import { convertWithOffice } from './soffice.ts';

const folders: string[] = [];

function use(script: string): string {
  const folder = fakeProgram('soffice', script);
  folders.push(folder);
  vi.stubEnv('TMPDIR', folder);
  vi.stubEnv('PATH', [folder, process.env['PATH']].join(delimiter));
  return folder;
}

afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const old = { name: '下载/报告.XLS', bytes: wrap({ Book: Uint8Array.from([...begin(5, 0x500), ...end]) }) };
const VERSION = `if (args[0] === '--version') { console.log('LibreOffice 7.4.7.2 40(Build:2)'); process.exit(); }
const fs = process.getBuiltinModule('fs');
const saved = args[args.indexOf('--outdir') + 1];`;

const saves = (bytes: Uint8Array): string =>
  `${VERSION}\nfs.writeFileSync(saved + '/report.xlsx', Buffer.from('${Buffer.from(bytes).toString('base64')}', 'base64'));`;

test('a workbook of Excel 95 is read as LibreOffice saves it, and that is said', async () => {
  use(saves(writeXlsx([{ rows: xmlRow(1, ['行政许可', 7]) }])));
  const { document, format } = await readSavedAnew(old);
  expect(format).toBe('xlsx');
  expect(document.convertedBy).toBe('LibreOffice 7.4.7.2');
  const [table] = document.blocks;
  expect(table?.kind === 'table' && table.rows[0]?.cells.map(({ text }) => text)).toEqual(['行政许可', '7']);
});

test('is given the file itself, a profile and folders of its own, and nothing is left of them', async () => {
  const folder = use(`${VERSION}
fs.writeFileSync(process.env.TMPDIR + '/said.json', JSON.stringify([args, fs.readFileSync(args.at(-1)).length]));
fs.writeFileSync(saved + '/report.xlsx', 'x');`);
  const converted = await convertWithOffice(old, 'xlsx');
  expect(converted).toEqual({
    file: { name: old.name, bytes: Buffer.from('x') },
    by: 'LibreOffice 7.4.7.2',
  });
  const [args, length] = JSON.parse(readFileSync(join(folder, 'said.json'), 'utf8'));
  expect(length).toBe(old.bytes.length);
  expect(args.slice(1, 6)).toEqual(['--headless', '--norestore', '--nolockcheck', '--convert-to', 'xlsx']);
  expect(args[0]).toMatch(/^-env:UserInstallation=file:\/\/.*\/gouji-office-\w+\/profile$/u);
  expect(args.at(-1)).toMatch(/\/given\/report\.XLS$/u);
  expect(existsSync(args.at(-1))).toBe(false);
  expect(readdirSync(tmpdir()).toSorted()).toEqual(['said.json', 'soffice']);
});

test('without LibreOffice the refusal says as what to save the file', async () => {
  vi.stubEnv('PATH', '/nowhere');
  await expect(readSavedAnew(old)).rejects.toMatchObject({
    code: 'format-unsupported',
    details: { format: 'XLS, Excel 5/95', instead: 'XLSX' },
  });
});

test.each([
  ['saves nothing', VERSION, 'it saved nothing'],
  [
    'complains',
    `${VERSION}\nconsole.error('no\\nsource file could not be loaded'); process.exit(3);`,
    'source file could not be loaded',
  ],
  ['ends without a word', `${VERSION}\nprocess.exit(81);`, 'it ended with 81'],
])('a LibreOffice that %s has failed', async (_, script, reason) => {
  use(script);
  await expect(readSavedAnew(old)).rejects.toMatchObject({
    code: 'tool-failed',
    details: { name: old.name, tool: 'soffice', reason },
  });
});

test('one that hangs is ended with all that it started', async () => {
  const folder = use(`${VERSION}
const { spawn } = process.getBuiltinModule('child_process');
const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
fs.writeFileSync(process.env.TMPDIR + '/pid', String(other.pid));
setInterval(() => {}, 1000);`);
  await expect(convertWithOffice(old, 'xlsx', 3)).rejects.toMatchObject({
    code: 'tool-failed',
    details: { reason: 'no answer within 3 seconds' },
  });
  const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(/ESRCH/u), 5000);
});
