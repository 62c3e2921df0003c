import { GoujiError } from '../../../errors.ts';
import { bufferOf } from '../../bytes.ts';
import { decodeEntities, readAttribute } from './attributes.ts';
import { renamer, type Namespaces } from './namespaces.ts';
import { textBetween } from './xml-text.ts';

/** Gives an attribute of the element just opened by its name without prefix; undefined where it has none such. */
export type Attribute = (name: string) => string | undefined;

/** What stands in an XML document, in its order. Names have the prefixes of `namespaces`, whatever the document calls them. */
export type XmlEvents = {
  namespaces: Namespaces;
  open(name: string, attribute: Attribute): void;
  close(name: string): void;
  text(chunk: string): void;
};

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const EXCLAMATION = 33;
const QUESTION = 63;
const QUOTE = 34;
const APOSTROPHE = 39;

/**
 * Reads XML into events: a text, or bytes in UTF-8. It is well formed or refused with `file-damaged`. No entity but the
 * five of XML itself is expanded, and nothing outside of it is fetched. Several times as fast as htmlparser2, since it
 * jumps from tag to tag over the bytes, decodes what is text alone, and looks at attributes only when asked.
 */
export function scanXml(xml: string | Uint8Array, file: string, events: XmlEvents): void {
  const source = typeof xml === 'string' ? Buffer.from(xml) : bufferOf(xml);
  const nameAt = namesIn(source, events.namespaces);
  const open: Name[] = [];
  let at = 0;
  let nameEnd = 0;
  const attribute: Attribute = (name) => readAttribute(source, nameEnd, at - 1, name);
  for (let tag = nextTag(source, 0); tag < source.length; tag = nextTag(source, at)) {
    if (tag > at && open.length > 0) events.text(decodeEntities(textBetween(source, at, tag)));
    const byte = source[tag + 1];
    if (byte === SLASH) {
      const name = open.pop();
      at = endOfEndTag(source, tag, name, file);
      events.close(name?.called ?? '');
    } else if (byte === EXCLAMATION || byte === QUESTION) {
      const markup = readMarkup(source, tag, file);
      at = markup.end;
      if (markup.text && open.length > 0) events.text(markup.text);
    } else {
      const name = nameAt(tag + 1);
      nameEnd = tag + 1 + name.length;
      at = endOfStartTag(source, nameEnd, file);
      events.open(name.called, attribute);
      if (source[at - 2] === SLASH) events.close(name.called);
      else {
        open.push(name);
        if (open.length > DEEPEST) throw tooDeep(file, open.length);
      }
    }
  }
  if (open.length > 0) throw damage(file, `its XML ends inside <${writtenAs(source, open.at(-1))}>`);
}

// Word nests a few dozen.
const DEEPEST = 2_000;

const tooDeep = (name: string, count: number): GoujiError =>
  new GoujiError('document-too-complex', { name, what: 'levels of nested elements', count, limit: DEEPEST });

const damage = (name: string, reason: string): GoujiError => new GoujiError('file-damaged', { name, reason });

function nextTag(source: Buffer, from: number): number {
  let at = from;
  while (at < source.length && source[at] !== LESS) at += 1;
  return at;
}

/** The name of an element: where it first stands in the source, its length there, and what the events call it. */
type Name = { at: number; length: number; called: string };

const writtenAs = (source: Buffer, name: Name | undefined): string =>
  name ? source.toString('utf8', name.at, name.at + name.length) : '';

const NAMES = 256;

/** Gives the name at a place of the source. One met before is found again by a sum of its bytes, and not decoded anew. */
function namesIn(source: Buffer, namespaces: Namespaces): (from: number) => Name {
  const rename = renamer(source, namespaces);
  const met: (Name | undefined)[] = [];
  return (from) => {
    let sum = 0;
    let at = from;
    for (; at < source.length; at += 1) {
      const byte = source[at] as number;
      if (byte <= 32 || byte === GREATER || byte === SLASH) break;
      sum = (Math.imul(sum, 31) + byte) | 0;
    }
    const place = sum & (NAMES - 1);
    const length = at - from;
    const known = met[place];
    if (known?.length === length && isSame(source, known.at, from, length)) return known;
    const written = source.toString('utf8', from, at);
    return (met[place] = { at: from, length, called: rename ? rename(written) : written });
  };
}

function isSame(source: Buffer, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i += 1) if (source[a + i] !== source[b + i]) return false;
  return true;
}

// <w:gridSpan w:val="4"/>
//            ^ nameEnd   ^ end of the start tag
function endOfStartTag(source: Buffer, nameEnd: number, file: string): number {
  let at = nameEnd;
  while (at < source.length && source[at] !== GREATER) {
    const byte = source[at];
    at += 1;
    if (byte !== QUOTE && byte !== APOSTROPHE) continue;
    while (at < source.length && source[at] !== byte) at += 1;
    at += 1;
  }
  if (at >= source.length) throw damage(file, 'its XML ends inside a tag');
  return at + 1;
}

// </w:p> | </w:p >
function endOfEndTag(source: Buffer, tag: number, name: Name | undefined, file: string): number {
  const length = name?.length ?? 0;
  const nameEnd = tag + 2 + length;
  const end = source[nameEnd] === GREATER ? nameEnd : found(source, '>', tag, file);
  const closes = name !== undefined && length > 0 && isSame(source, name.at, tag + 2, length);
  if (!closes || (end > nameEnd && source.toString('utf8', nameEnd, end).trim()))
    throw damage(file, `its XML does not close <${writtenAs(source, name)}>`);
  return end + 1;
}

const MARKUP: [opening: string, closing: string][] = [
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!', '>'],
];

// <?xml version="1.0"?> | <!-- … --> | <![CDATA[ … ]]> | <!DOCTYPE office [ <!ENTITY a "…"> ]>
function readMarkup(source: Buffer, tag: number, file: string): { end: number; text: string } {
  const head = source.toString('latin1', tag, tag + 9);
  const [opening, closing] = MARKUP.find(([start]) => head.startsWith(start)) ?? ['<!', '>'];
  const from = tag + opening.length;
  let end = found(source, closing, from, file);
  if (opening === '<!' && source.subarray(from, end).includes('['))
    end = found(source, '>', found(source, ']', end, file), file);
  const text = opening === '<![CDATA[' ? textBetween(source, from, end) : '';
  return { end: end + closing.length, text };
}

function found(source: Buffer, closing: string, from: number, file: string): number {
  const at = source.indexOf(closing, from, 'latin1');
  if (at < 0) throw damage(file, `its XML ends before ${closing}`);
  return at;
}
