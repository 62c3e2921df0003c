import type { Paragraph } from '../document/document.ts';
import { normaliseText } from '../text/normalise.ts';
import { readTitle, type Title } from './title.ts';

// 由海东市公安局办公室编制而成 | 由六盘水市公安局编制
const COMPILED_BY = /由(?<agency>[\p{Script=Han}（）()]{4,30}?)(?:组织|负责|汇总)?编制/u;
const SIGNED = /^[\p{Script=Han}（）()]{4,30}(?:局|厅|府|委|委员会|办|办公室|院|处|所|中心|街道|镇|乡)$/u;
const DATED = /^20\d\d年\d{1,2}月\d{1,2}日$/u;

/**
 * The agency's name as printed: by the title, else by who says to have compiled the report, else by the signature
 * above the closing date, else by the file's name; empty where nothing names it.
 */
export function printedAgency(title: Title | undefined, paragraphs: Paragraph[], fileName: string): string {
  if (title?.agency) return title.agency;
  const lines = paragraphs.map(({ text }) => (text.length < 400 ? normaliseText(text) : ''));
  const compiled = lines.map((line) => COMPILED_BY.exec(line)?.groups?.['agency']).find(Boolean);
  if (compiled) return compiled;
  const dated = lines.findLastIndex((line) => DATED.test(line));
  const signature = lines[dated - 1] ?? '';
  if (dated > 0 && SIGNED.test(signature)) return signature;
  const stem = (fileName.split(/[/\\]/u).at(-1) ?? '').replace(/\.[a-z0-9]+$/iu, '');
  return readTitle(stem)?.agency ?? '';
}
