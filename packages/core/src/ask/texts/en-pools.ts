import type { Bound, Comparison } from '../bounds.ts';
import { digits, label, names, who, years } from './en-words.ts';
import type { FoundAgency, PoolTexts } from './pools.ts';
import type { Told } from './texts.ts';

const EACH = {
  province: 'all provinces',
  prefecture: 'all cities',
  county: 'all counties',
  town: 'all towns',
};

const LEVELS = {
  province: 'Governments of provinces',
  prefecture: 'Governments of cities',
  county: 'Governments of counties',
  town: 'Towns and subdistricts',
};

const THAN: Record<Comparison, string> = {
  '>': 'more than',
  '>=': 'at least',
  '<': 'less than',
  '<=': 'at most',
  '=': 'exactly',
  '!=': 'other than',
};

const MOST = 10;

const limits = (bounds: readonly Bound[], unit: string): string =>
  bounds.map(({ than, value }) => `${THAN[than]} ${digits(value)}${unit}`).join(' and ');

const round = (value: number): number => Math.round(value * 100) / 100;
const percent = (unit: string): string => (unit === '%' ? '%' : '');
const agencies = (count: number): string => `${count} ${count === 1 ? 'agency' : 'agencies'}`;

const entry = ({ agency, value }: FoundAgency, unit: string): string =>
  `${who(agency)} (${value === undefined ? '' : digits(value)}${unit})`;

function grownBy(told: readonly Told[]): string[] {
  return told.flatMap((after, i) => {
    const before = told[i - 1];
    if (i % 2 === 0 || !before || before.value === undefined || after.value === undefined) return [];
    const difference = round(after.value - before.value);
    const points = after.name.unit.en === '%' ? ' points' : '';
    const share = before.value > 0 && points === '' ? `, ${round((difference / before.value) * 100)}%` : '';
    const sign = difference > 0 ? '+' : '';
    return [
      `${who(after.agency)} (${digits(before.value)} → ${digits(after.value)}, ${sign}${digits(difference)}${points}${share})`,
    ];
  });
}

/** What answers about many agencies say in English. */
export const pools: PoolTexts = {
  scope: ({ places, organs, ofKind, level, departments }) => {
    if (ofKind && level) return [...organs, ...places, EACH[level]].join(', ');
    const who = level ? LEVELS[level] : departments ? 'Departments' : 'Agencies';
    return places.length > 0 ? `${who} in ${places.join(', ')}` : who;
  },
  total: ({ year, name, sum, count, scope }) =>
    `${scope}, ${year}: ${digits(round(sum))} ${label(name)} together (${agencies(count)}, added up here).`,
  average: ({ year, name, sum, count, scope }) =>
    `${scope}, ${year}: ${digits(round(sum / count))} ${label(name)} on average (${agencies(count)}, ${digits(round(sum))} together).`,
  median: ({ year, name, value, count, scope }) =>
    `${scope}, ${year}: median ${label(name)} ${digits(value)}${name.unit.en === '%' ? '%' : ''} (${agencies(count)}${count % 2 === 0 ? ', the mean of the two in the middle' : ''}).`,
  covered: (count, all) =>
    `This covers the ${count} that have a report here, of ${all} at this level; no report does not mean zero.`,
  maybeMore: (count) => `This covers the ${agencies(count)} with a report here, which may not be all.`,
  notCounted: (count) =>
    `${count} more ${count === 1 ? 'report has' : 'reports have'} no number there (blank, missing, or not in the form) and ${count === 1 ? 'is' : 'are'} not counted; blank is not zero.`,
  noSumOfRates: (name) => `“${label(name)}” is a rate; rates cannot be added up. There is a ranking:`,
  within: ({ year, name, bounds, count }, found) => {
    const unit = percent(name.unit.en);
    const head = `${year}, “${label(name)}”, ${limits(bounds, unit)}: ${agencies(count)}`;
    return count === 0
      ? `${head}.`
      : `${head}: ${names(
          found.map((one) => entry(one, unit)),
          MOST,
          count,
        )}.`;
  },
  withinAll: ({ year, all, count }, found) => {
    const sought = all.map(({ name, bounds }) => `“${label(name)}” ${limits(bounds, percent(name.unit.en))}`);
    const entries = found.map(
      (own) =>
        `${own
          .slice(0, 1)
          .map(({ agency }) => who(agency))
          .join('')} (${own
          .map(({ value }, i) =>
            value === undefined ? '' : digits(value) + percent(all[i]?.name.unit.en ?? ''),
          )
          .join(', ')})`,
    );
    const head = `${year}, ${sought.join(' and ')}: ${agencies(count)}`;
    return count === 0 ? `${head}.` : `${head}: ${names(entries, MOST, count)}.`;
  },
  versus: ({ year, name, other, than, count }, lefts, rights) => {
    const head = `${year}, ${THAN[than] === 'less than' ? 'fewer' : 'more'} “${label(name)}” than “${label(other)}”: ${agencies(count)}`;
    const found = lefts.map(
      ({ agency, value = 0 }, i) => `${who(agency)} (${digits(value)} to ${digits(rights[i]?.value ?? 0)})`,
    );
    return count === 0 ? `${head}.` : `${head}: ${names(found, MOST, count)}.`;
  },
  otherUnit: (all) => `“${names(all.map(label))}” is not counted in that unit. Please name another limit.`,
  without: (left) => `Left out, as asked: ${names(left, 6)}.`,
  tally: (count, ofReports, asked, found) => {
    const when = asked.length > 0 ? ` for ${years(asked)}` : '';
    const what = ofReports
      ? `${count} ${count === 1 ? 'report' : 'reports'}${when}`
      : `reports of ${agencies(count)}${when}`;
    const examples = found.length > 0 ? `, for example ${names(found.slice(0, 3).map(who))}` : '';
    return `There are ${what} here${examples}.`;
  },
  countUnit: (ofReports) => (ofReports ? 'reports' : 'agencies'),
  unfiled: (year, lacking, known) =>
    lacking.length === 0
      ? `All ${agencies(known)} with any report here have one for ${year}.`
      : `${lacking.length} of ${agencies(known)} with a report of another year ${lacking.length === 1 ? 'has' : 'have'} none for ${year} here: ${names(lacking.map(who), MOST)}.`,
  onlyKnown: () =>
    'What is not kept here may have been published, and an agency may have been dissolved; agencies without any report here are not known: to go by a list, use gouji check --expect.',
  grown: (told, falls, compared, extreme) => {
    const [first, second] = told;
    const what = `${first ? label(first.name) : ''}, ${first?.year ?? ''} to ${second?.year ?? ''}`;
    const way = falls ? 'a decrease' : 'an increase';
    const all = grownBy(told);
    if (!extreme) return `${what}: ${agencies(compared)} with ${way}: ${names(all, MOST, compared)}.`;
    const most = `${extreme.least ? 'smallest' : 'largest'} ${falls ? 'decrease' : 'increase'}${extreme.byShare ? ' in percent' : ''}`;
    const [lead = '', ...others] = all;
    const rest = others.length > 0 ? `, then ${others.join(', ')}` : '';
    return `${what}: the ${most} is that of ${lead}${rest}. ${agencies(compared)} had ${way}.`;
  },
  noGrowth: (from, to, falls) =>
    `From ${from} to ${to} no agency with a number in both years had ${falls ? 'a decrease' : 'an increase'}.`,
  rollUp: (whole, departments, below) => {
    const sum = departments.sum + below.sum;
    const value = whole.value ?? 0;
    const parts = [
      ...(departments.count > 0 ? [`${departments.count} departments with ${digits(departments.sum)}`] : []),
      ...(below.count > 0 ? [`${below.count} bodies one level down with ${digits(below.sum)}`] : []),
    ];
    const verdict =
      sum === value
        ? 'The two are equal.'
        : sum < value
          ? `That is ${digits(round(value - sum))} less than it reports itself.`
          : `That is ${digits(round(sum - value))} more than it reports itself, so its report does not include them all, or one of them is wrong.`;
    return `${who(whole.agency)}, ${whole.year}: ${digits(value)} ${label(whole.name)}. Known here: ${parts.join(' and ')}, together ${digits(sum)}. ${verdict}`;
  },
  partsMayLack: () =>
    'The bodies known here may not be all, and the report may not include them, so a difference is not always an error.',
  noGovernment: (agency) => `${who(agency)} is no government; there is nothing under it to add up.`,
  noParts: (agency, year) =>
    `There are no figures of bodies under ${who(agency)} for ${year} to add up here.`,
  holds: (bounds, holds) => `That is ${holds ? '' : 'not '}${limits(bounds, '')}.`,
  checked: (doubted) =>
    doubted ? 'The checks found something wrong with it.' : 'The checks found nothing wrong with it.',
  source: ({ agency, year, name, printed, where, parts }, title) => {
    const made =
      printed === undefined
        ? `worked out from ${parts.length} cells that are not zero`
        : `printed as “${printed}”`;
    return `This number comes from “${title}”, ${where}: “${label(name)}” of ${who(agency)} for ${year}, ${made}.`;
  },
  sources: (told) =>
    `Sources: ${names(
      told.map(({ agency, year, where }) => `${who(agency)} ${year}, ${where}`),
      6,
    )}.`,
};
