import type { ReportSummary, Store, StoredReport } from '@gouji/core';
import { agencyNames, filterOf } from './filters.ts';
import type { FilterOptions } from './filters.ts';
import type { Call } from './subcommand.ts';
import { UsageError } from './usage.ts';
import { yearsOf } from './values.ts';

type Choice = Call<Omit<FilterOptions, 'agency'>>;

const NAMED = 5;

/** The one report that an id, or an agency and a year, stand for. Throws a UsageError where there is none, or that names the candidates. */
export async function chooseReport(call: Choice, store: Store): Promise<StoredReport> {
  const [word = '', yearWord] = call.words;
  const byId = await store.get(word);
  if (byId) return onThatYear(call, byId, yearWord);
  const candidates = await candidatesFor(call, store, word, yearWord);
  const [first, second] = candidates;
  if (second) throw new UsageError(call.text.usage.agencyAmbiguous(word, named(call, candidates)));
  const found = first && (await store.get(first.id));
  if (!found) throw new UsageError(call.text.usage.noneChosen(word));
  return found;
}

function onThatYear(call: Choice, stored: StoredReport, yearWord: string | undefined): StoredReport {
  const { id, year } = stored.report;
  if (yearWord !== undefined && oneYear(call, yearWord).year !== year)
    throw new UsageError(call.text.usage.otherYear(id, year));
  return stored;
}

async function candidatesFor(
  call: Choice,
  store: Store,
  word: string,
  yearWord: string | undefined,
): Promise<ReportSummary[]> {
  const names = await agencyNames(call, store, word);
  if (yearWord !== undefined && call.options.year) throw new UsageError(call.text.usage.yearTwice());
  const filter = { ...filterOf(call), ...(yearWord === undefined ? {} : oneYear(call, yearWord)) };
  const pages = await Promise.all(
    names.map((agency) => store.list({ ...filter, agency }, { limit: NAMED + 1 })),
  );
  const found = pages.flatMap(({ items }) => items);
  if (found.length > 0 || names.length > 1 || filter.year === undefined) return found;
  const name = names[0] ?? word;
  const filed = (await store.agencies()).filter(({ agency }) => agency.name === name);
  const { comma } = call.text.punctuation;
  throw new UsageError(
    call.text.usage.noYear(name, filter.year, filed.flatMap(({ years }) => years).join(comma)),
  );
}

function oneYear({ text }: Choice, word: string): { year: number } {
  const found = yearsOf(word);
  if (found && 'year' in found) return found;
  throw new UsageError(text.usage.integer('<year>', word, 2000, 2100));
}

function named({ text }: Choice, candidates: ReportSummary[]): string {
  const { comma, aside } = text.punctuation;
  // Of several agencies of a name the file of the report tells more than its id.
  const nameOf = ({ agency, year, id, source }: ReportSummary): string => {
    const alike = candidates.filter((other) => other.agency.name === agency.name && other.year === year);
    return `${agency.name} ${text.year(year)}${aside(alike.length > 1 ? id + comma + source.name : id)}`;
  };
  const names = candidates.slice(0, NAMED).map(nameOf);
  return names.join(comma) + (candidates.length > NAMED ? '…' : '');
}
