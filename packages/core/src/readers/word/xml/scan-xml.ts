import { GoujiError } from '../../../errors.ts';
import { decodeEntities, readAttribute } from './attributes.ts';
import { renamer, type Namespaces } from './namespaces.ts';

/** Gives an attribute of the element just opened by its name without prefix; undefined where it has none such. */
export type Attribute = (name: string) => string | undefined;

/** What stands in an XML document, in its order. Names have the prefixes of `namespaces`, whatever the document calls them. */
export type XmlEvents = {
  namespaces: Namespaces;
  open(name: string, attribute: Attribute): void;
  close(name: string): void;
  text(chunk: string): void;
};

const GREATER = 62;
const SLASH = 47;
const EXCLAMATION = 33;
const QUESTION = 63;
const QUOTE = 34;
const APOSTROPHE = 39;

/**
 * Reads XML into events. It is well formed or refused with `file-damaged`. No entity but the five of XML itself is
 * expanded, and nothing outside of it is fetched. Several times as fast as htmlparser2, since it jumps from tag to tag
 * and looks at attributes only when asked.
 */
export function scanXml(source: string, file: string, events: XmlEvents): void {
  const rename = renamer(source, events.namespaces);
  // The open elements, as written and as the events call them.
  const open: string[] = [];
  const names: string[] = [];
  let at = 0;
  let nameEnd = 0;
  const attribute: Attribute = (name) => readAttribute(source, nameEnd, at - 1, name);
  for (let tag = source.indexOf('<'); tag >= 0; tag = source.indexOf('<', at)) {
    if (tag > at && open.length > 0) events.text(decodeEntities(source.slice(at, tag)));
    const code = source.charCodeAt(tag + 1);
    if (code === SLASH) {
      const written = open.pop() ?? '';
      at = endOfEndTag(source, tag, written, file);
      events.close(names.pop() ?? '');
    } else if (code === EXCLAMATION || code === QUESTION) {
      const markup = readMarkup(source, tag, file);
      at = markup.end;
      if (markup.text && open.length > 0) events.text(markup.text);
    } else {
      nameEnd = endOfName(source, tag + 1);
      at = endOfStartTag(source, nameEnd, file);
      const written = source.slice(tag + 1, nameEnd);
      const name = rename ? rename(written) : written;
      events.open(name, attribute);
      if (source.charCodeAt(at - 2) === SLASH) events.close(name);
      else {
        open.push(written);
        names.push(name);
        if (open.length > DEEPEST) throw tooDeep(file, open.length);
      }
    }
  }
  if (open.length > 0) throw damage(file, `its XML ends inside <${open.at(-1)}>`);
}

// Word nests a few dozen.
const DEEPEST = 2_000;

const tooDeep = (name: string, count: number): GoujiError =>
  new GoujiError('document-too-complex', { name, what: 'levels of nested elements', count, limit: DEEPEST });

const damage = (name: string, reason: string): GoujiError => new GoujiError('file-damaged', { name, reason });

// <w:gridSpan w:val="4"/>
//            ^ nameEnd   ^ end of the start tag
function endOfName(source: string, from: number): number {
  let at = from;
  let code = source.charCodeAt(at);
  while (code > 32 && code !== GREATER && code !== SLASH) code = source.charCodeAt((at += 1));
  return at;
}

function endOfStartTag(source: string, nameEnd: number, file: string): number {
  let at = nameEnd;
  for (let code = source.charCodeAt(at); code !== GREATER; code = source.charCodeAt((at += 1))) {
    if (code === QUOTE || code === APOSTROPHE) {
      do at += 1;
      while (at < source.length && source.charCodeAt(at) !== code);
    }
    if (at >= source.length) throw damage(file, 'its XML ends inside a tag');
  }
  return at + 1;
}

// </w:p> | </w:p >
function endOfEndTag(source: string, tag: number, name: string, file: string): number {
  const nameEnd = tag + 2 + name.length;
  const end = source.charCodeAt(nameEnd) === GREATER ? nameEnd : found(source, '>', tag, file);
  if (!name || !source.startsWith(name, tag + 2) || (end > nameEnd && source.slice(nameEnd, end).trim()))
    throw damage(file, `its XML does not close <${name}>`);
  return end + 1;
}

const MARKUP: [opening: string, closing: string][] = [
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!', '>'],
];

// <?xml version="1.0"?> | <!-- … --> | <![CDATA[ … ]]> | <!DOCTYPE office [ <!ENTITY a "…"> ]>
function readMarkup(source: string, tag: number, file: string): { end: number; text: string } {
  const [opening, closing] = MARKUP.find(([start]) => source.startsWith(start, tag)) ?? ['<!', '>'];
  const from = tag + opening.length;
  let end = found(source, closing, from, file);
  if (opening === '<!' && source.slice(from, end).includes('['))
    end = found(source, '>', found(source, ']', end, file), file);
  const text = opening === '<![CDATA[' ? source.slice(from, end) : '';
  return { end: end + closing.length, text };
}

function found(source: string, closing: string, from: number, file: string): number {
  const at = source.indexOf(closing, from);
  if (at < 0) throw damage(file, `its XML ends before ${closing}`);
  return at;
}
