import { agencyIdentity } from '../places/index.ts';
import type { Cell, Finding } from '../report/index.ts';
import type { AgencyEntry, StoredReport } from '../store/store.ts';
import { describeAddress } from './address.ts';
import type { AnswerRow, Citation } from './answer.ts';
import type { Context } from './context.ts';
import { readMeasure } from './measure.ts';
import type { Measure, Reading } from './measure.ts';
import { metricAt, nameOf } from './metrics.ts';
import { toldApart } from './namesakes.ts';
import type { Told } from './texts/texts.ts';
import { measuresIn, measuresOf } from './understand.ts';
import type { Target } from './understand.ts';

/** A measure as read off one kept report. */
export type Figure = { measure: Measure; reading: Reading; stored: StoredReport };

/** Figures found, with what was looked for in vain: reports that are not kept, and targets that a report's form lacks. */
export type Found = {
  figures: Figure[];
  noReport: { entry: AgencyEntry; year: number }[];
  notInForm: { stored: StoredReport; measure: Measure }[];
};

/** The current report of an agency on a year, under whatever name it filed it. */
export async function reportOf(
  { store, directory }: Context,
  entry: AgencyEntry,
  year: number,
): Promise<StoredReport | undefined> {
  const filed = [entry, ...directory.lifeOf(entry)].find(({ years }) => years.includes(year));
  if (!filed) return undefined;
  if (filed.only) return store.get(filed.only.id);
  const { name, division } = filed.agency;
  for await (const stored of store.reports({ agency: name, year })) {
    if (stored.report.agency.division?.code === division?.code) return stored;
  }
  return undefined;
}

// One report is found by its year; for more the agency is read once.
async function reportsOf(
  context: Context,
  entry: AgencyEntry,
  years: readonly number[],
): Promise<Map<number, StoredReport>> {
  const found = new Map<number, StoredReport>();
  const add = (stored: StoredReport | undefined): void => {
    if (stored) found.set(stored.report.year, stored);
  };
  const life = context.directory.lifeOf(entry);
  if (years.length < 2 || life.length > 1 || entry.only) {
    for (const year of years) add(await reportOf(context, entry, year));
    return found;
  }
  const span = { from: Math.min(...years), to: Math.max(...years) };
  for await (const stored of context.store.reports({ agency: entry.agency.name, years: span })) {
    const own = stored.report.agency.division?.code === entry.agency.division?.code;
    if (own && years.includes(stored.report.year)) add(stored);
  }
  return found;
}

/** Reads the targets off the reports of these agencies and years. */
export async function findFigures(
  context: Context,
  entries: readonly AgencyEntry[],
  years: readonly number[],
  targets: readonly Target[] = context.query.targets,
): Promise<Found> {
  const found: Found = { figures: [], noReport: [], notInForm: [] };
  for (const entry of entries) {
    const reports = await reportsOf(context, entry, years);
    for (const year of years) {
      const stored = reports.get(year);
      if (stored) readTargets(targets, stored, found);
      else found.noReport.push({ entry, year });
    }
  }
  return found;
}

function readTargets(targets: readonly Target[], stored: StoredReport, found: Found): void {
  for (const target of targets) {
    const measures = measuresIn(target, stored.report.form);
    for (const measure of measures) found.figures.push(figureOf(measure, stored));
    const [lacking] = measuresOf(target);
    if (measures.length === 0 && lacking) found.notInForm.push({ stored, measure: lacking });
  }
}

/** A measure read off a report. */
export const figureOf = (measure: Measure, stored: StoredReport): Figure => ({
  measure,
  reading: readMeasure(measure, stored.report),
  stored,
});

/** The figure as a row of an answer. */
export const rowOf = ({ measure, reading, stored }: Figure): AnswerRow => ({
  agency: stored.report.agency.name,
  ...(agencyIdentity(stored.report.agency) === undefined && { report: stored.report.id }),
  division: stored.report.agency.division?.name ?? null,
  code: stored.report.agency.division?.code ?? null,
  year: stored.report.year,
  metric: measure.path,
  ...(reading.value !== undefined && { value: reading.value }),
  state: reading.state,
});

const MOST_CITATIONS = 60;

/** Where the figures are printed, each cell once. */
export function citationsOf(figures: readonly Figure[]): Citation[] {
  const cited = new Map<string, Citation>();
  for (const { reading, stored } of figures) {
    const { id, source } = stored.report;
    for (const { path, cell } of reading.parts) {
      cited.set(`${id} ${path}`, { report: id, cell: path, source: source.name, ...printed(cell) });
    }
  }
  return [...cited.values()].slice(0, MOST_CITATIONS);
}

const printed = (cell: Cell): Pick<Citation, 'text' | 'at'> =>
  cell.state === 'absent' ? { text: '' } : { text: cell.text, at: cell.at };

/** The figure as the texts tell it. */
export function toldOf({ language, directory }: Context, { measure, reading, stored }: Figure): Told {
  const { id, agency, year, source } = stored.report;
  const [first] = reading.parts;
  const own = reading.parts.length === 1 && first?.path === measure.path ? first.cell : undefined;
  const at = own && own.state !== 'absent' ? describeAddress(own.at, language) : '';
  return {
    agency: toldApart(agency, id, directory),
    identity: agencyIdentity(agency) ?? id,
    year,
    name: measure.name,
    unit: metricAt(measure.path)?.unit ?? 'percent',
    state: reading.state,
    ...(reading.value !== undefined && { value: reading.value }),
    ...(own && own.state !== 'absent' && { printed: own.text.trim() }),
    where: [source.name, at].filter((part) => part !== '').join(language === 'zh' ? ' ' : ', '),
    ...(reading.above !== undefined && { above: reading.above }),
    ...(reading.below !== undefined && { below: reading.below }),
    parts: reading.parts.flatMap(({ path, cell }) =>
      cell.state === 'number' && cell.value !== 0 ? [{ name: nameOf(path), value: cell.value }] : [],
    ),
    missing: reading.parts.flatMap(({ path, cell }) => (cell.state === 'number' ? [] : [nameOf(path)])),
  };
}

const MOST_FINDINGS = 3;

const WEIGHT: Record<Finding['severity'], number> = { error: 0, warning: 1, info: 2 };

/** What the checks found about the cells that the figures rest on, the gravest first; with the agency where there are several. */
function findingsOn({ language, texts, directory }: Context, figures: readonly Figure[]): string[] {
  const several = new Set(figures.map(({ stored }) => stored.report.id)).size > 1;
  const touching = figures.flatMap(({ reading, stored: { report, findings } }) => {
    const cells = new Set(reading.parts.map(({ path }) => path));
    return findings
      .filter(({ severity, cells: at }) => severity !== 'info' && at.some((cell) => cells.has(cell)))
      .map((finding) => ({ finding, report }));
  });
  const messages = touching
    .sort((a, b) => WEIGHT[a.finding.severity] - WEIGHT[b.finding.severity])
    .map(({ finding: { message }, report: { id, agency, year } }) =>
      several
        ? texts.caveats.finding(toldApart(agency, id, directory), year, message[language])
        : message[language],
    );
  return [...new Set(messages)].slice(0, MOST_FINDINGS);
}

/** What has to be said of figures whatever is answered: findings on their cells, and that rates are computed. */
export const caveatsOn = (context: Context, figures: readonly Figure[]): string[] => [
  ...(figures.some(({ measure, reading }) => measure.quotient && reading.value !== undefined)
    ? [context.texts.caveats.computed()]
    : []),
  ...(figures.some(isRemedy) ? [context.texts.caveats.remediesScope()] : []),
  ...findingsOn(context, figures),
];

const isRemedy = ({ reading }: Figure): boolean =>
  reading.parts.some(({ path }) => path.startsWith('remedies.'));
