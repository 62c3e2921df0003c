import type { Block } from '../document/document.ts';
import { GoujiError } from '../errors.ts';
import { boundsOf } from './bounds.ts';
import { doubtBroken } from './decode/doubt.ts';
import { numberTables } from './html/emit.ts';
import { readFacts } from './html/facts.ts';
import { lazily } from './lazily.ts';
import { isMessage } from './mhtml/detect.ts';
import { readPages } from './mhtml/pages.ts';
import type { Reader } from './reader.ts';

const load = lazily(() => import('./html/read-html.ts'));

/** MHTML (.mht, .mhtml): a page saved as one file with all it shows, in the form of a mail. Lines are those of the page, not of the mail. */
export const mhtmlReader: Reader = {
  format: 'mhtml',
  recognises: ({ bytes }) => isMessage(bytes),
  async read({ name, bytes }) {
    const pages = readPages(bytes, name);
    if (pages.length === 0) throw new GoujiError('format-unknown', { name, seen: 'MHTML, no page in it' });
    const { readMarkup } = await load();
    const within = boundsOf(name);
    const blocks: Block[] = [];
    let line = 1;
    for (const { text } of pages) {
      for (const block of readMarkup(text, within, line)) blocks.push(block);
      line += text.split('\n').length;
    }
    const facts = readFacts(pages[0]?.text ?? '');
    const document = { blocks: numberTables(blocks), ...(facts.length > 0 && { facts }) };
    const text = pages.map((page) => page.text).join('\n');
    const encoding = pages.find((page) => page.encoding !== 'utf-8')?.encoding ?? 'utf-8';
    return doubtBroken(document, { text, encoding });
  },
};
