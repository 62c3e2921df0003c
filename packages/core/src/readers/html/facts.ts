import type { Fact } from '../../document/document.ts';
import { collapse } from '../../text/normalise.ts';
import { withoutReferences } from './references.ts';

const META = /<meta\s[^<>]*>/giu;
const TITLE = /<title(?:\s[^<>]*)?>(?<title>[^<]{1,400})/iu;
const NAME = /\b(?:name|property)\s*=\s*["']?\s*(?<name>[\w:.-]+)/iu;
const CONTENT = /\bcontent\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/iu;
/** What a page says of itself stands before what it shows. */
const END_OF_HEAD = /<body[\s>]|<\/head>/iu;
const LONGEST_HEAD = 65_536;
const MOST = 64;

/** Where a page is at home is seen by the host that its links name most often. */
const HOST = /\/\/(?<host>[a-z0-9][\w.-]{0,80}\.gov\.cn)(?=[/"'\s:?#<>]|$)/giu;
const LONGEST_PAGE = 2_000_000;
const MOST_LINKS = 2_000;
/** Every site links to the portal of the central government. */
const PORTAL = /^(?:www\.)?gov\.cn$/iu;

/** The host that most links of a page name, and where first. */
function homeOf(source: string, firstLine: number): Fact[] {
  const counts = new Map<string, { count: number; index: number }>();
  for (const { groups, index } of source.slice(0, LONGEST_PAGE).matchAll(HOST).take(MOST_LINKS)) {
    const host = (groups?.['host'] ?? '').toLowerCase();
    const known = counts.get(host);
    if (known) known.count += 1;
    else if (!PORTAL.test(host)) counts.set(host, { count: 1, index });
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b.count - a.count);
  if (!most) return [];
  const [text, { index }] = most;
  return [{ name: 'host', text, at: { line: firstLine + source.slice(0, index).split('\n').length - 1 } }];
}

/** What the `<title>` and each `<meta name content>` of a page's head say, and the host that its links name; `firstLine` is the line at which the markup stands in its file. */
export function readFacts(source: string, firstLine = 1): Fact[] {
  const start = source.slice(0, LONGEST_HEAD);
  const head = start.slice(0, END_OF_HEAD.exec(start)?.index ?? start.length);
  const at = (index: number): Fact['at'] => ({
    line: firstLine + head.slice(0, index).split('\n').length - 1,
  });
  const title = TITLE.exec(head);
  const text = collapse(withoutReferences(title?.groups?.['title'] ?? ''));
  const titled = title && text !== '' ? [{ name: 'title', text, at: at(title.index) }] : [];
  const metas = Array.from(head.matchAll(META).take(MOST), ({ 0: tag, index }) => ({
    name: NAME.exec(tag)?.groups?.['name'] ?? '',
    text: withoutReferences(textOf(CONTENT.exec(tag)?.groups)),
    at: at(index),
  })).filter(({ name, text: said }) => name !== '' && said !== '');
  return [...titled, ...metas, ...homeOf(source, firstLine)];
}

const textOf = (groups: Record<string, string | undefined> | undefined): string =>
  (groups?.['double'] ?? groups?.['single'] ?? '').trim();
