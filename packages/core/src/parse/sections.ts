import type { Block } from '../document/document.ts';
import { isHeadingOf, reportSections } from '../forms/index.ts';
import type { Section } from '../report/index.ts';
import { normaliseText } from '../text/normalise.ts';
import { withoutContents } from './contents.ts';
import { findHeadings, type Heading } from './headings.ts';

/** What the statutory headings and their common rewordings have in common, by section number. */
const HEADINGS: [number, RegExp][] = [
  [1, /总体情况|基本情况|工作概述/u],
  [2, /主动公开/u],
  [3, /收到和处理|依申请公开|申请公开.*情况|申请情况/u],
  [4, /行政复议|行政诉讼/u],
  [5, /问题.*(?:改进|措施|打算)|改进情况|存在.*问题/u],
  [6, /其他.*事项|需要?(?:报告|说明).*(?:事项|事宜|情况|内容|问题)/u],
];

/** Of headings without 一、 so many are needed to make an outline. */
const OUTLINE = 4;

/**
 * The statutory sections of a report in reading order: short lines with an ordinal whose words name the next section,
 * behind the first one those under 一、 to 十、 that name one found nowhere else, and where the outline lacks some, those
 * under （一） to （六） or in the very words of the form. What a table of contents lists is none.
 */
export function findSections(blocks: readonly Block[]): Section[] {
  const headings = findHeadings(blocks).filter((heading) => namedBy(heading).length > 0);
  const lines = withoutContents(headings, blocks);
  const found = findNumbered(lines.filter(({ ordinal, bare }) => ordinal === undefined && !bare));
  const all = new Map([...found, ...findOthers(lines, found)]);
  const chosen = all.size >= OUTLINE ? all : found;
  return lines.flatMap((line) => {
    const number = chosen.get(line);
    return number === undefined ? [] : [{ number, heading: line.heading, at: line.at }];
  });
}

type Found = ReadonlyMap<Heading, number>;

function findNumbered(headings: readonly Heading[]): Found {
  const found = new Map<Heading, number>();
  let after = 0;
  for (const heading of headings) {
    const number = namedBy(heading).find((n) => n > after);
    if (number === undefined) continue;
    after = number;
    found.set(heading, number);
  }
  const first = headings.findIndex((heading) => found.has(heading));
  for (const heading of headings.slice(first + 1)) {
    const [number, ...others] = found.has(heading) || !heading.top ? [] : namedBy(heading);
    const isNew = number !== undefined && others.length === 0 && ![...found.values()].includes(number);
    if (isNew) found.set(heading, number);
  }
  return found;
}

/** Sections under headings numbered otherwise or not at all, each between those before and behind it. */
function findOthers(headings: readonly Heading[], found: Found): Found {
  const others = new Map<Heading, number>();
  const numbers = new Set(found.values());
  let from = 0;
  for (const { number } of reportSections) {
    const own = headings.findIndex((heading) => found.get(heading) === number);
    if (numbers.has(number)) {
      from = Math.max(from, own + 1);
      continue;
    }
    const end = headings.findIndex((heading) => (found.get(heading) ?? 0) > number);
    const place = headings.findIndex(
      (heading, i) => i >= from && (end < 0 || i < end) && isOther(heading, number),
    );
    const heading = headings[place];
    if (!heading) continue;
    others.set(heading, number);
    from = place + 1;
  }
  return others;
}

// （四）政府信息公开行政复议、行政诉讼情况 | 存在的主要问题及改进情况, but not （一）主动公开情况, which is part of section one
const isOther = (line: Heading, number: number): boolean =>
  line.bare ? isHeadingOf(number, line.heading) : line.ordinal === number && namedBy(line).includes(number);

const namedBy = ({ heading }: Heading): number[] => {
  const words = normaliseText(heading);
  return HEADINGS.filter(([, named]) => named.test(words)).map(([number]) => number);
};
