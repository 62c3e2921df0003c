import type { Operation } from './answer.ts';
import type { Act } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { measuresOf } from './understand.ts';
import type { Signs } from './understand.ts';

type Case = readonly [Operation, (signs: Signs) => boolean];

const has = ({ acts }: Signs, ...wanted: Act[]): boolean => wanted.some((act) => acts.has(act));

/** Whether a question is about several agencies that it does not name. */
const sifts = (signs: Signs): boolean => signs.which || signs.mentions.length === 0;

// 2023年没发布年报的公安局
const isOfMany = (signs: Signs): boolean =>
  sifts(signs) || signs.mentions.every(({ places, entries }) => places.length === 0 && !entries);

const ranked = (signs: Signs): boolean =>
  has(signs, 'most', 'least', 'ranking', 'position') ||
  signs.ranking.top !== null ||
  signs.ranking.nth !== null;

const overYears = ({ years }: Signs): boolean =>
  years.named.length > 1 || years.every || years.newest !== null;

// 山东各市一共收到多少 adds up agencies; 潍坊市一共收到多少 does not.
const addsUp = (signs: Signs): boolean => {
  const pooled = signs.level !== null || signs.which || has(signs, 'nation');
  if (signs.ranking.top !== null) return false;
  if (has(signs, 'total', 'average', 'median')) return pooled || isMeanOfAll(signs);
  const asks = signs.tokens.some(({ means }) => means.some(({ is }) => is === 'count'));
  return asks && !ranked(signs) && ((pooled && has(signs, 'all')) || has(signs, 'nation'));
};

// More are put in order.
const MOST_SIDE_BY_SIDE = 6;

// 2020年申请量的中位数: of whom is asked back.
const isMeanOfAll = (signs: Signs): boolean =>
  signs.mentions.length === 0 && signs.years.named.length < 2 && has(signs, 'average', 'median');

/** Whether agencies that are named are held against each other in one year: 济南和青岛哪个最高. */
const isHeldAgainst = (signs: Signs): boolean =>
  has(signs, 'compare') &&
  !signs.which &&
  signs.mentions.length > 1 &&
  (signs.mentions.length <= MOST_SIDE_BY_SIDE || !ranked(signs)) &&
  !overYears(signs) &&
  signs.mentions.every(isAgencyOrPlace);

const isAgencyOrPlace = ({ entries, places }: Mention): boolean => entries !== undefined || places.length > 0;

// 直接起诉对得上吗 asks about one figure; only what is carried over has another to match.
const isCarryOver = ({ targets }: Signs): boolean =>
  targets.every((target) => measuresOf(target).every(({ path }) => path.startsWith('applications.carried')));

const counts = (signs: Signs): boolean =>
  has(signs, 'tally') && (signs.condition !== null || !has(signs, 'broken'));

/** Whether the agencies under a government are to be held against it: 各部门加起来等于市政府年报吗. */
export const isRollUp = (signs: Pick<Signs, 'acts' | 'which'>): boolean =>
  signs.acts.has('parts') || (signs.acts.has('match') && signs.acts.has('total') && signs.which);

// What is wanted, by the first case that fits.
const CASES: readonly Case[] = [
  ['feeNote', (signs) => has(signs, 'feeNote')],
  ['date', (signs) => has(signs, 'dated') && signs.targets.length === 0],
  ['match', isRollUp],
  ['filter', (signs) => has(signs, 'unfiled') && signs.targets.length === 0 && isOfMany(signs)],
  ['filter', (signs) => has(signs, 'broken', 'blank') || signs.rules.length > 0],
  ['filter', (signs) => sifts(signs) && (has(signs, 'zero') || signs.condition !== null)],
  ['tally', counts],
  ['overview', ({ targets }) => targets.length === 0],
  ['ratio', (signs) => has(signs, 'partOf')],
  ['compare', (signs) => has(signs, 'times') && !signs.which],
  [
    'breakdown',
    (signs) => has(signs, 'reasons', 'applicants') && (!signs.which || signs.mentions.length > 0),
  ],
  ['series', (signs) => signs.ranking.over === 'years' && overYears(signs)],
  ['compare', isHeldAgainst],
  ['sum', addsUp],
  ['rank', (signs) => ranked(signs) || (signs.which && signs.ranking.over === 'agencies')],
  ['match', (signs) => has(signs, 'match') && isCarryOver(signs)],
  ['growth', (signs) => has(signs, 'growth', 'change') && !overYears(signs)],
  ['series', overYears],
  ['compare', (signs) => has(signs, 'compare')],
  ['ratio', (signs) => has(signs, 'ratio')],
];

/** What a question wants done. */
export const operationOf = (signs: Signs): Operation =>
  CASES.find(([, fits]) => fits(signs))?.[0] ?? 'lookup';
