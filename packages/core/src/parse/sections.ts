import type { Paragraph } from '../document/document.ts';
import type { Section } from '../report/index.ts';
import { normaliseText, squeeze } from '../text/normalise.ts';

/** What the statutory headings and their common rewordings have in common, by section number. */
const HEADINGS: [number, RegExp][] = [
  [1, /总体情况|基本情况|工作概述/u],
  [2, /主动公开/u],
  [3, /收到和处理|依申请公开|申请公开.*情况|申请情况/u],
  [4, /行政复议|行政诉讼/u],
  [5, /问题.*(?:改进|措施|打算)|改进情况|存在.*问题/u],
  [6, /其他.*事项|需要?(?:报告|说明).*(?:事项|事宜|情况|内容|问题)/u],
];

const LONGEST_HEADING = 48;

// 一、总体情况 | 四．政府信息公开… | 1、总体情况 | （一）总体情况 | —、总体情况
const OPENING = /^(?:第?[一二三四五六七八九十—]{1,2}(?:、|[.．,，]|部分)|[1-9][、.．])\s*(?<heading>\S.*)$/u;

// 四、存在的主要问题及改进情况 | 五、政府信息公开行政复议、行政诉讼情况      <- the words of a section that stands elsewhere
const TOP = /^[一二三四五六七八九十]、/u;

type Heading = { heading: string; top: boolean; at: Section['at'] };

/**
 * The statutory sections of a report in reading order: short lines with an ordinal whose words name the next section,
 * and behind the first one those under 一、 to 十、 that name one found nowhere else.
 */
export function findSections(paragraphs: Paragraph[]): Section[] {
  const headings = paragraphs.flatMap(headingOf);
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
  return headings.flatMap((each) => {
    const number = found.get(each);
    return number === undefined ? [] : [{ number, heading: each.heading, at: each.at }];
  });
}

const namedBy = ({ heading }: Heading): number[] => {
  const words = normaliseText(heading);
  return HEADINGS.filter(([, named]) => named.test(words)).map(([number]) => number);
};

function headingOf({ text, at }: Paragraph): Heading[] {
  if (text.length > LONGEST_HEADING * 2 || /[。；;]/u.test(text)) return [];
  const heading = squeeze(OPENING.exec(text.trim())?.groups?.['heading'] ?? '');
  if (heading === '' || heading.length > LONGEST_HEADING) return [];
  return [{ heading, top: TOP.test(text.trim()), at }];
}
