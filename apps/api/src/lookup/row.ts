import { type Language, type StoredReport, viewFinding } from '@gouji/core';
import { figureOf, type Part } from './figure.ts';
import type { LookupRow } from './schema.ts';

/** The row of a look-up that one report gives: whose figure it is, the figure, and where it stands. */
export function rowOf({ report, findings }: StoredReport, metric: string, language: Language): LookupRow {
  const { agency, year, id, source } = report;
  const { state, value, parts } = figureOf(report, metric);
  const cells = new Set(parts.map(({ cell }) => cell));
  const concerned = findings.filter((finding) => finding.cells.some((cell) => cells.has(cell)));
  return {
    agency: agency.name,
    division: agency.division,
    year,
    state,
    ...(value === undefined ? {} : { value }),
    ...printed(parts, metric),
    report: id,
    source,
    findings: concerned.map((finding) => viewFinding(finding, language)),
  };
}

function printed(parts: Part[], metric: string): Pick<LookupRow, 'text' | 'at' | 'parts'> {
  const [first] = parts;
  if (!first) return {};
  if (first.cell !== metric) return { parts };
  return 'text' in first ? { text: first.text, at: first.at } : {};
}
