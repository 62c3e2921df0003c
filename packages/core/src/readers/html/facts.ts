import type { Fact } from '../../document/document.ts';

const META = /<meta\s[^<>]*>/giu;
const NAME = /\b(?:name|property)\s*=\s*["']?\s*(?<name>[\w:.-]+)/iu;
const CONTENT = /\bcontent\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/iu;
/** What a page says of itself stands before what it shows. */
const END_OF_HEAD = /<body[\s>]|<\/head>/iu;
const LONGEST_HEAD = 65_536;
const MOST = 64;

/** What the `<meta name content>` of a page's head say; `firstLine` is the line at which the markup stands in its file. */
export function readFacts(source: string, firstLine = 1): Fact[] {
  const start = source.slice(0, LONGEST_HEAD);
  const head = start.slice(0, END_OF_HEAD.exec(start)?.index ?? start.length);
  return Array.from(head.matchAll(META).take(MOST), ({ 0: tag, index }) => ({
    name: NAME.exec(tag)?.groups?.['name'] ?? '',
    text: textOf(CONTENT.exec(tag)?.groups),
    at: { line: firstLine + head.slice(0, index).split('\n').length - 1 },
  })).filter(({ name, text }) => name !== '' && text !== '');
}

const textOf = (groups: Record<string, string | undefined> | undefined): string =>
  (groups?.['double'] ?? groups?.['single'] ?? '').trim();
