import { elementAt, type Element } from './elements.ts';
import { hidingStyles } from './hiding.ts';
import { spellerOf, type Take } from './references.ts';
import { createStartTag, type Entry, endsName, readStartTag, type Spans } from './start-tag.ts';
import { createUnseen } from './unseen.ts';

/** What a page shows, in its order, and its title; `offset` is where in the source, for a title where that starts. Spans and entries hold until the next event only. */
export type Events = {
  text: Take;
  open(element: Element, offset: number, tag: Readonly<Spans & Entry>): void;
  close(element: Element): void;
  title: Take;
};

const COMMENT_END = /--!?>/gu;

const BANG = 33;
const SLASH = 47;
const LESS = 60;
const GREATER = 62;
const QUESTION = 63;

const isLetter = (code: number): boolean => (code | 0x20) >= 97 && (code | 0x20) <= 122;

/**
 * Reads HTML into events as browsers cut it into tags, text and comments. A tag that does not end before the source
 * does, and all of an open comment, is nothing.
 */
export function scanHtml(source: string, events: Events): void {
  const unseen = createUnseen();
  const spell = spellerOf(source);
  const hidesBetween = hidingStyles(source);
  const tag = createStartTag();
  let title = 0;

  function text(from: number, to: number, refers = true): void {
    const root = unseen.root();
    if (from >= to || (root && root.name !== 'title')) return;
    const take: Take = root ? (chunk) => events.title(chunk, title) : events.text;
    if (refers) spell(from, to, take);
    else take(source.slice(from, to), from);
  }

  function startTag(from: number): number {
    const nameEnd = endOfName(source, from);
    const end = readStartTag(source, nameEnd, tag);
    if (end === Infinity) return end;
    const element = elementAt(source, from, nameEnd);
    const holdsMarkup = element.content === undefined || unseen.root()?.name === 'svg';
    const hiding = tag.hidden ? 'place' : tag.style >= 0 ? hidesBetween(tag.style, tag.styleEnd) : undefined;
    const isUnseen = unseen.opens(element, hiding !== undefined, tag.selfClosed);
    // What is struck out still takes its place.
    const keepsPlace = hiding === 'text' && takesPlace(element) && unseen.isRoot(element);
    if (!isUnseen || keepsPlace) events.open(element, from, tag);
    if (element.name === 'title') title = from;
    return holdsMarkup ? end : content(element, end);
  }

  /** Reads what stands in an element instead of markup; gives where it ends. */
  function content({ name, content }: Element, from: number): number {
    const to = content === 'rest' ? source.length : endOfContent(source, from, name);
    text(from, to, content === 'text');
    return to;
  }

  function endTag(from: number): number {
    const nameEnd = endOfName(source, from);
    if (nameEnd === source.length) return Infinity;
    const element = elementAt(source, from, nameEnd);
    if (!unseen.closes(element)) events.close(element);
    return source.charCodeAt(nameEnd) === GREATER ? nameEnd + 1 : behind(source, '>', nameEnd);
  }

  let from = 0;
  for (let at = source.indexOf('<'); at >= 0;) {
    const read = markupAt(source, at);
    if (!read) at = source.indexOf('<', at + 1);
    else {
      text(from, at);
      from = read === 'start' ? startTag(at + 1) : read === 'end' ? endTag(at + 2) : endOfComment(source, at);
      at = source.charCodeAt(from) === LESS ? from : source.indexOf('<', from);
    }
  }
  text(from, source.length);
}

const takesPlace = ({ effect }: Element): boolean => effect === 'cell' || effect === 'break';

/** What a `<` begins; undefined where it is text. */
function markupAt(source: string, at: number): 'start' | 'end' | 'comment' | undefined {
  const code = source.charCodeAt(at + 1);
  if (isLetter(code)) return 'start';
  if (code === BANG || code === QUESTION) return 'comment';
  if (code !== SLASH || at + 2 === source.length) return undefined;
  return isLetter(source.charCodeAt(at + 2)) ? 'end' : 'comment';
}

// <!-- --> | <!-- --!> | <!--> | <![CDATA[ ]]> | <![endif]> | <!doctype html> | <?xml ?> | </ >
function endOfComment(source: string, at: number): number {
  if (source.startsWith('<![CDATA[', at)) return behind(source, ']]>', at);
  if (!source.startsWith('<!--', at)) return behind(source, '>', at);
  if (source.startsWith('>', at + 4)) return at + 5;
  if (source.startsWith('->', at + 4)) return at + 6;
  COMMENT_END.lastIndex = at + 4;
  return COMMENT_END.test(source) ? COMMENT_END.lastIndex : Infinity;
}

/** Where the source goes on behind the next such mark; nowhere, Infinity, where there is none. */
function behind(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? Infinity : at + mark.length;
}

function endOfName(source: string, from: number): number {
  let at = from;
  while (at < source.length && !endsName(source.charCodeAt(at))) at += 1;
  return at;
}

/** Where the end tag stands of an element that holds no markup; the length of the source where there is none. */
function endOfContent(source: string, from: number, name: string): number {
  for (let at = source.indexOf('</', from); at >= 0; at = source.indexOf('</', at + 2)) {
    const end = at + 2 + name.length;
    if (endsName(source.charCodeAt(end)) && source.slice(at + 2, end).toLowerCase() === name) return at;
  }
  return source.length;
}
