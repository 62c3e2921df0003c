import { squeeze } from '../../text/normalise.ts';
import { isCaption, isHeading, isSentence } from '../prose.ts';
import type { Line } from '../text.ts';
import { ORDINAL, type Word, wordsOf } from './loose-words.ts';
import { isPipeLine } from './pipe-lines.ts';

/** Lines that may be one table, from one index up to another, with the words of each that is part of it; a blank one has none. */
export type Region = { from: number; to: number; lines: Word[][] };

/** A line of a region, by its index, with its words. */
type Part = { at: number; words: Word[] };

/** Characters of a line, with the spaces that pad it. */
const LONGEST_LINE = 1_000;
const ENDS_SENTENCE = /[；;：:]\s*$/u;
// 收到和处理政府信息公开申请情况, but not 申请人情况
const BARE_HEADING = /^.{8,}情况$/u;
// 某局2021年政府信息公开工作年度报告 | 注：其他处理含撤回
const TITLE_OR_NOTE = /年度报告|年报$|20\d\d年.*报告$|^(?:备?注|说明)[:：]/u;
const endsTable = (bare: string): boolean =>
  isHeading(bare) || isCaption(bare) || BARE_HEADING.test(bare) || TITLE_OR_NOTE.test(bare);
// ---- | ====
const RULE = /^[-=—_*~·.]{3,}$/u;
// - 3 - | — 12 — | 第3页 | 3 / 12
const PAGE_MARK = /^(?:[-—–~·]+\d{1,3}[-—–~·]+|第?\d{1,3}页(?:[,，/]?共\d{1,3}页)?|\d{1,3}\/\d{1,3})$/u;

/** Words of a header above the first figure, at most. */
const MOST_ABOVE = 30;
/** Fewer figures make no table. */
const FEWEST_FIGURES = 3;

/** The runs of lines in which words and figures stand as in tables, with neither prose nor headings between. */
export function looseRegions(lines: Line[]): Region[] {
  const regions: Region[] = [];
  let run: Part[] = [];
  const close = (): void => {
    const region = trimmed(run);
    if (region) regions.push(region);
    run = [];
  };
  lines.forEach((line, at) => {
    if (isPageMark(lines, at)) return;
    const words = partsOf(line);
    if (words) run.push({ at, words });
    else close();
  });
  close();
  return regions;
}

/** The words of a line of a table, none where it shows nothing of one; undefined where it ends a table. */
function partsOf({ text, number }: Line): Word[] | undefined {
  if (text.length > LONGEST_LINE) return undefined;
  const bare = squeeze(text);
  if (bare === '' || RULE.test(bare)) return [];
  if (text.includes('\t') || isPipeLine(text) || endsTable(bare)) return undefined;
  if (ENDS_SENTENCE.test(text)) return undefined;
  const words = wordsOf(text, number);
  // 共收到 10 件，其中      <- in a table no word follows a figure
  const first = words.findIndex(({ figure }) => figure);
  const isTable = first === -1 || words.slice(first).every(({ figure }) => figure);
  return isTable && !words.some((word) => isSentence(word.text)) ? words : undefined;
}

// 3
// ␌三、收到和处理政府信息公开申请情况      <- a form feed ends the page, and the number above it is that of the page
function isPageMark(lines: Line[], at: number): boolean {
  const { text = '' } = lines[at] ?? {};
  if (text.length > LONGEST_LINE) return false;
  const bare = squeeze(text);
  return PAGE_MARK.test(bare) || (/^\d{1,3}$/u.test(bare) && lines[at + 1]?.text.startsWith('\f') === true);
}

/** A run from the header above its first figure to its last figure, if there are several. */
function trimmed(run: Part[]): Region | undefined {
  const withFigures = run.flatMap(({ words }, i) => (words.some(({ figure }) => figure) ? [i] : []));
  const figures = run.reduce((sum, { words }) => sum + words.filter(({ figure }) => figure).length, 0);
  const [first] = withFigures;
  const last = endOfLabels(run, withFigures.at(-1) ?? 0);
  if (first === undefined || figures < FEWEST_FIGURES) return undefined;
  let start = first;
  for (let i = first - 1, above = 0; i >= 0; i -= 1) {
    const count = run[i]?.words.length ?? 0;
    above += count;
    if (above > MOST_ABOVE) break;
    if (count > 0) start = i;
  }
  const lines = run.slice(start, last + 1).map(({ words }) => words);
  return { from: run[start]?.at ?? 0, to: (run[last]?.at ?? 0) + 1, lines };
}

/** Lines of blank rows below the last figure, at most. */
const MOST_BELOW = 40;

/** The last line of a run that belongs to its table: numbered labels right below the last figure have lost theirs. */
function endOfLabels(run: Part[], from: number): number {
  let last = from;
  for (let i = from + 1; i <= from + MOST_BELOW; i += 1) {
    const [label, more] = run[i]?.words ?? [];
    if (more || (label && !ORDINAL.test(label.text))) break;
    if (label) last = i;
  }
  return last;
}
