import type { Block } from '../document/document.ts';
import type { Heading } from './headings.ts';

// 总体情况....................2 | 总体情况……………1 | 总体情况 2
const LEADER = /(?:[.．·]{2,}|…+|[-—_]{3,})\d{0,3}$|(?<=[\p{Script=Han}：:])\d{1,3}$/u;

/** A table of contents has so many entries at least; fewer headings without a word between them are what a report left empty. */
const FEWEST = 3;

/** The headings but those of a table of contents: they stand one after the other, and stand again where the text is. */
export function withoutContents(headings: readonly Heading[], blocks: readonly Block[]): Heading[] {
  const last = new Map(headings.map((heading) => [wordsOf(heading), heading.block]));
  return runsOf(headings, blocks).flatMap((run) => {
    const end = run.at(-1)?.block ?? 0;
    const again = run.filter((heading) => (last.get(wordsOf(heading)) ?? 0) > end);
    return again.length >= FEWEST ? [] : run;
  });
}

/** Headings that stand together without a sentence or a table between them; none of them twice, as the text may begin right below its contents. */
function runsOf(headings: readonly Heading[], blocks: readonly Block[]): Heading[][] {
  const runs: Heading[][] = [];
  let words = new Set<string>();
  for (const heading of headings) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const name = wordsOf(heading);
    if (run && before && !words.has(name) && !hasText(blocks, before.block, heading.block)) run.push(heading);
    else {
      runs.push([heading]);
      words = new Set();
    }
    words.add(name);
  }
  return runs;
}

const wordsOf = ({ heading }: Heading): string => heading.replace(LEADER, '');

const LONGEST_LINE = 48;

/** Whether there is a sentence or a table between two headings, or the first stands in a table. */
function hasText(blocks: readonly Block[], first: number, second: number): boolean {
  for (let i = first; i < second; i += 1) {
    const block = blocks[i];
    if (block?.kind === 'table') return true;
    if (block && i > first && (block.text.length > LONGEST_LINE || block.text.includes('。'))) return true;
  }
  return false;
}
