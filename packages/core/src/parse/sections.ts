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
  [6, /其他.*事项|需要.*(?:报告|说明).*事项/u],
];

const LONGEST_HEADING = 48;

// 一、总体情况 | 四．政府信息公开… | 1、总体情况 | （一）总体情况 | —、总体情况
const OPENING = /^(?:第?[一二三四五六七八九十—]{1,2}(?:、|[.．,，]|部分)|[1-9][、.．])\s*(?<heading>\S.*)$/u;

/** The statutory sections of a report in order: short lines with an ordinal whose words name the next section. */
export function findSections(paragraphs: Paragraph[]): Section[] {
  const sections: Section[] = [];
  for (const { text, at } of paragraphs) {
    if (text.length > LONGEST_HEADING * 2 || /[。；;]/u.test(text)) continue;
    const heading = OPENING.exec(text.trim())?.groups?.['heading'];
    if (!heading || squeeze(heading).length > LONGEST_HEADING) continue;
    const after = sections.at(-1)?.number ?? 0;
    const number = HEADINGS.find(([n, words]) => n > after && words.test(normaliseText(heading)))?.[0];
    if (number !== undefined) sections.push({ number, heading: squeeze(heading), at });
  }
  return sections;
}
