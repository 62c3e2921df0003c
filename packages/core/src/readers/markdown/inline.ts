import { lifted } from '../../text/raised.ts';
import { struckFigure } from '../../text/struck.ts';
import { trimGaps } from '../html/space.ts';

// Each ASCII sign that a backslash can protect, as a code that no text uses, while the marks are taken away.
const SIGNS = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const PROTECTED = 0xfdd0;

const entities: Record<string, string> = { nbsp: '\u00a0', amp: '&', lt: '<', gt: '>', quot: '"' };

const replacements: [RegExp, string | ((...match: string[]) => string)][] = [
  [/\\([!-/:-@[-`{-~])/gu, (_, sign = '') => protect(sign)],
  [/`([^`]+)`/gu, (_, code = '') => Array.from(code, protect).join('')],
  [/!\[[^[\]]*\]\([^()\n]*\)/gu, ''],
  [/\[([^[\]]*)\]\([^()\n]*\)/gu, '$1'],
  [/<([a-z][a-z\d+.-]*:[^\s<>]*)>/giu, '$1'],
  [/<sup(?:\s[^<>]*)?>([^<>]*)<\/sup>/giu, (_, digits = '') => lifted(digits, 'raised')],
  [/<sub(?:\s[^<>]*)?>([^<>]*)<\/sub>/giu, (_, digits = '') => lifted(digits, 'lowered')],
  [/<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>/giu, ''],
  [/\*\*([^*]+)\*\*/gu, '$1'],
  [/(?<![\p{L}\p{N}_])__([^_]+)__(?![\p{L}\p{N}_])/gu, '$1'],
  [/(?<![\w*])\*([^\s*](?:[^*]*[^\s*])?)\*(?![\w*])/gu, '$1'],
  [/(?<![\p{L}\p{N}_])_([^\s_](?:[^_]*[^\s_])?)_(?![\p{L}\p{N}_])/gu, '$1'],
  [/&(nbsp|amp|lt|gt|quot);/gu, (whole, name = '') => entities[name] ?? whole],
  [/[\ufdd0-\ufdef]/gu, (code) => SIGNS.charAt((code ?? '').charCodeAt(0) - PROTECTED)],
];

const protect = (char: string): string => {
  const i = SIGNS.indexOf(char);
  return i < 0 ? char : String.fromCharCode(PROTECTED + i);
};

// ~~12~~13 | <del>12</del>13
const STRUCK = /~~(?<signed>[^~]+)~~|<(?<tag>del|s|strike)(?:\s[^<>]*)?>(?<tagged>[^<>]*)<\/\k<tag>>/giu;

/** The text of one line or cell of Markdown without its marks (emphasis, code, links, images, tags, escapes) and without what is struck out, unless that is all. */
export function plainText(markdown: string): string {
  if (!/[\\`*_~[<&]/u.test(markdown)) return trimGaps(markdown);
  const standing = markdown.replace(STRUCK, '');
  const text = withoutMarks(standing);
  return text === '' && standing !== markdown
    ? struckFigure(withoutMarks(markdown.replace(STRUCK, '$<signed>$<tagged>')))
    : text;
}

function withoutMarks(markdown: string): string {
  let text = markdown;
  for (const [mark, plain] of replacements) {
    text = typeof plain === 'string' ? text.replace(mark, plain) : text.replace(mark, plain);
  }
  return trimGaps(text);
}

// ## 一、总体情况 ## | > 引文 | - 第一项
const OPENING = /^\s*(?:#{1,6}(?:\s+|(?=\p{L}))|>\s?|[-*+]\s+)/u;

/** The text of one line of prose without the marks that make it a heading, a quotation or an item; numbers of items stay. */
export function plainLine(line: string): string {
  const opening = OPENING.exec(line)?.[0] ?? '';
  const rest = line.slice(opening.length);
  return plainText(opening.includes('#') ? rest.replace(/(?<=\s)#{1,6}\s*$/u, '') : rest);
}
