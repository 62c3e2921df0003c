import type { Lift } from '../../../text/raised.ts';
import { scanXml, type Attribute } from '../xml/scan-xml.ts';
import { wordNamespaces } from './namespaces.ts';

/** How a run looks: hidden, struck out by one line or by two, above or below its line. */
export type RunLook = { hidden: boolean; struck: boolean; struckTwice: boolean; lift: Lift | undefined };

export const PLAIN_RUN: RunLook = { hidden: false, struck: false, struckTwice: false, lift: undefined };

const LIFTS: ReadonlyMap<string | undefined, Lift> = new Map([
  ['superscript', 'raised'],
  ['subscript', 'lowered'],
]);

/** What the values of properties say of how a run looks. */
export const RUN_LOOKS: Record<string, (value: string | undefined) => Partial<RunLook>> = {
  'w:vanish': (value) => ({ hidden: isOn(value) }),
  'w:strike': (value) => ({ struck: isOn(value) }),
  'w:dstrike': (value) => ({ struckTwice: isOn(value) }),
  'w:vertAlign': (value) => ({ lift: LIFTS.get(value) }),
};

export const isStruck = ({ struck, struckTwice }: RunLook): boolean => struck || struckTwice;

/** What a style says that shows in the text: the list that its paragraphs are in, and how its runs look. */
export type Style = { list: string | undefined; level: number | undefined; look: Partial<RunLook> };

type WrittenStyle = { basedOn?: string; list?: string; level?: number; look: Partial<RunLook> };

const TOLD = ['numPr', 'vanish', 'strike', 'vertAlign'];

// Word allows eleven.
const LONGEST_CHAIN = 16;

/** Reads the styles; gives for an id what its style and those that it is based on say. */
export function readStyles(source: Buffer | undefined, file: string): (id: string) => Style {
  const written = new Map<string, WrittenStyle>();
  // Most documents have neither styles with numbers nor any of those looks, and then there is nothing to know.
  if (source && TOLD.some((told) => source.includes(told))) collectStyles(source, file, written);
  const known = new Map<string, Style>();
  return (id) => {
    const style = known.get(id) ?? resolve(id, written);
    known.set(id, style);
    return style;
  };
}

function resolve(id: string, written: ReadonlyMap<string, WrittenStyle>): Style {
  const style: Style = { list: undefined, level: undefined, look: {} };
  let next: string | undefined = id;
  for (let i = 0; next !== undefined && i < LONGEST_CHAIN; i += 1) {
    const { basedOn, list, level, look }: WrittenStyle = written.get(next) ?? { look: {} };
    style.level ??= style.list === undefined ? level : undefined;
    style.list ??= list;
    style.look = { ...look, ...style.look };
    next = basedOn;
  }
  return style;
}

function collectStyles(source: Buffer, file: string, styles: Map<string, WrittenStyle>): void {
  let style: WrittenStyle = { look: {} };
  const effects: Record<string, (attribute: Attribute) => void> = {
    'w:style'(attribute) {
      style = { look: {} };
      styles.set(attribute('styleId') ?? '', style);
    },
    'w:basedOn': (attribute) => assign(style, 'basedOn', attribute('val')),
    'w:numId': (attribute) => assign(style, 'list', attribute('val')),
    'w:ilvl': (attribute) => assign(style, 'level', Number(attribute('val'))),
  };
  for (const [name, read] of Object.entries(RUN_LOOKS))
    effects[name] = (attribute) => void Object.assign(style.look, read(attribute('val')));
  const ignore = (): void => {};
  const wanted = new Map(Object.entries(effects));
  scanXml(source, file, {
    namespaces: wordNamespaces,
    open: (name, attribute) => wanted.get(name)?.(attribute),
    close: ignore,
    text: ignore,
  });
}

function assign<K extends keyof WrittenStyle>(
  style: WrittenStyle,
  key: K,
  value: WrittenStyle[K] | undefined,
): void {
  if (value !== undefined) style[key] ??= value;
}

/** Whether a switch such as `<w:vanish/>` is on: it is unless its value says no. */
export const isOn = (value: string | undefined): boolean =>
  value === undefined || !['0', 'false', 'off', 'none'].includes(value.toLowerCase());
