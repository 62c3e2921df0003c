import { elementAt, type Element } from './elements.ts';
import { liftingOf } from './lift.ts';
import type { Look } from './look.ts';
import { looksOf, PLAIN } from './looks.ts';
import { spellerOf, type Take } from './references.ts';
import { createStartTag, type Entry, endsName, readStartTag, type Spans } from './start-tag.ts';
import { createStyleSheet, type StyleSheet } from './style-sheet.ts';
import { createUnseen } from './unseen.ts';

/** What a page shows, in its order, what it shows struck out, and its title; `offset` is where in the source, for a title where that starts. Spans and entries hold until the next event only. */
export type Events = {
  text: Take;
  struck: Take;
  open(element: Element, offset: number, tag: Readonly<Spans & Entry>): void;
  close(element: Element): void;
  title: Take;
  /** Whether what comes next stands in a cell. */
  inCell(): boolean;
  /** A style sheet tells from here on how elements show. */
  styled(): void;
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
export function scanHtml(source: string, events: Events, sheet: StyleSheet = createStyleSheet()): void {
  const unseen = createUnseen();
  const spell = spellerOf(source);
  const styleOf = looksOf(source, sheet, () => events.inCell());
  const lifting = liftingOf();
  const tag = createStartTag();
  let title = 0;
  // Why the outermost element not shown is not; it has a look only where a style says so.
  let hiding: Look | undefined;
  let isStyled = !sheet.isEmpty();

  function text(from: number, to: number, refers = true): void {
    if (from >= to) return;
    const take = unseen.root() || lifting.isOn ? taker() : events.text;
    if (!take) return;
    if (refers) spell(from, to, take);
    else take(source.slice(from, to), from);
  }

  /** What takes text that is not shown as it is. */
  function taker(): Take | undefined {
    const root = unseen.root();
    if (!root) return lifting.lifts(events.text);
    if (root.name === 'title') return (chunk) => events.title(chunk, title);
    const isStruck = hiding === undefined ? root.silence === 'deleted' : hiding === 'struck';
    return isStruck ? events.struck : undefined;
  }

  function startTag(from: number): number {
    const nameEnd = endOfName(source, from);
    const end = readStartTag(source, nameEnd, tag);
    if (end === Infinity) return end;
    const element = elementAt(source, from, nameEnd);
    const holdsMarkup = element.content === undefined || unseen.root()?.name === 'svg';
    const look = isStyled || tag.style >= 0 ? lookAt(element, from, end) : element.lift;
    const hides = tag.hidden ? 'gone' : look === undefined ? undefined : hidingLook(look, element);
    const isUnseen = unseen.opens(element, hides !== undefined, tag.selfClosed);
    if (!isUnseen) {
      if (look !== undefined || lifting.isOn) lifting.opens(element, look);
      events.open(element, from, tag);
    } else if (unseen.isRoot(element)) {
      hiding = hides;
      // What cannot be seen still takes its place.
      if (hides !== undefined && hides !== 'gone' && takesPlace(element)) events.open(element, from, tag);
    }
    if (element.name === 'title') title = from;
    return holdsMarkup ? end : content(element, from, end);
  }

  /** The look of a start tag; what gives back a look that it would inherit ends what is not shown. */
  function lookAt(element: Element, from: number, end: number): Look | undefined {
    const style = styleOf(element, tag, from, end);
    if (style === PLAIN) return element.lift;
    if (hiding !== undefined && style.shows(hiding)) unseen.end();
    return style.look ?? element.lift;
  }

  /** Reads what stands in an element instead of markup; gives where it ends. */
  function content(element: Element, at: number, from: number): number {
    const { name, content } = element;
    const to = content === 'rest' ? source.length : endOfContent(source, from, name);
    if (name === 'style' && unseen.isRoot(element)) {
      const media = MEDIA.exec(source.slice(at, from))?.groups?.['list'] ?? '';
      if (sheet.add(source.slice(from, to), media)) events.styled();
      isStyled = !sheet.isEmpty();
    } else text(from, to, content === 'text');
    return to;
  }

  function endTag(from: number): number {
    const nameEnd = endOfName(source, from);
    if (nameEnd === source.length) return Infinity;
    const element = elementAt(source, from, nameEnd);
    if (!unseen.closes(element)) {
      if (lifting.isOn) lifting.closes(element);
      events.close(element);
    }
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

const MEDIA = /\bmedia\s*=\s*["']?(?<list>[^"'>]*)/iu;

/** The look by which an element shows no text that counts. Boxes without a size are there to close gaps: what stands in them has one. */
function hidingLook(look: Look, { effect }: Element): Look | undefined {
  if (look === 'raised' || look === 'lowered') return undefined;
  return look !== 'sizeless' || effect === undefined || effect === 'cell' ? look : undefined;
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
