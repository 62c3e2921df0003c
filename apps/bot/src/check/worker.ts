import { parentPort, workerData } from 'node:worker_threads';
import {
  analyse,
  checkerWith,
  containerLimits,
  errorText,
  GoujiError,
  type Language,
  type Levels,
  openMembers,
  type Report,
  type SourceFile,
  toHtml,
  type Unread,
} from '@gouji/core';
import { verdictOf } from '../card/told.ts';
import type { CheckResult } from './result.ts';

/** A file that was sent, and the language of who sent it. */
export type CheckTask = { file: SourceFile; language: Language };

/** A task with the folder for what must be put on the disk meanwhile. */
export type WorkerTask = CheckTask & { folder: string };

// What is sent has 20 MB at most; an archive may unpack to what one city files in a year.
const LIMITS = { ...containerLimits, members: 2_000, totalBytes: 512 * 1024 ** 2 };

const { checkReports } = checkerWith(workerData as Levels | undefined);

async function check({ file, language }: CheckTask): Promise<CheckResult> {
  const read: { path: string; report: Report }[] = [];
  const unread: Unread[] = [];
  for await (const member of openMembers(file, LIMITS)) {
    const path = insideOf(file.name, member.name);
    const found = 'file' in member ? await analyse(member.file).catch(refusal) : member.error;
    if (found instanceof GoujiError) unread.push({ path, error: found });
    else read.push({ path, report: found });
  }
  const findings = checkReports(read.map(({ report }) => report));
  const checked = read.map((one, index) => ({ ...one, findings: findings[index] ?? [] }));
  const page = toHtml({ checked, unread }, { language, failOn: 'error', version: '' });
  return {
    reports: checked.map(({ path, report, findings: found }) => ({
      name: path,
      title: report.title,
      agency: report.agency.name,
      year: report.year,
      verdict: verdictOf(report, found, language),
    })),
    unread: unread.map(({ path, error }) => ({
      name: path,
      code: error.code,
      message: errorText(error, language).replace(`${file.name}!/`, ''),
    })),
    ...(checked.length > 0 ? { page: new TextEncoder().encode(page) } : {}),
  };
}

function refusal(error: unknown): GoujiError {
  if (error instanceof GoujiError) return error;
  throw error;
}

// reports.zip!/2020/a.docx is called 2020/a.docx: everything comes from the one file that was sent.
const insideOf = (container: string, address: string): string =>
  address.startsWith(`${container}!/`) ? address.slice(container.length + 2) : address;

// What it does not catch ends the thread, and with it the check.
parentPort?.on('message', async ({ folder, ...task }: WorkerTask) => {
  // The environment of a thread is its own.
  process.env['TMPDIR'] = folder;
  const result = await check(task);
  parentPort?.postMessage(result, result.page ? [result.page.buffer] : []);
});
