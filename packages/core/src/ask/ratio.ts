import { metricAt } from './metrics.ts';
import type { Token } from './scan.ts';
import { isWithinRow, pathsInAny, wantedIn } from './wanted.ts';
import type { Wanted } from './wanted.ts';

/** A share as asked for: the paths added up above and below the line; `usual` where the question left what is below unsaid. */
export type Share = { above: string[]; below: string[]; usual?: true };

const isRatio = (token: Token): boolean =>
  token.means.some((meaning) => meaning.is === 'act' && meaning.act === 'ratio');

/** The shares that a question asks for; empty if it names none that can be told. */
export function sharesIn(tokens: readonly Token[], summed: boolean): Share[] {
  const cut = tokens.findIndex((token) => isRatio(token) && /^占(?!比)/u.test(token.text));
  const asked = cut >= 0 ? around(tokens, cut) : ordered(tokens);
  if (!asked) return [];
  const below = asked.below.length > 0 ? asked.below.flatMap(firstPath) : undefined;
  return groupsAbove(asked.above, summed).flatMap((group) => {
    const above = group.flatMap(firstPath);
    const whole = below ?? usualWhole(group[0]);
    if (above.length === 0 || whole.length === 0) return [];
    return [{ above, below: whole, ...(!below && { usual: true as const }) }];
  });
}

type Asked = { above: Wanted[]; below: Wanted[] };

const firstPath = (wanted: Wanted): string[] => pathsInAny(wanted).slice(0, 1);

// 予以公开 占 办结 多少
function around(tokens: readonly Token[], cut: number): Asked | undefined {
  const [inner, outer] = partedAt(tokens.slice(0, cut));
  const above = wantedIn(inner);
  const after = tokens.slice(cut + 1);
  // 占收到的多少, but not 占申请的多少, unless nothing else is left.
  const ownWhole = above.some((wanted) => usualWhole(wanted).length > 0);
  const named = after.some((token) =>
    token.means.some((one) => one.is === 'row' && (!one.weak || !ownWhole || /收|receiv/iu.test(token.text))),
  );
  return { above, below: named ? wantedIn(after) : outer };
}

// 不予公开里 | 内部事务: what stands in front of 里 or 中 is the whole, unless all of it is a word for any application.
/** The tokens that name a part, and the figures of the whole that they are said to lie in. */
function partedAt(tokens: readonly Token[]): [part: readonly Token[], whole: Wanted[]] {
  const at = tokens.findIndex(({ text }) => WITHIN.test(text));
  const [whole, part] = [tokens.slice(0, Math.max(at, 0)), tokens.slice(at + 1)];
  const isNamed = whole.some((token) => isStrong(token) || INCOMING_WORD.test(token.text));
  if (at < 0 || !isNamed || !part.some(isStrong)) return [tokens, []];
  // 行政复议中 | 纠正: a column alone is one of the row in front.
  const named = part.some(({ means }) => means.some(({ is }) => is === 'row' || is === 'cell'));
  return [named ? part : tokens, wantedIn(whole)];
}

const WITHIN = /^(?:中|里|里面|当中|之中|其中)$/u;
const INCOMING_WORD = /收|受理/u;

// What share of the concluded were denied | share of denied in concluded | 办结的申请中不予公开的比例 | 不予公开在办结中的比例
function ordered(tokens: readonly Token[]): Asked | undefined {
  const part = partOfGroup(tokens);
  if (part) return part;
  const wanted = wantedIn(tokens.filter(({ text }) => !/^(?:中|里|当中|里面|之中)$/u.test(text)));
  const places = tokens.flatMap((token, i) => (isStrong(token) ? [i] : []));
  const [first, second] = places;
  if (wanted.length !== 2 || first === undefined || second === undefined) return { above: wanted, below: [] };
  const between = tokens.slice(first + 1, second);
  const [one, two] = wanted;
  if (!one || !two) return undefined;
  if (between.some(({ text }) => /^(?:were|was|are|is|did)$/iu.test(text)))
    return { above: [two], below: [one] };
  if (between.some(({ text }) => /^(?:在|in|of|among|out of|to)$/iu.test(text)))
    return { above: [one], below: [two] };
  if (between.some(({ means }) => means.some(({ is }) => is === 'inside')))
    return { above: [two], below: [one] };
  return { above: wanted, below: [] };
}

// What percent of the denials were for state secrets?
/** The shares of parts in the group that they belong to, where a question names nothing else. */
function partOfGroup(tokens: readonly Token[]): Asked | undefined {
  const rows = tokens.flatMap(({ means }) =>
    means.flatMap((one) => (one.is === 'row' && !one.weak ? one.rows : [])),
  );
  const group = rows.find((row) => rows.some((other) => isWithinRow(other, row)));
  const others = rows.filter((row) => row !== group);
  if (!group || !others.every((row) => isWithinRow(row, group))) return undefined;
  const named = (row: string): Wanted => ({ row, columns: null });
  return { above: [...new Set(others)].map(named), below: [named(group)] };
}

const isStrong = (token: Token): boolean =>
  token.means.some((one) => one.is === 'cell' || one.is === 'column' || (one.is === 'row' && !one.weak));

const DISCLOSED = 'applications.disclosed';
const PARTLY = 'applications.partiallyDisclosed';

// 公开和部分公开 are one share, other figures one each unless they are to be added.
function groupsAbove(above: Wanted[], summed: boolean): Wanted[][] {
  const rows = above.map((wanted) => ('row' in wanted ? wanted.row : ''));
  const together = summed || (rows.length === 2 && rows.includes(DISCLOSED) && rows.includes(PARTLY));
  return together ? [above] : above.map((wanted) => [wanted]);
}

const INCOMING = ['applications.new.total', 'applications.carriedOver.total'];

/** The share that a figure is asked for as without a word on what it is a share of; undefined where it is none of anything. */
export function usualShare(wanted: Wanted): Share | undefined {
  const [above, below] = [firstPath(wanted), usualWhole(wanted)];
  return above.length > 0 && below.length > 0 ? { above, below, usual: true } : undefined;
}

/** What a figure is a share of unless the question says otherwise. */
function usualWhole(wanted: Wanted | undefined): string[] {
  if (!wanted || !('row' in wanted)) return [];
  const { row, columns } = wanted;
  const total = metricAt(`${row}.total`);
  if (columns && !columns.includes('total') && total) return [total.path];
  if (row === 'applications.concluded' || row === 'applications.carriedForward') return INCOMING;
  if (row === 'applications.new' || row === 'applications.carriedOver') return [];
  return row.startsWith('applications.') ? ['applications.concluded.total'] : [];
}
