/** What a tag does to the text round it. A tag that is not listed does nothing. */
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

/** The effect of each tag that has one. */
export const effectOf: ReadonlyMap<string, Effect> = byName(effects);

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

/** The silence of each element that has one. */
export const silenceOf: ReadonlyMap<string, Silence> = byName(silences);

function byName<Kind extends string>(lists: Record<Kind, string>): Map<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const kind in lists) for (const name of lists[kind].split(' ')) kinds.set(name, kind);
  return kinds;
}
