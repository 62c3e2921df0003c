import { englishName } from '../../places/index.ts';
import type { Agency } from '../../report/index.ts';
import type { RowState } from '../answer.ts';
import type { Name } from '../names.ts';
import { pools } from './en-pools.ts';
import {
  amount,
  capital,
  counted,
  digits,
  label,
  LEVELS,
  names,
  ruleNames,
  STATES,
  who,
  years,
} from './en-words.ts';
import type { Formula, Texts, Told } from './texts.ts';

function figure(told: Told): string {
  const subject = who(told.agency);
  const { year, name, printed, where, state, value = 0 } = told;
  if (state === 'unassessable') {
    return `For ${year}, “${label(name)}” of ${subject} ${why(told)}. Source: ${where}.`;
  }
  if (state !== 'number') {
    return `In the ${year} report of ${subject}, the cell for “${label(name)}” ${notNumber(state, printed)}. See ${where}.`;
  }
  if (told.above !== undefined) {
    const terms = `${digits(told.above)} ÷ ${digits(told.below ?? 0)}`;
    return `For ${year}, ${subject}: ${label(name)} ${value}% (${terms}). Source: ${where}.`;
  }
  const said = told.unit === 'change' ? `a ${label(name)} of ${digits(value)}` : counted(value, name);
  const sentence = `In ${year}, ${subject} reported ${said}`;
  if (printed !== undefined) return `${sentence}. Printed “${printed}” in ${where}.`;
  const parts = told.parts.map((part) =>
    part.name.part ? `${part.name.part.en} ${digits(part.value)}` : counted(part.value, part.name),
  );
  const made = parts.length > 0 ? `added up here: ${parts.join('; ')}` : 'every part is 0';
  return `${sentence} (${made}). Source: ${where}.`;
}

// 20.63% (4,362 ÷ 21,144)
// More are not named one by one.
const FEW = 2;
const MOST_PLACES = 8;

const terms = ({ above, below, value }: Told): string =>
  value === undefined || above === undefined ? '' : ` (${digits(above)} ÷ ${digits(below ?? 0)})`;

function formula({ name, above, below, minus }: Formula): string {
  const sum = (all: Name[]): string => all.map(({ en }) => en.many).join(' + ');
  const under = sum(below) + minus.map(({ en }) => ` − ${en.many}`).join('');
  const closed = (text: string): string => (/ [+−] /u.test(text) ? `(${text})` : text);
  return `${name.en.one} = ${closed(sum(above))} ÷ ${closed(under)}`;
}

function notNumber(state: Exclude<RowState, 'number' | 'unassessable'>, printed = ''): string {
  if (state === 'blank') return 'is blank, which is not zero';
  if (state === 'placeholder') return `holds “${printed}”, which is no number and not zero`;
  return state === 'illegible'
    ? `cannot be read for certain (“${printed}”) and is not zero`
    : 'is not in the report';
}

function why({ missing, below }: Told): string {
  if (missing.length === 0 && below === undefined) {
    return 'cannot be computed: the form of the report lacks a part of it';
  }
  if (missing.length === 0) return `cannot be computed: the denominator is ${below ?? 0}`;
  const quoted = missing.map((name) => `“${name.part?.en ?? label(name)}”`);
  return `cannot be computed: no number stands in ${names(quoted, 4)} (blank, missing or illegible), and that is not zero`;
}

type Shared = { agency: Agency | null; year: number | null; name: Name | null };

const heading = ({ agency, year, name }: Shared): string =>
  [agency && who(agency), year === null ? null : String(year), name && label(name)]
    .filter((part) => part !== null)
    .join(', ');

function change(from: Told, to: Told): string {
  const span = `from ${from.year} to ${to.year}`;
  if (from.value === undefined || to.value === undefined) {
    return `One of the years has no number, so the change ${span} cannot be told.`;
  }
  const difference = Math.round((to.value - from.value) * 100) / 100;
  if (difference === 0) return `No change ${span}.`;
  const points = to.name.unit.en === '%';
  const unit = points ? ' percentage points' : '';
  const share = Math.round((Math.abs(difference) / from.value) * 10_000) / 100;
  const rate = from.value > 0 && !points ? ` (${share}%)` : '';
  return `${difference > 0 ? 'Up' : 'Down'} by ${digits(Math.abs(difference))}${unit}${rate} ${span}.`;
}

const LEVEL_WAYS = { total: 'Total', average: 'Average', median: 'Median', rank: 'Ranking' };
const DATES = {
  published: 'its date of publication',
  completed: 'its date of completion',
  signed: 'the date below its text',
};

/** What answers say in English. */
export const en: Texts = {
  place: (division) => `${division.name} (${englishName(division)})`,
  label,
  unit: (name) => name.unit.en,
  figure,
  list: (shared, items) => {
    const start = heading(shared);
    const lines = items.map((item) => `${heading(item)}: ${amount(item.told)}${terms(item.told)}`);
    return `${start}${start === '' ? '' : ': '}${lines.join('; ')}.`;
  },
  dated: (agency, year, { date, kind, text }, where) =>
    `The ${year} report of ${who(agency)} gives ${date} as ${DATES[kind]}${kind === 'published' ? '' : '; it cannot have come out earlier'}. Printed “${text}” in ${where}.`,
  feeNote: (agency, year, sentences, where) =>
    `No table counts processing fees. Section six of the ${year} report of ${who(agency)} says: “${sentences.join('” “')}” (from ${where}).`,
  change,
  total: (value, name) => `Together ${digits(value)} ${name.unit.en} (added up here).`,
  median: (value, name) => `Median: ${digits(value)} ${name.unit.en} (worked out here).`,
  average: (value, name) =>
    `${digits(Math.round(value * 100) / 100)} ${name.unit.en} on average (added up here).`,
  largest: (items, least, difference) => {
    const points = items[0]?.told.name.unit.en === '%' ? ' percentage points' : '';
    const gap = difference === null ? '' : `, by ${digits(Math.round(difference * 100) / 100)}${points}`;
    return `The ${least ? 'least' : 'most'}: ${items.map(heading).join(' and ')}${gap}.`;
  },
  apart: (first, second, difference, percent) =>
    `${heading(first)}: ${digits(Math.abs(difference))} (${Math.abs(percent)}%) ${difference < 0 ? 'less' : 'more'} than ${heading(second)}.`,
  quotient: (first, second, value, share) => {
    const [one, two] = [heading(first), heading(second)];
    if (value === null) {
      const why = second.told.value === 0 ? `${two} is 0` : 'one of the two is no number';
      return `That cannot be worked out: ${why}.`;
    }
    const of = `(${digits(first.told.value ?? 0)} ÷ ${digits(second.told.value ?? 0)})`;
    return `${one}: ${share ? `${value}% of` : `${value} times`} ${two} ${of}.`;
  },
  quotientUnit: (share) => (share ? '%' : 'times'),
  equal: (same, difference, name) =>
    same ? 'The two are equal.' : `The two differ by ${digits(difference)} ${name.unit.en}.`,
  ranking: (told, least, compared) => {
    const [first] = told;
    if (!first) return '';
    if (!least && first.value === 0) {
      return `${first.year}, ${label(first.name)}: all ${compared} agencies compared reported 0.`;
    }
    const entry = (one: Told) => `${who(one.agency)} (${amount(one)})`;
    const leaders = told.filter(({ value }) => value === first.value);
    const others = told.slice(leaders.length);
    const lead =
      leaders.length === 1
        ? entry(first)
        : `${leaders.map(({ agency }) => who(agency)).join(' and ')} (tied at ${amount(first)})`;
    const rest = others.length > 0 ? `, then ${others.map(entry).join(', ')}` : '';
    const extreme = least ? 'Lowest' : 'Highest';
    const many = compared === 1 ? 'agency' : 'agencies';
    return `${extreme} in ${first.year}, ${label(first.name)}: ${lead}${rest}. ${compared} ${many} compared.`;
  },
  nth: (told, { asked, least, before, alike }, compared) => {
    const [first] = told;
    if (!first) return '';
    const shared = alike > 1 ? `, tied for number ${before + 1}` : '';
    const found = names(
      told.map(({ agency }) => who(agency)),
      10,
      alike,
    );
    return `Number ${asked} from the ${least ? 'lowest' : 'highest'} in ${first.year}, ${label(first.name)}: ${found} (${amount(first)}${shared}). ${compared} agencies compared.`;
  },
  pools,
  position: (agency, position, compared) =>
    position === null
      ? `${who(agency)} has no number to compare.`
      : `${who(agency)} is number ${position} of ${compared} agencies.`,
  caveats: {
    notThePlace: (agency, place) =>
      `This is the figure of ${who(agency)}, not that of ${place}: there is no report of the government of ${place} here.`,
    besides: (name, others) => `“${name}” can also mean ${names(others.map(who))}, which is not taken here.`,
    unplaced: (agency) =>
      `This report is signed “${agency.name}” and does not say which place of that name it is of; please make sure.`,
    namesakes: (agency, all) =>
      `${all.length} reports here are signed “${agency.name}” and do not say which place of that name they are of; they may be of different agencies, so their figures are not put together: ${names(all.map(({ file, year }) => `${year} 〔${file}〕`))}.`,
    filedAs: (agency, other, filed) =>
      `For ${years(filed)} the report was filed as ${other.name}, which is the same agency as ${who(agency)}.`,
    reform: (agency, others) =>
      `${names(others.map((one) => `${who(one.agency)} (${years(one.years)})`))} had related work before or after a reform; its reports are not joined with those of ${who(agency)}.`,
    mixedForms: (all) =>
      `The two editions of the form call this by different names: ${names(all.map((name) => `“${label(name)}”`))}.`,
    merged: (former, year, heirs) => `${former} ended in ${year}; its area is now part of ${names(heirs)}.`,
    carriedOn: (words) => `Understood after the question before: ${words}.`,
    ownGovernments: (agencies) =>
      agencies.length === 1
        ? `This is what ${agencies.map(who).join('')} reports itself; it may include its departments, so do not add theirs to it.`
        : `This is what ${agencies.length > FEW ? 'the governments' : agencies.map(who).join(' and ')} report themselves; it may include their departments, so do not add theirs to it.`,
    lacking: (places) =>
      `Not among them, because there is no report of their own: ${names(places, MOST_PLACES)}.`,
    onlyAgency: (agency) => `The question names no agency; ${who(agency)} is the only one here.`,
    onlyOfKind: (agency, asked) =>
      `The question does not say which “${asked}”; ${who(agency)} is the only one here.`,
    onlyYear: (year) => `The question names no year; ${year} is the only one here.`,
    newestYear: (year, others) =>
      `The question names no year, so this is the newest, ${year}; there is also ${years(others)}.`,
    fullestYear: (year, others) =>
      `The question names no year, so this is ${year}; of newer years there are few reports. There is also ${years(others)}.`,
    finding: (agency, year, message) => `${who(agency)} ${year}: ${message}`,
    remediesScope: () =>
      'The reports count only reconsideration and litigation over open government information.',
    partMayLack: () =>
      'The share is worked out from two reports; whether the wider one includes the other, it does not say.',
    computed: () => 'This rate is computed; the report does not print it.',
    noReport: (agency, missing) => `There is no report of ${who(agency)} for ${years(missing)} here.`,
    notInForm: (agency, year, name) =>
      `The form of the ${year} report of ${who(agency)} does not have “${label(name)}”.`,
    notRanked: (count) =>
      `${count} more ${count === 1 ? 'report has' : 'reports have'} no number there (blank, missing, or not in the form) and ${count === 1 ? 'is' : 'are'} not compared; blank is not zero.`,
    tied: (count) =>
      `${count} more ${count === 1 ? 'agency ties' : 'agencies tie'} with the last one listed.`,
    notAdded: () =>
      'These figures are not added up: they differ in unit or kind, stand at the end of each year anew, or the one agency’s may include the other’s.',
    mixedLevels: () =>
      'Governments and departments stand side by side here; the figure of a government may include its departments.',
    noGovernments: () =>
      'There are no reports of governments of that level here; these are the agencies at that level.',
    assumedMetric: (name) => `The question names no figure, so this is “${label(name)}”.`,
    readAs: (word, as) => `“${word}” was read as “${as}”.`,
    undated: () =>
      'The date is the one that the report or its page states; reports that state none cannot be judged and are not among these.',
    cut: (shown, all) => `The first ${shown} of ${all}.`,
  },
  noData: {
    emptyStore: () => 'There are no reports here yet.',
    unknownName: (name, examples, count, near) =>
      near
        ? `There is no report of “${name}” here. Of the same place there is ${names(examples.map(who))}.`
        : `There is no report of “${name}” here. ${count} ${count === 1 ? 'agency is' : 'agencies are'} known, for example ${names(examples.map(who))}.`,
    noYear: (agency, asked, known) =>
      `There is no report of ${who(agency)} for ${years(asked)} here, only for ${years(known)}. No report does not mean zero.`,
    oneYear: (agency, known) =>
      `There is only the report of ${who(agency)} for ${years(known)} here, and no other year to compare it with.`,
    noneInYear: (asked, known) =>
      `There are no reports for ${asked.length > 0 ? years(asked) : 'those years'} here, only for ${years(known)}.`,
    notInForm: (agency, year, form, name) =>
      `The ${year} report of ${who(agency)} uses the ${form} form, which does not have “${label(name)}”.`,
    absent: (told) =>
      `The ${told.year} report of ${who(told.agency)} does not hold the cell for “${label(told.name)}” (its table is missing or cut short); that is not zero.`,
    undated: (agency, year) => `The ${year} report of ${who(agency)} does not state when it was published.`,
    noFeeNote: (agency, year) =>
      `No table counts processing fees, and section six of the ${year} report of ${who(agency)} does not mention them: there is no such number, which is not zero.`,
    definition: (rates) =>
      rates.length > 0
        ? `${rates.map(formula).join('; ')}. The reports do not print rates; they are computed here.`
        : 'I answer with figures of the reports and with what the checks found, and do not explain words. What each figure and each rule means is in docs/metrics.md and docs/rules.md.',
    outside: (matter) => `The three tables of the annual reports do not count “${matter}”.`,
    fewer: (year, count) =>
      `Only ${count} ${count === 1 ? 'agency has' : 'agencies have'} this number for ${year}, so there is no such place.`,
    noneRanked: (year, name) => `For ${year} there is no “${label(name)}” to compare.`,
    noneMatch: (zero, year, name) =>
      `In the reports of ${year} no agency ${zero ? 'put 0' : 'left out a number'} for “${label(name)}”.`,
  },
  clarify: {
    which: (name) => `“${name}” can mean several agencies. Which one?`,
    near: (name) => `There is no report of “${name}” here. Did you mean:`,
    whichAgency: () => 'Which agency do you mean? For example:',
    twoQuestions: () => 'These are two questions. Please ask one at a time:',
    whichYear: (agency) => `Which year? There are these reports of ${who(agency)}:`,
    notRead: (words) => `I did not understand ${names(words.map((word) => `“${word}”`))}. Did you mean:`,
    noMean: () =>
      'As the figure of a government may include its departments, a mean or median is told of governments of one level only. Which level?',
    noSum: () =>
      'Figures of agencies cannot simply be added up, as that of a government may include its departments. Ask for a ranking, or for one agency:',
    noWholeGovernment: (name) =>
      `There is no report of the whole of ${name} here. These agencies report their own figures only:`,
    oneFigure: () => 'Agencies can be compared by one figure at a time. Which one?',
    compareWhat: () =>
      'I did not understand what to compare with, or a share of what. Please say it once more.',
    oneYear: () => 'Agencies can be compared in one year at a time. Which one?',
  },
  filter: {
    zero: (year, name, agencies, all) =>
      `${year}, “${label(name)}”: ${all} ${all === 1 ? 'agency' : 'agencies'} reported 0: ${names(agencies.map(who), 10, all)}.`,
    notFilled: (year, name, found, all) =>
      `${year}, “${label(name)}”: ${all} ${all === 1 ? 'agency has' : 'agencies have'} no number: ${names(
        found.map(({ agency, state }) => `${who(agency)} (${state === 'number' ? '' : STATES[state]})`),
        10,
        all,
      )}.`,
    blankCells: (agency, year, cells, all) =>
      all === 0
        ? `The ${year} report of ${who(agency)} has no blank cells.`
        : `The ${year} report of ${who(agency)} has ${all} blank cells, for example ${cells.map((name) => `“${label(name)}”`).join(', ')}. Blank is not zero.`,
    broken: (reports, rules) =>
      reports.length === 0
        ? `${capital(ruleNames(rules))}: not found in these reports.`
        : `${reports.length} ${reports.length === 1 ? 'report' : 'reports'} with ${ruleNames(rules)}: ${names(
            reports.map(
              ({ agency, year, errors }) => `${who(agency)} ${year}${errors === null ? '' : ` (${errors})`}`,
            ),
            10,
          )}.`,
    findings: (agency, year, messages, all) =>
      all === 0
        ? `No errors were found in the ${year} report of ${who(agency)}.`
        : `${all} found in the ${year} report of ${who(agency)}: ${messages.map((one) => one.replace(/\.$/u, '')).join('; ')}.`,
    warnings: (messages, all) =>
      `${all === 1 ? 'One warning' : `${all} warnings`} besides: ${messages.map((one) => one.replace(/\.$/u, '')).join('; ')}.`,
  },
  notUnderstood: (examples) =>
    `I did not understand the question. Ask for figures of annual reports on open government information, for example: ${examples.join(' ')}`,
  inventory: (entries) =>
    `Reports of ${entries.length} ${entries.length === 1 ? 'agency' : 'agencies'} are here: ${names(
      entries.map(({ agency, years: known }) => `${who(agency)} (${years(known)})`),
      10,
    )}.`,
  tooLong: (length, limit) =>
    `The question has ${length} characters; at most ${limit} are read. Ask for one figure.`,
  examples: (agency, year) => [
    `How many requests did ${agency.name} receive in ${year}?`,
    `How many did ${agency.name} deny in ${year}?`,
    `Which agency received the most requests in ${year}?`,
  ],
  ask: {
    label: (agency, year) => who(agency) + (year === null ? '' : ` ${year}`),
    before: (agency, year) => `${agency}${year === null ? '' : ` ${year}`}: `,
    year: (year) => String(year),
    behind: (year) => ` ${year}`,
    ranking: (year, name) => `Ranking of agencies by ${label(name)} in ${year}`,
    level: (year, place, level, name, way) =>
      `${LEVEL_WAYS[way]} of ${label(name)} ${LEVELS[level]}${place === '' ? '' : ` in ${place}`} in ${year}`,
    figure: (agency, year, all) =>
      `${agency}${year === null ? '' : ` ${year}`}: ${all.map(label).join(' and ')}`,
  },
};
