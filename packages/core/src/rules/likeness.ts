import { KEPT_SENTENCES, type Report, type Sentence } from '../report/index.ts';
import { agencyKeyOf } from './batch.ts';

/** How much of a report's prose another one holds: sentences that differ in nothing but numbers and the agency's name. */
export type Likeness = {
  other: Report;
  /** The sentences that the two were compared by. */
  of: number;
  /** Those of the report that the other holds too. */
  same: Sentence[];
  /** Those of them with counts, by whether the counts are others. */
  renumbered: Sentence[];
  unchanged: Sentence[];
};

/** Whether a report's prose is what a store has kept of it, without the words. */
const isKept = (prose: readonly Sentence[]): boolean => prose.every(({ text }) => text === undefined);

/** The largest key up to which all sentences of a report are known. */
const reachOf = (prose: readonly Sentence[]): number =>
  isKept(prose) && prose.length >= KEPT_SENTENCES ? Math.max(...prose.map(({ key }) => key)) : Infinity;

/** Compares a report's prose with another's; sentences whose key is in `common` count on neither side. */
export function likenessOf(report: Report, other: Report, common: ReadonlySet<number> = NONE): Likeness {
  const [own, theirs] = [report.prose ?? [], other.prose ?? []];
  const reach = Math.min(reachOf(own), reachOf(theirs));
  const compared = own.filter(({ key }) => key <= reach && !common.has(key));
  const figures = Map.groupBy(theirs, ({ key }) => key);
  const same = compared.filter(({ key }) => figures.has(key));
  const counting = same.filter((sentence) => sentence.figures !== 0);
  const keeps = ({ key, figures: counts }: Sentence): boolean =>
    figures.get(key)?.some((their) => their.figures === counts) ?? false;
  return {
    other,
    of: compared.length,
    same,
    renumbered: counting.filter((sentence) => !keeps(sentence)),
    unchanged: counting.filter(keeps),
  };
}

/** How much of the prose compared the other report holds, 0 to 1. */
export const shareOf = ({ same, of }: Likeness): number => (of === 0 ? 0 : same.length / of);

const NONE: ReadonlySet<number> = new Set();

/** The sentences of a batch: the places of the reports that hold each, and those, not among them, that so many agencies share that they were handed down to them. */
type Index = { holders: Map<number, number[]>; common: Set<number>; counts: Uint32Array };

const indexes = new WeakMap<readonly Report[], Index>();

const FEW = 3;
const SHARE = 0.05;

function indexOf(batch: readonly Report[]): Index {
  const known = indexes.get(batch);
  if (known) return known;
  const holders = new Map<number, number[]>();
  for (const [place, report] of batch.entries()) {
    for (const { key } of report.prose ?? []) {
      const held = holders.get(key);
      if (!held) holders.set(key, [place]);
      else if (held.at(-1) !== place) held.push(place);
    }
  }
  const names = batch.map(nameOf);
  const most = Math.max(FEW, new Set(names).size * SHARE);
  const common = new Set<number>();
  for (const [key, places] of holders) {
    if (places.length > most && new Set(places.map((place) => names[place])).size > most) common.add(key);
    if (places.length === 1 || common.has(key)) holders.delete(key);
  }
  const made = { holders, common, counts: new Uint32Array(batch.length) };
  indexes.set(batch, made);
  return made;
}

const nameOf = (report: Report): string => agencyKeyOf(report) ?? report.agency.name;

/** The report of the batch, other than itself and those left out, that holds most of a report's prose; undefined where none holds so many of its sentences. */
export function mostAlike(
  report: Report,
  batch: readonly Report[],
  fewest: number,
  leavesOut: (other: Report) => boolean,
): Likeness | undefined {
  if (batch.length < 2) return undefined;
  const { holders, common, counts } = indexOf(batch);
  const met: number[] = [];
  for (const { key } of report.prose ?? []) {
    for (const place of holders.get(key) ?? []) {
      if (counts[place] === 0) met.push(place);
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  let best: { other: Report; count: number } = { other: report, count: fewest - 1 };
  for (const place of met) {
    const [other, count] = [batch[place], counts[place] ?? 0];
    counts[place] = 0;
    if (other && other !== report && count > best.count && !leavesOut(other)) best = { other, count };
  }
  return best.other === report ? undefined : likenessOf(report, best.other, common);
}
