import type { Block, Row } from '../document/document.ts';
import type { Section } from '../report/index.ts';
import { squeeze } from '../text/normalise.ts';

/**
 * A line that may head a section: its words without the ordinal, which block it stands in, and how it is numbered: `top`
 * by 一、 to 十、, `ordinal` where the number stands in brackets, `bare` where it has none.
 */
export type Heading = {
  heading: string;
  block: number;
  at: Section['at'];
  top?: true;
  ordinal?: number;
  bare?: true;
};

const LONGEST_HEADING = 48;
const ORDINALS = '一二三四五六七八九十';
const CIRCLED = '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩';

// 一、总体情况 | 四．政府信息公开… | 1、总体情况 | —、总体情况 | 第一部分 总体情况 | 一 总体情况
const OPENING =
  /^(?:第?[一二三四五六七八九十—]{1,2}(?:、|[.．,，:：]|部分|(?=\s))|[1-9][、.．])\s*(?<heading>\S.*)$/u;
// 四、存在的主要问题及改进情况 | 五、政府信息公开行政复议、行政诉讼情况      <- the words of a section that stands elsewhere
const TOP = /^[一二三四五六七八九十]、/u;
// （一）总体情况 | (一)、总体情况 | ㈠总体情况
const BRACKETED =
  /^(?:[（(](?<han>[一二三四五六七八九十])[）)]|(?<circled>[㈠-㈩]))[、.．]?\s*(?<heading>\S.*)$/u;

// 总体情况 | 其他需要报告的事项
const BARE = /情\s*况|事\s*项/u;

/** The lines of a document that may head a section, in reading order; in a table those that have a row for themselves. */
export const findHeadings = (blocks: readonly Block[]): Heading[] =>
  blocks.flatMap((block, index) => {
    if (block.kind === 'paragraph') return headingOf(block.text, index, block.at);
    return block.rows.slice(0, HEAD_OF_TABLE).flatMap((row) => {
      const text = onlyText(row);
      return TOP.test(text) ? headingOf(text, index, block.at) : [];
    });
  });

/** A table has its heading above its own header. */
const HEAD_OF_TABLE = 2;

// 二、主动公开政府信息情况 |  |  |
function onlyText({ cells }: Row): string {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  return filled.length === 1 ? (filled[0]?.text.trim() ?? '') : '';
}

function headingOf(text: string, block: number, at: Section['at']): Heading[] {
  const line = text.trim();
  if (line === '' || line.length > LONGEST_HEADING * 2 || /[。；;]/u.test(line)) return [];
  const numbered = OPENING.exec(line)?.groups?.['heading'];
  const bracketed = numbered === undefined ? BRACKETED.exec(line)?.groups : undefined;
  if (numbered === undefined && !bracketed && !BARE.test(line)) return [];
  const heading = squeeze(numbered ?? bracketed?.['heading'] ?? line);
  if (heading === '' || heading.length > LONGEST_HEADING) return [];
  const ordinal =
    ORDINALS.indexOf(bracketed?.['han'] ?? '无') + CIRCLED.indexOf(bracketed?.['circled'] ?? '无') + 2;
  return [
    {
      heading,
      block,
      at,
      ...(TOP.test(line) && { top: true as const }),
      ...(bracketed && { ordinal }),
      ...(!bracketed && numbered === undefined && { bare: true as const }),
    },
  ];
}
