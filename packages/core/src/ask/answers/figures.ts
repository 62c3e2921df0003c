import type { Answer } from '../answer.ts';
import { boundIn, compares } from '../bounds.ts';
import { yearsOf } from '../candidates.ts';
import { answerOf } from '../context.ts';
import type { Context } from '../context.ts';
import { caveatsOn, citationsOf, findFigures, rowOf, toldOf } from '../figures.ts';
import type { Figure, Found } from '../figures.ts';
import { metricAt } from '../metrics.ts';
import { endedCaveats, namesakeCaveats, settle } from '../scope.ts';
import type { Scope } from '../scope.ts';
import type { Told } from '../texts/texts.ts';
import { identityCaveats } from './identity.ts';
import { answerQuotient, isQuotient } from './quotient.ts';
import { severalFigures } from './several.ts';

/** Answers with the figures asked for: one, or several side by side. */
export async function answerFigures(context: Context): Promise<Answer> {
  const scope = settle(context, { apart: true });
  if ('kind' in scope) return scope;
  const found = await findFigures(context, scope.entries, scope.years);
  const { figures } = found;
  const [only, second] = figures;
  if (!only || isOneSided(context, figures)) return nothingFound(context, scope, found);
  if (!isQuotient(context.query) && lacksOther(context, only, second)) {
    return answerOf(context, 'clarify', context.texts.clarify.compareWhat());
  }
  const caveats = [
    ...scope.caveats,
    ...missingCaveats(context, found),
    ...identityCaveats(context, scope.entries, found),
    ...caveatsOn(context, figures),
  ];
  if (isQuotient(context.query)) return answerQuotient(context, figures, caveats);
  return second ? severalFigures(context, figures, caveats) : oneFigure(context, only, caveats);
}

/** Whether one figure is all there is to a comparison or a share. */
const lacksOther = ({ query }: Context, only: Figure, second: Figure | undefined): boolean =>
  (query.operation === 'compare' && !second && query.mentions.length < 2) ||
  (query.operation === 'ratio' && !only.measure.quotient);

/** Whether years are to be set against each other and there is but one. */
const isOneSided = ({ query }: Context, figures: readonly Figure[]): boolean =>
  (query.operation === 'growth' ||
    (query.operation === 'series' && SETTING.some((act) => query.acts.has(act)))) &&
  new Set(figures.map(({ stored }) => stored.report.year)).size < 2;

const SETTING = ['growth', 'change', 'compare'] as const;

function nothingFound(context: Context, scope: Scope, found: Found): Answer {
  const { texts, directory } = context;
  const { noReport, notInForm } = found;
  const [lacking] = notInForm;
  if (lacking) {
    const { agency, year, form } = lacking.stored.report;
    const text = texts.noData.notInForm(agency, year, form, lacking.measure.name);
    return answerOf(context, 'noData', text, { caveats: scope.caveats });
  }
  const entry = noReport[0]?.entry ?? scope.entries[0];
  if (!entry) return answerOf(context, 'noData', texts.noData.emptyStore());
  const years = [...new Set(noReport.map(({ year }) => year))];
  if (years.length === 0) {
    return answerOf(context, 'noData', texts.noData.oneYear(entry.agency, scope.years));
  }
  return answerOf(context, 'noData', texts.noData.noYear(entry.agency, years, yearsOf(entry, directory)), {
    caveats: [
      ...namesakeCaveats(context, scope.entries),
      ...endedCaveats(context, entry, years),
      ...identityCaveats(context, scope.entries, found),
    ],
  });
}

function missingCaveats({ texts }: Context, { noReport, notInForm }: Found): string[] {
  const byAgency = Map.groupBy(noReport, ({ entry }) => entry);
  return [
    // One of several namesakes has but one report, and whether another is its own nobody knows.
    ...[...byAgency].flatMap(([{ agency, only }, missing]) =>
      only
        ? []
        : [
            texts.caveats.noReport(
              agency,
              missing.map(({ year }) => year),
            ),
          ],
    ),
    ...notInForm.map(({ stored: { report }, measure }) =>
      texts.caveats.notInForm(report.agency, report.year, measure.name),
    ),
  ];
}

/** One figure in a sentence; a cell that the document does not hold is no data. */
export function oneFigure(context: Context, figure: Figure, caveats: string[]): Answer {
  const { texts } = context;
  const told = toldOf(context, figure);
  const { reading, measure } = figure;
  const row = rowOf(figure);
  const absent = reading.state === 'absent';
  const said = [absent ? texts.noData.absent(told) : texts.figure(told), ...besides(context, figure, told)];
  return answerOf(context, absent ? 'noData' : 'value', said.join(context.language === 'zh' ? '' : ' '), {
    metric: measure.path,
    ...(reading.value !== undefined && { value: reading.value }),
    unit: texts.unit(measure.name),
    rows: [row],
    citations: citationsOf([figure]),
    caveats,
  });
}

/** What else a question about one figure wants: whether it keeps to a limit, or where it comes from. */
function besides({ query, texts }: Context, { reading, measure, stored }: Figure, told: Told): string[] {
  const { condition, acts } = query;
  const bounds = condition && 'bounds' in condition ? condition.bounds : [];
  const { value } = reading;
  const unit = metricAt(measure.path)?.unit ?? 'percent';
  const holds = bounds.every(
    (bound) => value !== undefined && compares(value, bound.than, boundIn(bound, unit) ?? Number.NaN),
  );
  const parts = new Set(reading.parts.map(({ path }) => path));
  const doubted = stored.findings.some(
    ({ severity, cells }) => severity !== 'info' && cells.some((cell) => parts.has(cell)),
  );
  return [
    ...(acts.has('match') ? [texts.pools.checked(doubted)] : []),
    ...(bounds.length > 0 && value !== undefined ? [texts.pools.holds(bounds, holds)] : []),
    ...(acts.has('source') && value !== undefined ? [texts.pools.source(told, stored.report.title)] : []),
  ];
}
