import type { Lift } from '../../text/raised.ts';

/** What a tag does to the text round it. */
export type Effect = 'break' | 'table' | 'row' | 'cell' | 'rowGroup' | 'caption' | 'lines' | 'field';

const effects: Record<Effect, string> = {
  break:
    'address article aside blockquote body br button center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p search section summary ul',
  table: 'table',
  row: 'tr',
  cell: 'td th',
  rowGroup: 'tbody thead tfoot',
  caption: 'caption',
  lines: 'pre listing xmp',
  field: 'input',
};

/**
 * Why an element may show nothing: `void` has no content and no end tag; of `machine` a reader of the page sees nothing,
 * whatever stands in it; `raw` is the same, and its content is not markup; `gloss` is the pronunciation in 工(gōng)作;
 * `deleted` was taken out under tracked changes, or struck out.
 */
export type Silence = 'void' | 'machine' | 'raw' | 'gloss' | 'deleted';

const silences: Record<Silence, string> = {
  void: 'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
  machine: 'audio canvas datalist noscript select svg template video xml',
  raw: 'iframe noembed noframes script style textarea title',
  gloss: 'rp rt rtc',
  deleted: 'del s strike',
};

/** What an element holds in place of markup: `text` with character references, or `bare` text, both up to its end tag, or the `rest` of the page. */
export type Content = 'text' | 'bare' | 'rest';

const contents: Record<Content, string> = {
  text: 'textarea title',
  bare: 'iframe noembed noframes script style xmp',
  rest: 'plaintext',
};

const lifts: Record<Lift, string> = { raised: 'sup', lowered: 'sub' };

/** What does nothing to the text and stands in every page, most of all in those that Word saved. */
const plain = 'a b em font i o:p small span strong tt u';

/** A kind of element, by its name in lower case; what is undefined it has not. */
export type Element = {
  name: string;
  effect: Effect | undefined;
  silence: Silence | undefined;
  content: Content | undefined;
  lift: Lift | undefined;
};

const PLACES = 2_048;

/** Where to look for a name, by its length, its first and its last character; factors by which no two names meet that differ in one of these. */
const placeOf = (source: string, from: number, to: number): number =>
  (source.charCodeAt(from) * 31 + source.charCodeAt(to - 1) * 21 + (to - from) * 256) % PLACES;

const known = listElements();
const sought = byPlace(known);

/** The element whose name is written between two places of a source. */
export function elementAt(source: string, from: number, to: number): Element {
  // As pages write names nearly always: found without taking them out of the source.
  const spelled = sought[placeOf(source, from, to)];
  if (spelled?.written.length === to - from && source.startsWith(spelled.written, from))
    return spelled.element;
  const name = source.slice(from, to).toLowerCase();
  return (
    known.get(name) ?? { name, effect: undefined, silence: undefined, content: undefined, lift: undefined }
  );
}

type Spelled = { written: string; element: Element };

/** The elements by their names in small and in capital letters; of two that share a place the first has it. */
function byPlace(elements: ReadonlyMap<string, Element>): (Spelled | undefined)[] {
  const places: (Spelled | undefined)[] = Array.from({ length: PLACES });
  for (const [name, element] of elements)
    for (const written of [name, name.toUpperCase()])
      places[placeOf(written, 0, written.length)] ??= { written, element };
  return places;
}

function listElements(): ReadonlyMap<string, Element> {
  const [effect, silence, content, lift] = [
    byName(effects),
    byName(silences),
    byName(contents),
    byName(lifts),
  ];
  const told = [effect, silence, content, lift].flatMap((kinds) => [...kinds.keys()]);
  const names = [...told, ...plain.split(' ')];
  return new Map(
    names.map((name) => [
      name,
      {
        name,
        effect: effect.get(name),
        silence: silence.get(name),
        content: content.get(name),
        lift: lift.get(name),
      },
    ]),
  );
}

function byName<Kind extends string>(lists: Record<Kind, string>): Map<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const kind in lists) for (const name of lists[kind].split(' ')) kinds.set(name, kind);
  return kinds;
}
