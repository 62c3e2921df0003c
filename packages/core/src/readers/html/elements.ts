/** What a tag does to the text round it. */
export type Effect = 'break' | 'table' | 'row' | 'cell' | 'rowGroup' | 'caption' | 'lines';

const effects: Record<Effect, string> = {
  break:
    'address article aside blockquote body br button center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p search section summary ul',
  table: 'table',
  row: 'tr',
  cell: 'td th',
  rowGroup: 'tbody thead tfoot',
  caption: 'caption',
  lines: 'pre listing xmp',
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

/** A kind of element, by its name in lower case; what is undefined it has not. */
export type Element = {
  name: string;
  effect: Effect | undefined;
  silence: Silence | undefined;
  content: Content | undefined;
};

const known = listElements();

/** The element of a name as written. */
export function elementOf(written: string): Element {
  const element = known.get(written);
  if (element) return element;
  const name = written.toLowerCase();
  return known.get(name) ?? { name, effect: undefined, silence: undefined, content: undefined };
}

function listElements(): ReadonlyMap<string, Element> {
  const [effect, silence, content] = [byName(effects), byName(silences), byName(contents)];
  const names = [...effect.keys(), ...silence.keys(), ...content.keys()];
  return new Map(
    names.map((name) => [
      name,
      { name, effect: effect.get(name), silence: silence.get(name), content: content.get(name) },
    ]),
  );
}

function byName<Kind extends string>(lists: Record<Kind, string>): Map<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const kind in lists) for (const name of lists[kind].split(' ')) kinds.set(name, kind);
  return kinds;
}
