import { dirname } from 'node:path';
import {
  analyse,
  checkReport,
  checkReports,
  type Finding,
  GoujiError,
  readSources,
  type Report,
} from '@gouji/core';

/** What came of one file: its findings, or the code of the error that kept it from being read. */
export type Outcome = { path: string; findings: Finding[]; error?: string };

// So many reports of a folder are held at once; in a larger one each is checked by itself.
const MOST_TOGETHER = 1000;

/** Checks files folder by folder, the reports of one together. */
export async function* checkedIn(files: string[]): AsyncGenerator<Outcome> {
  for (const folder of Map.groupBy(files, (path) => dirname(path)).values()) {
    if (folder.length > MOST_TOGETHER) yield* alone(folder);
    else yield* together(folder);
  }
}

async function* alone(files: string[]): AsyncGenerator<Outcome> {
  for await (const read of reportsIn(files)) {
    if ('report' in read) yield { path: read.path, findings: checkReport(read.report) };
    else yield read;
  }
}

async function* together(files: string[]): AsyncGenerator<Outcome> {
  const reports: { path: string; report: Report }[] = [];
  for await (const read of reportsIn(files)) {
    if ('report' in read) reports.push(read);
    else yield read;
  }
  const findings = checkReports(reports.map(({ report }) => report));
  for (const [index, { path }] of reports.entries()) yield { path, findings: findings[index] ?? [] };
}

async function* reportsIn(files: string[]): AsyncGenerator<{ path: string; report: Report } | Outcome> {
  for await (const source of readSources(files)) {
    const path = source.name;
    if ('error' in source) yield { path, findings: [], error: source.error.code };
    else {
      try {
        yield { path, report: await analyse(source.file) };
      } catch (error) {
        if (!(error instanceof GoujiError)) throw error;
        yield { path, findings: [], error: error.code };
      }
    }
  }
}
