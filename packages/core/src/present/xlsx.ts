import type { WriteSheet } from 'hucre/xlsx';
import { errorText } from '../errors.ts';
import type { Severity } from '../report/index.ts';
import { cellIn, cellName, placeIn, printedIn, repairLines } from './cells.ts';
import { countSeverities } from './checked.ts';
import type { Batch, Checked, Showing } from './checked.ts';
import { foremostCells } from './marks.ts';
import { plain } from './plain.ts';
import { ruleOf, ruleTitle } from './rule-title.ts';
import { sentenceOf, sentencePlace } from './sentence.ts';
import { words } from './words.ts';
import type { Words } from './words.ts';

type Column = keyof Words['sheet']['columns'];
type Value = string | number | null;

/** Widths in characters; a Chinese one takes two. */
const WIDTHS: Record<Column, number> = {
  path: 28,
  agency: 24,
  division: 16,
  year: 7,
  severity: 8,
  about: 12,
  rule: 24,
  title: 30,
  message: 60,
  cell: 34,
  printed: 12,
  place: 14,
  actual: 9,
  expected: 9,
  repairs: 50,
  mend: 44,
};
const COLUMNS = Object.keys(WIDTHS) as Column[];
const FILE_COLUMNS = ['path', 'agency', 'division', 'year'] as const;

const FILLS: Record<Severity, string> = { error: 'F8D7DA', warning: 'FFF3CD', info: 'E2EEF9' };

/** So many cells of a finding are named. */
const NAMED = 3;

/** A spreadsheet takes no longer text in a cell. */
const LONGEST = 32_767;

/** An Excel workbook: one row for each finding, and a second sheet with one row for each file. */
export async function toXlsx(batch: Batch, showing: Showing): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({ sheets: [findingSheet(batch, showing), fileSheet(batch, showing)] });
}

const WRAPPED = { alignment: { vertical: 'top', wrapText: true } } as const;
const HEAD = { font: { name: 'Calibri', size: 11, bold: true }, ...WRAPPED };

function sheet(name: string, widths: number[], rows: Value[][]): WriteSheet {
  const head = rows[0] ?? [];
  return {
    name,
    columns: widths.map((width) => ({ width, style: WRAPPED })),
    rows: rows.map((row) => row.map(fitting)),
    cells: new Map(head.map((_, column) => [`0,${column}`, { style: HEAD }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${letterOf(head.length)}${rows.length}` },
  };
}

const letterOf = (columns: number): string => String.fromCharCode(64 + columns);

const fitting = (value: Value): Value =>
  typeof value === 'string' ? value.split('\n').map(plain).join('\n').slice(0, LONGEST) : value;

function findingSheet({ checked }: Batch, { language }: Showing): WriteSheet {
  const { sheet: texts } = words[language];
  const rows = checked.flatMap((one) => rowsOf(one, language));
  const page = sheet(texts.findings, Object.values(WIDTHS), [
    COLUMNS.map((column) => texts.columns[column]),
    ...rows.map(({ values }) => COLUMNS.map((column) => values[column])),
  ]);
  const at = COLUMNS.indexOf('severity');
  for (const [index, { severity }] of rows.entries()) {
    const fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: FILLS[severity] } } as const;
    page.cells?.set(`${index + 1},${at}`, { style: { ...WRAPPED, fill } });
  }
  return page;
}

type Row = { severity: Severity; values: Record<Column, Value> };

function rowsOf({ path, report, findings }: Checked, language: Showing['language']): Row[] {
  const { severity, about } = words[language];
  return findings.map((finding) => {
    const foremost = foremostCells(report, finding, Infinity);
    const cells = foremost.slice(0, NAMED);
    const more = foremost.length > NAMED ? '\n…' : '';
    // Of a sentence the words are shown; the cells that it speaks of are only named.
    const sentence = sentenceOf(report, finding);
    const lines = (of: (cell: string) => string): string => cells.map(of).join('\n');
    return {
      severity: finding.severity,
      values: {
        ...fileValues(path, report, language),
        severity: severity[finding.severity],
        about: about[finding.about],
        rule: finding.rule,
        title: ruleTitle(finding.rule, language),
        message: finding.message[language],
        cell: lines((cell) => cellName(report, cell, language)) + more,
        printed: sentence ? sentence.quote : lines((cell) => printedIn(cellIn(report, cell))),
        place: sentence
          ? sentencePlace(sentence, language)
          : lines((cell) => placeIn(report, cell, language)),
        actual: finding.actual ?? null,
        expected: finding.expected ?? null,
        repairs: repairLines(report, finding, language).join('\n'),
        mend: ruleOf(finding.rule)?.mend[language] ?? '',
      },
    };
  });
}

const fileValues = (path: string, { agency, year }: Checked['report'], language: Showing['language']) => ({
  path,
  agency: agency.name,
  division: agency.division?.name ?? words[language].page.central,
  year,
});

function fileSheet({ checked, unread }: Batch, { language }: Showing): WriteSheet {
  const { sheet: texts, severity, page } = words[language];
  const head = [...FILE_COLUMNS.map((column) => texts.columns[column]), texts.status];
  const grades = ['error', 'warning', 'info'] as const;
  const widths = [...FILE_COLUMNS.map((column) => WIDTHS[column]), 50, 8, 8, 8];
  const read = checked.map(({ path, report, findings }) => {
    const counts = countSeverities(findings);
    const result = findings.length === 0 ? page.none : texts.read;
    const values = fileValues(path, report, language);
    return [...FILE_COLUMNS.map((column) => values[column]), result, ...grades.map((grade) => counts[grade])];
  });
  const failed = unread.map(({ path, error }) => [
    path,
    ...Array.from({ length: FILE_COLUMNS.length - 1 }, () => null),
    errorText(error, language),
    null,
    null,
    null,
  ]);
  const rows = [[...head, ...grades.map((grade) => severity[grade])], ...read, ...failed];
  return sheet(texts.files, widths, rows);
}
