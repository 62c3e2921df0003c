/**
 * How an element shows its text other than as it is: `gone` without its place, `hidden`, `clear` and `sizeless` with it,
 * `struck` out, `raised` above or `lowered` below its line.
 */
export type Look = 'gone' | 'hidden' | 'clear' | 'sizeless' | 'struck' | 'raised' | 'lowered';

/** The properties that say so. */
export type Property =
  | 'display'
  | 'mso-hide'
  | 'visibility'
  | 'opacity'
  | 'font-size'
  | 'text-decoration'
  | 'vertical-align';

/** What is declared of each property: a look, or by `plain` that there is none. */
export type Declared = ReadonlyMap<Property, Look | 'plain'>;

/** The values that make a look, by property; where several do, the property above counts. */
const VALUES: Record<Property, Partial<Record<Look, RegExp>>> = {
  display: { gone: /^none/iu },
  'mso-hide': { gone: /^all/iu },
  visibility: { hidden: /^(?:hidden|collapse)/iu },
  opacity: { clear: /^(?:0+(?:\.0*)?|\.0+)%?(?![\d.])/u },
  'font-size': { sizeless: /^(?:0+(?:\.0*)?|\.0+)(?![\d.])/u },
  'text-decoration': { struck: /line-through/iu },
  'vertical-align': { raised: /^super/iu, lowered: /^sub/iu },
};

const PROPERTIES = Object.keys(VALUES) as Property[];

// display: none | text-decoration-line: line-through !important
const DECLARATION =
  /(?<![\w-])(?<name>display|mso-hide|visibility|opacity|font-size|text-decoration|vertical-align)(?:-line)?\s*:\s*(?<value>[^;]{1,80})/giu;
/** A size that is none of its own: a part of that around it. */
const RELATIVE = /^(?:[\d.]+(?:em|%)|smaller|larger|inherit|unset)/iu;

/** One declaration, and whether it is marked as going before others. */
type Declaration = { property: Property; look: Look | 'plain'; important: boolean };

/** What of a list of declarations says how text shows. */
export function* declarationsIn(list: string): Generator<Declaration> {
  for (const { groups } of list.matchAll(DECLARATION)) {
    const property = groups?.['name']?.toLowerCase() as Property;
    const value = groups?.['value'] ?? '';
    if (property === 'font-size' && RELATIVE.test(value) && !VALUES[property].sizeless?.test(value)) continue;
    yield { property, look: lookIn(property, value), important: /!\s*important/iu.test(value) };
  }
}

function lookIn(property: Property, value: string): Look | 'plain' {
  const values = VALUES[property];
  for (const look in values) if (values[look as Look]?.test(value)) return look as Look;
  return 'plain';
}

/** The look that declarations make together. */
export function foremost(declared: Declared): Look | undefined {
  for (const property of PROPERTIES) {
    const look = declared.get(property);
    if (look !== undefined && look !== 'plain') return look;
  }
  return undefined;
}
