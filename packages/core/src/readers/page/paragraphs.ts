import { growsTogether } from './cell-text.ts';
import type { LaidLine, PageLayout } from './layout.ts';
import type { TextLine } from './lines.ts';

/** Where the text of pages of one width stands: its margins in points, and the usual distance of its baselines. */
export type Body = { left: number; right: number; pitch: number };

// In heights of the font, but for the pitch.
const INDENT = 1.2;
const SLACK = 0.7;
const MARGIN = 1;
const WIDER_PITCH = 1.5;
const LEAST_GAP = 2;
const MOST_GAP = 3.2;
// One margin of a page is at most so many times as wide as the other.
const UNEVEN = 2;
const OTHER_SIZE = 1.2;

/** Measures the text of pages, for each width of page. */
export function measureBodies(pages: PageLayout[]): Map<number, Body> {
  const widths = Map.groupBy(pages, ({ width }) => Math.round(width));
  return new Map([...widths].map(([width, group]) => [width, measure(group, width)]));
}

function measure(pages: PageLayout[], width: number): Body {
  const lines = pages.map(({ items }) =>
    items.filter((item) => item.kind === 'line').map(({ line }) => line),
  );
  const all = lines.flat();
  const pitches = lines.flatMap((of) => of.slice(1).map((line, i) => line.y - (of[i] as TextLine).y));
  const left = outermost(all.map(({ x0, size }) => ({ at: x0, size })));
  const right = -outermost(all.map((line) => ({ at: -endOf(line), size: line.size })));
  return {
    left,
    // Where no line is full, the page has as much margin right as left.
    right: width - right > left * UNEVEN ? width - left : right,
    pitch: pitches.sort((a, b) => a - b)[pitches.length >> 1] ?? 0,
  };
}

// A comma or a stop at the end of a line may hang over the margin.
const CLOSING = /^[，。；、：！？）》”’】〕,.;:!?)\]%]$/u;

function endOf({ glyphs, x1 }: TextLine): number {
  const last = glyphs.at(-1);
  return last && CLOSING.test(last.text) ? last.x0 : x1;
}

/** The least place at which two lines end: one alone may stick out. */
function outermost(ends: { at: number; size: number }[]): number {
  const sorted = ends.sort((a, b) => a.at - b.at);
  const found = sorted.find(({ at, size }, i) => {
    const next = sorted[i + 1];
    return next !== undefined && next.at - at <= MARGIN * size;
  });
  return (found ?? sorted[0])?.at ?? 0;
}

/** Groups lines that follow each other, over page breaks too, into paragraphs. */
export function paragraphsOf(lines: LaidLine[], bodyOf: (page: number) => Body): LaidLine[][] {
  const paragraphs: LaidLine[][] = [];
  let before: LaidLine | undefined;
  for (const line of lines) {
    if (before && goesOn(before, line, bodyOf)) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
    before = line;
  }
  return paragraphs;
}

// 一、总体情况 | （二）政府信息管理 | 第三部分 | 1.
const ORDINAL =
  /^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}(?:部分|章))/u;

/** Whether a line continues the paragraph of the line before: that one was full, and this one is not set apart. */
function goesOn(before: LaidLine, after: LaidLine, bodyOf: (page: number) => Body): boolean {
  const [upper, lower] = [before.line, after.line];
  const samePage = before.page === after.page;
  const { pitch } = bodyOf(after.page);
  const gap = Math.min(Math.max(pitch * WIDER_PITCH, lower.size * LEAST_GAP), lower.size * MOST_GAP);
  if (samePage && lower.y - upper.y > gap) return false;
  if (Math.max(upper.size, lower.size) > OTHER_SIZE * Math.min(upper.size, lower.size)) return false;
  if (lower.x0 - bodyOf(after.page).left > INDENT * lower.size || ORDINAL.test(lower.text)) return false;
  const room = bodyOf(before.page).right - upper.x1;
  return room < widthOfFirstWord(lower) + SLACK * lower.size;
}

const LATIN = /^[\w.,:/%@-]$/u;

/** How wide the first piece of a line is that must not be broken: a figure, a Latin word or one ideograph, with the stops behind it. */
function widthOfFirstWord({ glyphs, x0 }: TextLine): number {
  let end = LATIN.test(glyphs[0]?.text ?? '') ? glyphs.findIndex(({ text }) => !LATIN.test(text)) : 1;
  while (CLOSING.test(glyphs[end]?.text ?? '')) end += 1;
  return (glyphs.at(end === -1 ? -1 : end - 1)?.x1 ?? x0) - x0;
}

/** The text of the lines of one paragraph; a space keeps figures and Latin words apart. */
export const joinedText = (lines: LaidLine[]): string =>
  lines.reduce((text, { line }) => text + (growsTogether(text, line.text) ? ' ' : '') + line.text, '');
