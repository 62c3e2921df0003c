import { withoutReferences } from './references.ts';
import { isAsciiSpace } from './space.ts';

/** The spans of a cell as written, undefined where it has none; of one written twice the first counts. */
export type Spans = { rowspan: string | undefined; colspan: string | undefined };

/** What is written in an entry field, and of which kind it is. */
export type Entry = { value: string | undefined; type: string | undefined };

/** What matters of a start tag: spans, what is entered, where the value of its style stands (-1 where it has none), `hidden`, and whether it closes itself. */
export type StartTag = Spans &
  Entry & { style: number; styleEnd: number; hidden: boolean; selfClosed: boolean };

const ATTRIBUTES = ['rowspan', 'colspan', 'value', 'type', 'style', 'hidden'] as const;

type Attribute = (typeof ATTRIBUTES)[number];

/** The attribute that matters with each initial. */
const byInitial: ReadonlyMap<number, Attribute> = new Map(
  ATTRIBUTES.map((name) => [name.charCodeAt(0), name]),
);

const SLASH = 47;
const EQUALS = 61;
const END = 62;
const LOWER = 0x20;

/** Whether a character ends the name of a tag. */
export const endsName = (code: number): boolean =>
  code <= END && (code === END || code === SLASH || isAsciiSpace(code));

export const createStartTag = (): StartTag => ({
  rowspan: undefined,
  colspan: undefined,
  value: undefined,
  type: undefined,
  style: -1,
  styleEnd: -1,
  hidden: false,
  selfClosed: false,
});

/** Reads a start tag from behind its name into `tag`; gives where the source goes on: nowhere, Infinity, where the tag is cut off. */
export function readStartTag(source: string, from: number, tag: StartTag): number {
  tag.rowspan = tag.colspan = tag.value = tag.type = undefined;
  tag.style = -1;
  tag.hidden = tag.selfClosed = false;
  for (let at = from; at < source.length;) {
    const code = source.charCodeAt(at);
    if (code === END) return at + 1;
    if (isAsciiSpace(code)) at += 1;
    else if ((tag.selfClosed = code === SLASH)) at += 1;
    else at = readAttribute(source, at, tag);
  }
  return Infinity;
}

// style="x" | style = 'x' | style=x | style
function readAttribute(source: string, from: number, tag: StartTag): number {
  let to = from + 1;
  while (to < source.length && !endsAttribute(source.charCodeAt(to))) to += 1;
  const name = attributeOf(source, from, to);
  const sign = behindSpace(source, to);
  if (source.charCodeAt(sign) !== EQUALS) {
    keep(tag, name, source, to, to);
    return sign;
  }
  const start = behindSpace(source, sign + 1);
  const quote = source.charAt(start);
  const quoted = quote === '"' || quote === "'" ? 1 : 0;
  const end = quoted ? source.indexOf(quote, start + 1) : endOfBare(source, start);
  if (end < 0) return Infinity;
  keep(tag, name, source, start + quoted, end);
  return end + quoted;
}

const endsAttribute = (code: number): boolean => code <= END && (code === EQUALS || endsName(code));

function attributeOf(source: string, from: number, to: number): Attribute | undefined {
  const name = byInitial.get(source.charCodeAt(from) | LOWER);
  if (name?.length !== to - from) return undefined;
  return source.startsWith(name, from) || source.slice(from, to).toLowerCase() === name ? name : undefined;
}

function keep(tag: StartTag, name: Attribute | undefined, source: string, from: number, to: number): void {
  if (name === undefined) return;
  if (name === 'hidden') tag.hidden = true;
  else if (name !== 'style') tag[name] ??= withoutReferences(source.slice(from, to));
  else if (tag.style < 0) {
    tag.style = from;
    tag.styleEnd = to;
  }
}

function behindSpace(source: string, from: number): number {
  let at = from;
  while (isAsciiSpace(source.charCodeAt(at))) at += 1;
  return at;
}

function endOfBare(source: string, from: number): number {
  let at = from;
  while (at < source.length && !endsBare(source.charCodeAt(at))) at += 1;
  return at;
}

const endsBare = (code: number): boolean => code <= END && (code === END || isAsciiSpace(code));
