import type { Writable } from 'node:stream';
import type { Attendance, Batch, Checked, Finding, Showing } from '@gouji/core';
import type { Hidden } from '../baseline.ts';
import type { Call } from '../subcommand.ts';
import { attendanceData, attendanceLines } from './attendance.ts';
import { failureData } from './failure.ts';
import { findingLines } from './findings.ts';
import { oneLine, painter, write, writeJson, writeLines } from './out.ts';

type Shown = Call<object>;

/** What is told beside the findings: who has filed, and what a baseline hides. */
type Beside = { filed?: Attendance; hidden?: Hidden };
type Writer = (
  call: Shown,
  batch: Batch,
  showing: Showing,
  output: Writable,
  beside: Beside,
) => Promise<void>;

const writers = {
  text: (call, batch, _, output, { filed, hidden }) =>
    writeLines(output, [
      ...checkedLines(writingTo(call, output), batch, hidden),
      ...(hidden ? [call.text.findings.hidden(hidden.known, hidden.gone)] : []),
      ...(filed ? attendanceLines(call, filed) : []),
    ]),
  json: (call, batch, _, output, { filed, hidden }) =>
    writeJson(output, {
      ...checkedData(call, batch),
      ...(hidden && { baseline: hidden }),
      ...(filed && { expected: attendanceData(filed) }),
    }),
  sarif: ({ loaded }, batch, showing, output) => writeJson(output, loaded.toSarif(batch, showing)),
  junit: ({ loaded }, batch, showing, output) => write(output, loaded.toJunit(batch, showing)),
  github: ({ loaded }, batch, showing, output) => write(output, loaded.toGithub(batch, showing)),
  html: ({ loaded }, batch, showing, output) => write(output, loaded.toHtml(batch, showing)),
  xlsx: async ({ loaded }, batch, showing, output) => write(output, await loaded.toXlsx(batch, showing)),
} satisfies Record<string, Writer>;

export type CheckFormat = keyof typeof writers;

/** The formats of a check, in the order of the help. */
export const checkFormats = Object.keys(writers) as CheckFormat[];

/** Whether a format is of no use on a terminal. */
export const isForFiles = (format: CheckFormat): boolean => format === 'html' || format === 'xlsx';

/** Writes checked reports in a format. */
export const printChecked = (
  call: Shown,
  batch: Batch,
  showing: Showing,
  format: CheckFormat,
  output: Writable,
  beside: Beside = {},
): Promise<void> => writers[format](call, batch, showing, output, beside);

// A file takes no colours, wherever standard output goes.
const writingTo = (call: Shown, output: Writable): Shown =>
  output === call.io.stdout
    ? call
    : { ...call, io: { ...call.io, isTTY: { ...call.io.isTTY, stdout: false } } };

function checkedData({ loaded, language }: Shown, { checked, unread }: Batch): object {
  const findings = checked.flatMap((one) => one.findings);
  return {
    reports: checked.map(({ path, report: { source, agency, year }, findings }) => ({
      source: { ...source, path },
      agency,
      year,
      findings: findings.map((finding) => loaded.viewFinding(finding, language)),
    })),
    summary: {
      reports: checked.length,
      unreadable: unread.length,
      ...loaded.countSeverities(findings),
      unassessable: findings.filter(({ about }) => about === 'unassessable').length,
    },
    ...(unread.length === 0
      ? {}
      : { errors: unread.map((failure) => failureData(failure, loaded, language)) }),
  };
}

/** Of more reports than this, or with a baseline, only those with findings are listed; and of more no tables are drawn. */
const FEW = 10;

function checkedLines(call: Shown, { checked, unread }: Batch, hidden: Hidden | undefined): string[] {
  const { findings: said } = call.text;
  const many = checked.length > FEW;
  const listed = many || hidden ? checked.filter(({ findings }) => findings.length > 0) : checked;
  const sound = checked.length - listed.length;
  const summary =
    said.summary(
      checked.length,
      countsText(
        call,
        checked.flatMap(({ findings }) => findings),
      ),
    ) + (unread.length === 0 ? '' : said.unread(unread.length));
  return [
    ...listed.flatMap((one) => [...reportLines(call, one, many), '']),
    ...(sound > 0 ? [hidden ? said.nothingNew(sound) : said.sound(sound)] : []),
    summary,
    ...(many && listed.length > 0 ? [said.seeTables] : []),
  ];
}

function reportLines(call: Shown, { path, report, findings }: Checked, many: boolean): string[] {
  const { text, io } = call;
  const { agency, year } = report;
  const whose = `${painter(io)('bold', oneLine(agency.name))} ${text.year(year)}`;
  return [
    whose + text.punctuation.aside(oneLine(path)),
    ...findingLines(call, report, findings, many ? 'short' : 'drawn'),
  ];
}

function countsText({ loaded, text }: Shown, findings: Finding[]): string {
  const open = findings.filter(loaded.isOpen).length;
  return text.findings.counts(loaded.countSeverities(findings)) + (open > 0 ? text.findings.open(open) : '');
}
