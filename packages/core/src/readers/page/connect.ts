import type { Line, Lines } from './rules.ts';

// Points by which two borders may miss each other where they should meet.
const REACH = 3;

/** Groups the lines that meet or cross, directly or through others: the borders of one table each. */
export function connectLines({ horizontal, vertical }: Lines): Lines[] {
  const parents = Array.from({ length: horizontal.length + vertical.length }, (_, i) => i);
  vertical.forEach((upright, v) => {
    for (let h = firstFrom(horizontal, upright.from - REACH); h < horizontal.length; h += 1) {
      const level = horizontal[h] as Line;
      if (level.at > upright.to + REACH) break;
      const meets = level.from - REACH <= upright.at && upright.at <= level.to + REACH;
      if (meets) parents[rootOf(parents, horizontal.length + v)] = rootOf(parents, h);
    }
  });
  const groups = new Map<number, Lines>();
  const groupOf = (i: number): Lines => {
    const root = rootOf(parents, i);
    const group = groups.get(root) ?? { horizontal: [], vertical: [] };
    groups.set(root, group);
    return group;
  };
  horizontal.forEach((line, h) => groupOf(h).horizontal.push(line));
  vertical.forEach((line, v) => groupOf(horizontal.length + v).vertical.push(line));
  return [...groups.values()];
}

/** The index of the first line at or after a place, among lines in order. */
function firstFrom(lines: Line[], place: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as Line).at < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rootOf(parents: number[], of: number): number {
  let i = of;
  for (let up = parents[i] as number; up !== i; up = parents[i] as number) {
    parents[i] = parents[up] as number;
    i = up;
  }
  return i;
}
