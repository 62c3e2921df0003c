import { Tokenizer } from 'htmlparser2';
import { createUnseen } from './unseen.ts';

/** The spans of a cell as written. They hold until the next event only. */
export type Spans = { readonly rowspan: string | undefined; readonly colspan: string | undefined };

/** What a page shows, in its order, and its title; `offset` is where in the source, for a title where that starts. */
export type Events = {
  text(chunk: string, offset: number): void;
  open(name: string, offset: number, spans: Spans): void;
  close(name: string): void;
  title(chunk: string, offset: number): void;
};

type Attribute = 'rowspan' | 'colspan' | 'style' | 'hidden';

/** The start tag being read; the attributes are undefined where it has none. */
type Tag = { name: string; offset: number } & Record<Attribute, string | undefined>;

const wanted: ReadonlySet<string> = new Set<Attribute>(['rowspan', 'colspan', 'style', 'hidden']);
const isWanted = (name: string): name is Attribute => wanted.has(name);

const initials: ReadonlySet<number> = new Set(
  [...wanted].flatMap((name) => [name.charCodeAt(0), name.toUpperCase().charCodeAt(0)]),
);
/** Tells most attributes from those wanted without reading their names. */
const mayBeWanted = (initial: number, length: number): boolean =>
  length >= 5 && length <= 7 && initials.has(initial);

const HIDING = /display\s*:\s*none/iu;
const ignore = (): void => {};

/**
 * Reads HTML into events. The tokenizer of htmlparser2 is used without its parser: the parser lets `</div>` or
 * `</form>` inside a cell close the cell and its table, which browsers do not.
 */
export function scanHtml(source: string, events: Events): void {
  const unseen = createUnseen();
  const tag: Tag = {
    name: '',
    offset: 0,
    rowspan: undefined,
    colspan: undefined,
    style: undefined,
    hidden: undefined,
  };
  const emit = (chunk: string, offset: number): void => {
    const root = unseen.root();
    if (root === undefined) events.text(chunk, offset);
    else if (root === 'title') events.title(chunk, tag.offset);
  };
  const start = (selfClosed: boolean): void => {
    const hidden = tag.hidden !== undefined || (tag.style !== undefined && HIDING.test(tag.style));
    if (!unseen.opens(tag.name, hidden, selfClosed)) events.open(tag.name, tag.offset, tag);
  };
  const tokenizer = new Tokenizer(
    {},
    {
      ...tagInto(tag, source),
      ontext: (from, to) => emit(source.slice(from, to), from),
      ontextentity: (code, to) => emit(String.fromCodePoint(code), to),
      onopentagend: () => start(false),
      onselfclosingtag: () => start(true),
      onclosetag(from, to) {
        const name = source.slice(from, to).toLowerCase();
        if (!unseen.closes(name)) events.close(name);
      },
      // Inside <svg> a <title> or <style> is markup like any other.
      isInForeignContext: () => unseen.root() === 'svg',
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
}

/** The callbacks that keep the name and the attributes that matter; of an attribute written twice the first counts. */
function tagInto(tag: Tag, source: string) {
  let name: Attribute | undefined;
  let value = '';
  return {
    onopentagname(from: number, to: number): void {
      tag.name = source.slice(from, to).toLowerCase();
      tag.offset = from;
      tag.rowspan = tag.colspan = tag.style = tag.hidden = undefined;
    },
    onattribname(from: number, to: number): void {
      name = undefined;
      value = '';
      if (!mayBeWanted(source.charCodeAt(from), to - from)) return;
      const written = source.slice(from, to).toLowerCase();
      if (isWanted(written) && tag[written] === undefined) name = written;
    },
    onattribdata(from: number, to: number): void {
      if (name) value += source.slice(from, to);
    },
    onattribentity(code: number): void {
      if (name) value += String.fromCodePoint(code);
    },
    onattribend(): void {
      if (name) tag[name] = value;
    },
  };
}
