import type { Finding } from '../../report/index.ts';
import type { StoredReport } from '../../store/store.ts';
import type { Answer } from '../answer.ts';
import { yearsOf } from '../candidates.ts';
import { answerOf } from '../context.ts';
import type { Context } from '../context.ts';
import { citationsOf, figureOf, reportOf, rowOf } from '../figures.ts';
import { measureOf, readMeasure } from '../measure.ts';
import { nameOf } from '../metrics.ts';
import { settle } from '../scope.ts';

const MOST_CELLS = 5;
const MOST_ROWS = 60;

type Settled = { stored: StoredReport; caveats: string[] };

async function settledReport(context: Context): Promise<Settled | Answer> {
  const scope = settle(context);
  if ('kind' in scope) return scope;
  const [entry] = scope.entries;
  const year = scope.years.at(-1) ?? 0;
  const stored = entry && (await reportOf(context, entry, year));
  if (stored) return { stored, caveats: scope.caveats };
  const { texts, directory } = context;
  return answerOf(
    context,
    'noData',
    entry ? texts.noData.noYear(entry.agency, [year], yearsOf(entry, directory)) : texts.noData.emptyStore(),
  );
}

/** The cells of one report that are blank. */
export async function blankCells(context: Context): Promise<Answer> {
  const found = await settledReport(context);
  if ('kind' in found) return found;
  const { stored, caveats } = found;
  const { agency, year, cells } = stored.report;
  const blank = Object.keys(cells).filter((path) => cells[path]?.state === 'blank');
  const figures = blank.map((path) => figureOf(measureOf(path), stored));
  const text = context.texts.filter.blankCells(
    agency,
    year,
    blank.slice(0, MOST_CELLS).map(nameOf),
    blank.length,
  );
  return answerOf(context, 'list', text, {
    rows: figures.slice(0, MOST_ROWS).map(rowOf),
    citations: citationsOf(figures),
    caveats,
  });
}

/** What the checks found wrong with one report, by the rules asked for or any, with the cells that it is about. */
export async function findingsOfReport(context: Context): Promise<Answer> {
  const found = await settledReport(context);
  if ('kind' in found) return found;
  const { stored, caveats } = found;
  const { agency, year } = stored.report;
  const { rules } = context.query;
  const errors = stored.findings.filter(
    ({ severity, rule }) =>
      (severity === 'error' || (severity === 'warning' && rules.length > 0)) &&
      (rules.length === 0 || rules.includes(rule)),
  );
  const told = (findings: readonly Finding[]): string[] =>
    findings.slice(0, MOST_CELLS).map(({ message }) => message[context.language]);
  const warnings = rules.length > 0 ? [] : stored.findings.filter(({ severity }) => severity === 'warning');
  const { texts, language } = context;
  const text = [
    texts.filter.findings(agency, year, told(errors), errors.length),
    ...(warnings.length > 0 ? [texts.filter.warnings(told(warnings), warnings.length)] : []),
  ].join(language === 'zh' ? '' : ' ');
  const cells = [...new Set(errors.flatMap((finding) => finding.cells))];
  const figures = cells.map((path) => {
    const measure = measureOf(path);
    return { measure, reading: readMeasure(measure, stored.report), stored };
  });
  return answerOf(context, 'list', text, { citations: citationsOf(figures), caveats });
}
