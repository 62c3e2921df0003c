import { squeeze } from '../../text/normalise.ts';
import type { LaidItem, LaidLine, PageLayout } from './layout.ts';

// -3- | — 3 — | 3 | 第3页 | 第 3 页 共 5 页 | 3 / 5, but not the 2020 of a title page
const PAGE_NUMBER =
  /^[-—–―－─·•.~]*(?:第?\d{1,3}页?)(?:(?:[,，/／·]|共|[,，/／·]共|of)\d{1,3}页?)?[-—–―－─·•.~]*$/u;
// Shares of the height of a page above and below which furniture stands.
const TOP = 0.18;
const BOTTOM = 0.82;
const DEEPEST = 3;
// A running title stands on so many pages, at the same height in points.
const FEWEST_PAGES = 2;
const SHARE_OF_PAGES = 0.4;
const SAME_HEIGHT = 3;

/**
 * Takes page numbers and running titles off the pages. A running title that stands nowhere else in the text stays on its
 * first page: it may be the only place that names the agency.
 */
export function withoutFurniture(pages: PageLayout[]): PageLayout[] {
  const running = runningTitles(pages);
  const dropped = new Set<LaidItem>();
  const firsts = new Map<string, LaidLine>();
  for (const page of pages) {
    for (const line of [...furnitureOf(page, running, false), ...furnitureOf(page, running, true)]) {
      dropped.add(line);
      const key = keyOf(line);
      if (!isPageNumber(line) && !firsts.has(key)) firsts.set(key, line);
    }
  }
  const whole = firsts.size > 0 ? wordsBeside(dropped, pages) : '';
  for (const first of firsts.values()) if (!whole.includes(wordsOf(first))) dropped.delete(first);
  return pages.map((page) => ({ ...page, items: page.items.filter((item) => !dropped.has(item)) }));
}

const wordsBeside = (dropped: Set<LaidItem>, pages: PageLayout[]): string =>
  pages.flatMap(({ items }) => items.map((item) => (dropped.has(item) ? '' : wordsOf(item)))).join('');

/** The keys of lines that stand at the edge of several pages. */
function runningTitles(pages: PageLayout[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set([...outermost(page, false), ...outermost(page, true)].map(keyOf));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = Math.max(FEWEST_PAGES, pages.length * SHARE_OF_PAGES);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([key]) => key));
}

/** The furniture of a page from its edge inwards, up to the first line that is none. */
function furnitureOf(page: PageLayout, running: Set<string>, fromBottom: boolean): LaidLine[] {
  const lines = outermost(page, fromBottom);
  const end = lines.findIndex((line) => !running.has(keyOf(line)) && !isPageNumber(line));
  return end === -1 ? lines : lines.slice(0, end);
}

const isPageNumber = (line: LaidLine): boolean => PAGE_NUMBER.test(wordsOf(line));

function outermost({ items, height }: PageLayout, fromBottom: boolean): LaidLine[] {
  const lines: LaidLine[] = [];
  for (let i = 0; i < Math.min(DEEPEST, items.length); i += 1) {
    const item = items.at(fromBottom ? -1 - i : i);
    if (item?.kind !== 'line') break;
    if (fromBottom ? item.line.y < height * BOTTOM : item.line.y > height * TOP) break;
    lines.push(item);
  }
  return lines;
}

const keyOf = (item: LaidLine): string =>
  `${Math.round(item.line.y / SAME_HEIGHT)} ${wordsOf(item).replace(/\d+/gu, '0')}`;

function wordsOf(item: LaidItem): string {
  if (item.kind === 'line') return squeeze(item.line.text);
  return squeeze(item.rows.map((row) => row.map(({ text }) => text).join('')).join(''));
}
