import { parentsOf } from '../places/index.ts';
import type { LevelWay } from './texts/texts.ts';
import type { Agency } from '../report/index.ts';
import type { AgencyEntry } from '../store/store.ts';
import type { Choice } from './answer.ts';
import type { Context } from './context.ts';
import { yearsOf } from './candidates.ts';
import type { Correction } from './corrections.ts';
import { measuresOf } from './understand.ts';
import type { Span } from './understand.ts';

/** The longest question that is read, in characters. */
export const QUESTION_LIMIT = 200;

const MOST_CHOICES = 6;

type Edit = Span & { by: string };

/** The question again with an agency's full name in place of the mention (or in front), and with a year of its reports. */
export function chooseAgencies(context: Context, entries: readonly AgencyEntry[], mention?: Span): Choice[] {
  return offer(
    entries.slice(0, MOST_CHOICES).map((entry) => {
      const year = yearFor(entry, context);
      return choice(context, entry, year, mention);
    }),
  );
}

/** The question again for each year of an agency's reports, the newest first. */
export const chooseYears = (context: Context, entry: AgencyEntry): Choice[] =>
  offer(
    yearsOf(entry, context.directory)
      .toReversed()
      .map((year) => choice(context, entry, year, context.query.mentions[0])),
  );

/** The question again without the words that were not understood. */
export function chooseWithout(context: Context, spans: readonly Span[]): Choice[] {
  const { text } = context.query;
  const question = edited(
    text,
    spans.map((span) => withTopicWord(text, span)),
  );
  return offer([{ label: question, question }]);
}

/** The question as it may have been meant. */
export const chooseCorrected = (corrections: readonly Correction[]): Choice[] =>
  offer(corrections.map(({ question }) => ({ label: question, question })));

/** For each figure of the question, the ranking of agencies by it. */
export function chooseRanking({ query, texts, agencies }: Context): Choice[] {
  const year = query.years.named.at(-1) ?? newestOf(agencies);
  return offer(
    query.targets.flatMap((target) =>
      measuresOf(target)
        .slice(0, 1)
        .map(({ name }) => ({
          label: texts.ask.ranking(year, name),
          question: texts.ask.ranking(year, name),
        })),
    ),
  );
}

/** The question's figure added up, or ranked, over the governments of each level; in a place where it names one. */
export function chooseLevels({ query, texts, agencies }: Context, way: LevelWay): Choice[] {
  const [measure] = query.targets.flatMap((target) => measuresOf(target).slice(0, 1));
  if (!measure) return [];
  const year = query.years.named.at(-1) ?? newestOf(agencies);
  const place = query.mentions.find(({ places }) => places.length > 0);
  const from = LEVELS.findIndex((level) => level === place?.places[0]?.level) + 1;
  return offer(
    LEVELS.slice(from).map((level) => {
      const question = texts.ask.level(year, place?.text ?? '', level, measure.name, way);
      return { label: question, question };
    }),
  );
}

const LEVELS = ['province', 'prefecture', 'county'] as const;

/** The question for each of its years alone. */
export function chooseOneYear({ query, texts }: Context, years: readonly number[]): Choice[] {
  const [span, ...rest] = query.years.spans;
  if (!span) return [];
  return offer(
    years.toReversed().map((year) => {
      const by = texts.ask.year(year, '年');
      const dropped = rest.map((one) => ({ ...one, by: '' }));
      const question = edited(query.text, [{ ...span, by }, ...dropped]);
      return { label: String(year), question, year };
    }),
  );
}

function newestOf(agencies: readonly AgencyEntry[]): number {
  let newest = 0;
  for (const { years } of agencies) newest = Math.max(newest, years.at(-1) ?? 0);
  return newest;
}

// 关于拆迁的, about pollution: the word goes with its topic.
function withTopicWord(text: string, { from, to }: Span): Edit {
  const before = /(?:关于|对于|\b(?:about|regarding|concerning) )$/iu.exec(text.slice(0, from))?.[0] ?? '';
  const after = /^[关对]/u.test(before) && text.startsWith('的', to) ? 1 : 0;
  return { from: from - before.length, to: to + after, text: '', by: '' };
}

/** So many choices at most, each question once: one name may be that of several agencies. */
const offer = (choices: Choice[]): Choice[] =>
  [...new Map(choices.map((choice) => [choice.question, choice])).values()]
    .filter(({ question }) => question.length <= QUESTION_LIMIT)
    .slice(0, MOST_CHOICES);

// The year asked for if there is a report of it; else the newest there is.
const yearFor = (entry: AgencyEntry, { query, directory }: Context): number | null => {
  const known = yearsOf(entry, directory);
  return query.years.named.find((year) => known.includes(year)) ?? known.at(-1) ?? null;
};

/** The agency under a name that only it has: 济南市市中区教育局 where there is one in 枣庄 too. */
function apart({ directory }: Context, { agency }: AgencyEntry): Agency {
  if (directory.bearersOf(agency.name).length < 2 || !agency.division) return agency;
  const places = parentsOf(agency.division.code).map(({ name }) => name);
  return { ...agency, name: places.join('') + agency.name };
}

function choice(context: Context, entry: AgencyEntry, year: number | null, mention?: Span): Choice {
  const { texts, query } = context;
  const agency = apart(context, entry);
  // A question that follows on others lacks their words: it is put anew.
  if (query.asked.length > 1) return anew(context, agency, year);
  const { years } = query;
  const several = years.named.length > 1 || years.every || years.newest !== null;
  const edits: Edit[] = [];
  const [firstYear] = years.spans;
  if (!several && year !== null && firstYear && !years.named.includes(year)) {
    edits.push({ ...firstYear, by: texts.ask.year(year, firstYear.text) });
  }
  const added = several || firstYear || year === null ? '' : texts.ask.behind(year);
  if (mention) edits.push({ ...mention, by: agency.name + added });
  const text = edited(query.text, edits);
  return {
    label: texts.ask.label(agency, several ? null : year),
    question: mention ? text : texts.ask.before(agency.name, firstYear || several ? null : year) + text,
    agency: entry.agency.name,
    ...(year !== null && !several && { year }),
  };
}

function anew({ query, texts }: Context, agency: Agency, year: number | null): Choice {
  const names = query.targets.flatMap((target) => measuresOf(target).slice(0, 1)).map(({ name }) => name);
  return {
    label: texts.ask.label(agency, year),
    question: texts.ask.figure(agency.name, year, names),
    agency: agency.name,
    ...(year !== null && { year }),
  };
}

function edited(text: string, edits: readonly Edit[]): string {
  const sorted = edits.toSorted((a, b) => b.from - a.from);
  const result = sorted.reduce((rest, { from, to, by }) => rest.slice(0, from) + by + rest.slice(to), text);
  return result.replace(/ {2,}/gu, ' ').trim();
}
