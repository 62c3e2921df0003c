import { type Cell, type Language, readFigureOf, type StoredReport, viewFinding } from '@gouji/core';
import type { LookupRow } from './schema.ts';

/** The row of a look-up that one report gives: whose figure it is, the figure, and where it stands. */
export function rowOf({ report, findings }: StoredReport, metric: string, language: Language): LookupRow {
  const { agency, year, id, source } = report;
  const { state, value, parts } = readFigureOf(report, metric);
  const cells = new Set(parts.map(({ path }) => path));
  const concerned = findings.filter((finding) => finding.cells.some((cell) => cells.has(cell)));
  return {
    agency: agency.name,
    division: agency.division,
    year,
    state: parts.length === 0 ? 'notInForm' : state,
    ...(value === undefined ? {} : { value }),
    ...printed(parts, metric),
    report: id,
    source,
    findings: concerned.map((finding) => viewFinding(finding, language)),
  };
}

type Part = { path: string; cell: Cell };

function printed(parts: Part[], metric: string): Pick<LookupRow, 'text' | 'at' | 'parts'> {
  const [first] = parts;
  if (!first) return {};
  if (first.path !== metric) return { parts: parts.map(({ path, cell }) => ({ cell: path, ...cell })) };
  return 'text' in first.cell ? { text: first.cell.text, at: first.cell.at } : {};
}
