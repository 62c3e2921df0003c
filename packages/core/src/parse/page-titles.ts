import type { Document } from '../document/document.ts';
import type { Title } from './find-title.ts';
import { readTitle } from './title.ts';

// <title> | ArticleTitle, which the standard of government websites asks of every page
const NAMES = /^(?:articletitle|title|og:title)$/iu;
// 巴彦县民政局2023年政府信息公开工作年度报告_巴彦县人民政府 | … - 巴彦县人民政府门户网站
const SEPARATOR = /[_|｜>»]|\s[-–—]+\s|-{2,}|——/u;

/** Whether a page says anything of its title, be it the name of the site alone. */
export const callsItself = ({ facts = [] }: Document): boolean => facts.some(({ name }) => NAMES.test(name));

/** What a page says its title is, where that reads as the title of a report: the whole, or what stands before or behind the name of the site. */
export function readPageTitles({ facts = [] }: Document): Title[] {
  return facts.flatMap(({ name, text, at }) => {
    if (!NAMES.test(name)) return [];
    const parts = [...text.split(SEPARATOR), text].flatMap((part) => readTitle(part) ?? []);
    // The name of an agency may stand behind a dash too, and nowhere else.
    const words = parts.find(({ agency, year }) => agency !== '' && year) ?? parts[0];
    return words ? [{ ...words, at }] : [];
  });
}
