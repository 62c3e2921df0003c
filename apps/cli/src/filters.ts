import type { FormId, ReportFilter, Store } from '@gouji/core';
import type { Call, OptionSpec } from './subcommand.ts';
import { UsageError } from './usage.ts';
import { oneOf, words, years } from './values.ts';
import type { Years } from './values.ts';

/** The options that choose reports in the store. */
export type FilterOptions = { agency?: string; place?: string; year?: Years; form?: FormId };

export const placeOption: OptionSpec = words('--place <place>');
export const yearOption: OptionSpec = years('--year <year>');
export const formOption: OptionSpec = oneOf('--form <form>', ['2019', '2021']);
export const agencyOption: OptionSpec = words('--agency <agency>');

/** What to ask the store for, all but the agency. */
export function filterOf(call: Call<FilterOptions>): ReportFilter {
  const { place, year, form } = call.options;
  return {
    ...year,
    ...(place === undefined ? {} : { place: placeCode(call, place) }),
    ...(form === undefined ? {} : { form }),
  };
}

/** What to ask the store for, once for every agency that is meant. */
export async function filtersOf(call: Call<FilterOptions>, store: Store): Promise<ReportFilter[]> {
  const filter = filterOf(call);
  const { agency } = call.options;
  if (agency === undefined) return [filter];
  return (await agencyNames(call, store, agency)).map((name) => Object.assign({ agency: name }, filter));
}

/** The names of agencies in the store that hold the words; the very name alone where there is one. Throws a UsageError if none does. */
export async function agencyNames({ text }: Call<object>, store: Store, part: string): Promise<string[]> {
  const names = new Set((await store.agencies()).map(({ agency }) => agency.name));
  if (names.has(part)) return [part];
  const found = [...names].filter((name) => name.includes(part));
  if (found.length === 0) throw new UsageError(text.usage.agencyUnknown(part));
  return found;
}

const NAMED = 5;

function placeCode({ loaded, text }: Call<object>, place: string): string {
  if (/^\d{6}$/u.test(place)) return place;
  const found = loaded.searchDivisions(place);
  const [first, second] = found;
  if (!first) throw new UsageError(text.usage.placeUnknown(place));
  if (!second) return first.code;
  const names = found.slice(0, NAMED).map(({ code }) => loaded.fullName(code) + text.punctuation.aside(code));
  throw new UsageError(text.usage.placeAmbiguous(place, names.join(text.punctuation.comma)));
}
