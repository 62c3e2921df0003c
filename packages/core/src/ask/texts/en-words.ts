import {
  agencyKindOf,
  agencyKinds,
  divisionOf,
  englishName,
  isNamesake,
  parentsOf,
} from '../../places/index.ts';
import type { Agency } from '../../report/index.ts';
import type { RowState } from '../answer.ts';
import type { Name } from '../names.ts';
import type { Told } from './texts.ts';

/** What is said of a figure that is no number. */
export const STATES: Record<Exclude<RowState, 'number'>, string> = {
  blank: 'left blank',
  placeholder: 'only a placeholder',
  illegible: 'illegible',
  absent: 'not in the report',
  unassessable: 'cannot be computed',
};

const RULES: Record<string, string> = {
  'applications-balance': 'a table three that does not balance',
  'applications-results': 'results that do not add up in table three',
  'applications-row-total': 'applicants that do not add up in table three',
  'remedies-total': 'results that do not add up in table four',
  'carried-over-continuity': 'a carry-over unlike that of the year before',
  'narrative-mismatch': 'text and tables that disagree',
  'form-outdated': 'an outdated form',
  'published-late': 'a date after the deadline (31 January for departments, 31 March for governments)',
  'period-stale': 'a period of another year',
  'blank-cells': 'blank cells',
};

/** What the checks by these rules find. */
export const ruleNames = (rules: readonly string[]): string =>
  rules.length === 0
    ? 'errors'
    : rules.length > 1
      ? 'tables that do not add up'
      : (RULES[rules[0] ?? ''] ?? 'errors');

/** By the governments of a level. */
export const LEVELS = { province: 'by province', prefecture: 'by city', county: 'by county' };

const MOST_NAMES = 5;

/** An agency with its kind and place in Latin letters: 淄博市公安局 (public security, Zibo). */
export function who({ name, division }: Agency): string {
  const place = division && divisionOf(division.code);
  if (!place) return name;
  const kind = agencyKinds[agencyKindOf(name.startsWith(place.name) ? name.slice(place.name.length) : name)];
  const where = [place, ...(isNamesake(place.code) ? parentsOf(place.code).toReversed() : [])]
    .map(englishName)
    .join(', ');
  return kind === agencyKinds.other ? `${name} (${where})` : `${name} (${kind.en}, ${where})`;
}

/** The word with a capital. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Names one after the other, `most` of them, with the count of the rest. */
export const names = (all: string[], most = MOST_NAMES, count = all.length): string =>
  all.slice(0, most).join(', ') + (count > most ? ` and ${count - most} more` : '');

/** Years one after the other. */
export const years = (all: number[]): string => all.join(', ');

/** Digits in groups of three. */
export const digits = (value: number): string => {
  const [whole = '', fraction] = String(value).split('.');
  return whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') + (fraction === undefined ? '' : `.${fraction}`);
};

/** What a figure is called, for many. */
export const label = (name: Name): string => name.en.many;

/** A number with what it counts. */
export const counted = (value: number, name: Name): string =>
  `${digits(value)} ${value === 1 ? name.en.one : name.en.many}`;

/** A figure, or what it is instead of a number. */
export const amount = ({ value, name, state }: Told): string =>
  state === 'number' ? `${digits(value ?? 0)}${name.unit.en === '%' ? '%' : ''}` : STATES[state];
