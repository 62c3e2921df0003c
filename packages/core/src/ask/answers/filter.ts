import type { AgencyEntry } from '../../store/store.ts';
import type { Answer } from '../answer.ts';
import { answerOf } from '../context.ts';
import type { Context } from '../context.ts';
import { citationsOf, figureOf, findFigures, reportOf, rowOf } from '../figures.ts';
import type { Figure } from '../figures.ts';
import { measureOf, readMeasure } from '../measure.ts';
import { isAgency } from '../mentions.ts';
import { nameOf } from '../metrics.ts';
import { settle } from '../scope.ts';
import { measuresOf } from '../understand.ts';
import { poolOf, rankingYear } from './ranking.ts';

const NEW = 'applications.new.total';
const MOST_CELLS = 5;
const MOST_ROWS = 60;

/** Which agencies reported nothing, left a cell blank, or made errors; or the blank cells and errors of one report. */
export async function answerFilter(context: Context): Promise<Answer> {
  const { query } = context;
  const [mention, second] = query.mentions;
  const one = mention !== undefined && !second && (!query.which || isAgency(mention));
  const rule = RULES.find(([act]) => query.acts.has(act))?.[1] ?? null;
  if (rule !== null) return brokenReports(context, rule);
  if (query.acts.has('broken')) return one ? findingsOfReport(context) : brokenReports(context, null);
  return one ? blankCells(context) : agenciesWhere(context);
}

const RULES = [
  ['mismatch', 'narrative-mismatch'],
  ['outdated', 'form-outdated'],
] as const;

async function agenciesWhere(context: Context): Promise<Answer> {
  const { query, texts } = context;
  const pool = poolOf(context);
  if ('kind' in pool) return pool;
  const { year, caveats } = rankingYear(context, pool.entries);
  const entries = pool.entries.filter(({ years }) => years.includes(year));
  const [target] = query.targets;
  const [measure = measureOf(NEW)] = target ? measuresOf(target) : [];
  const found = await findFigures(context, entries, [year], [target ?? { measure }]);
  const zero = query.acts.has('zero') && !query.acts.has('blank');
  const fits = ({ reading }: Figure) => (zero ? reading.value === 0 : reading.state !== 'number');
  const figures = found.figures.filter(fits);
  if (figures.length === 0) {
    return answerOf(context, 'noData', texts.noData.noneMatch(zero, year, measure.name), { caveats });
  }
  const agencies = figures.map(({ stored, reading }) => ({
    agency: stored.report.agency,
    state: reading.state,
  }));
  const text = zero
    ? texts.filter.zero(
        year,
        measure.name,
        agencies.map(({ agency }) => agency),
      )
    : texts.filter.notFilled(year, measure.name, agencies);
  const blank = found.figures.filter(({ reading }) => reading.state !== 'number').length;
  return answerOf(context, 'list', text, {
    metric: measure.path,
    rows: figures.slice(0, MOST_ROWS).map(rowOf),
    citations: citationsOf(figures),
    caveats: [
      ...caveats,
      ...(target ? [] : [texts.caveats.assumedMetric(measure.name)]),
      ...(zero && blank > 0 ? [texts.caveats.notRanked(blank)] : []),
    ],
  });
}

async function settledReport(context: Context) {
  const scope = settle(context);
  if ('kind' in scope) return scope;
  const [entry] = scope.entries;
  const year = scope.years.at(-1) ?? 0;
  const stored = entry && (await reportOf(context, entry, year));
  if (stored) return { stored, caveats: scope.caveats };
  const { texts } = context;
  return answerOf(
    context,
    'noData',
    entry ? texts.noData.noYear(entry.agency, [year], entry.years) : texts.noData.emptyStore(),
  );
}

async function blankCells(context: Context): Promise<Answer> {
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

async function findingsOfReport(context: Context): Promise<Answer> {
  const found = await settledReport(context);
  if ('kind' in found) return found;
  const { stored, caveats } = found;
  const { agency, year } = stored.report;
  const errors = stored.findings.filter(({ severity }) => severity === 'error');
  const messages = errors.slice(0, MOST_CELLS).map(({ message }) => message[context.language]);
  const text = context.texts.filter.findings(agency, year, messages, errors.length);
  const cells = [...new Set(errors.flatMap((finding) => finding.cells))];
  const figures = cells.map((path) => {
    const measure = measureOf(path);
    return { measure, reading: readMeasure(measure, stored.report), stored };
  });
  return answerOf(context, 'list', text, { citations: citationsOf(figures), caveats });
}

async function brokenReports(context: Context, rule: string | null): Promise<Answer> {
  const pool = poolOf(context);
  if ('kind' in pool) return pool;
  const { store, query, texts } = context;
  const wanted = new Set(pool.entries.map(keyOf));
  const years = query.years.named;
  const reports: { agency: AgencyEntry['agency']; year: number; errors: number | null }[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await store.list(rule === null ? {} : { rule }, { limit: 500, ...(cursor && { cursor }) });
    for (const { agency, year, findings } of page.items) {
      const asked = years.length === 0 || years.includes(year);
      const broken = rule !== null || findings.error > 0;
      if (asked && broken && wanted.has(keyOf({ agency }))) {
        reports.push({ agency, year, errors: rule === null ? findings.error : null });
      }
    }
    cursor = page.next;
  } while (cursor);
  reports.sort((a, b) => (b.errors ?? 0) - (a.errors ?? 0) || b.year - a.year);
  return answerOf(context, 'list', texts.filter.broken(reports, rule), { caveats: pool.caveats });
}

const keyOf = ({ agency }: Pick<AgencyEntry, 'agency'>): string =>
  `${agency.name} ${agency.division?.code ?? ''}`;
