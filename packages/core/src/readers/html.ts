import { boundsOf } from './bounds.ts';
import { numberTables } from './html/emit.ts';
import { readFacts } from './html/facts.ts';
import { lazily } from './lazily.ts';
import { isMarkdown } from './markdown/detect.ts';
import type { Reader } from './reader.ts';

const STRUCTURE = /<(?:!doctype\s+html|html|body|table)(?=[\s>/])/iu;
const TAG = /<\/?(?:a|b|br|div|font|h[1-6]|img|li|p|span|strong|td|tr|u)(?=[\s>/])[^<>]*>/giu;
// A mail with the page inside it, and XML that is not a page: their tags are not those of a page.
const OTHER = /^\s*(?:mime-version|from|date|content-type):|^\s*<\?xml(?![\s\S]*<html[\s>])/iu;
const TAGS_OF_A_PAGE = 10;

const load = lazily(() => import('./html/read-html.ts'));

/** HTML: web pages as saved, fragments of them, and what word processors export as a page, whatever the file is called. */
export const htmlReader: Reader = {
  format: 'html',
  recognises: (file, text) => isHtml(file.name, text()),
  async read(file, text) {
    const { readMarkup } = await load();
    const facts = readFacts(text());
    return {
      blocks: numberTables(readMarkup(text(), boundsOf(file.name))),
      ...(facts.length > 0 && { facts }),
    };
  },
};

function isHtml(name: string, source: string): boolean {
  if (!source.includes('<') || OTHER.test(source) || isMarkdown(name, source)) return false;
  if (STRUCTURE.test(source)) return true;
  let tags = 0;
  const enough = /\.html?$/iu.test(name) ? 1 : TAGS_OF_A_PAGE;
  for (const _ of source.matchAll(TAG)) if ((tags += 1) >= enough) return true;
  return false;
}
