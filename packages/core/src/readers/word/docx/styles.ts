import { scanXml, type Attribute } from '../xml/scan-xml.ts';
import { wordNamespaces } from './namespaces.ts';

/** What a style says that shows in the text: the list that its paragraphs are in, and whether they are hidden. */
export type Style = { list: string | undefined; level: number | undefined; hidden: boolean };

type WrittenStyle = { basedOn?: string; list?: string; level?: number; hidden?: boolean };

// Word allows eleven.
const LONGEST_CHAIN = 16;

/** Reads the styles; gives for an id what its style and those that it is based on say. */
export function readStyles(source: Buffer | undefined, file: string): (id: string) => Style {
  const written = new Map<string, WrittenStyle>();
  // Most documents have neither numbered nor hidden styles, and then there is nothing to know.
  if (source?.includes('numPr') || source?.includes('vanish')) collectStyles(source, file, written);
  const known = new Map<string, Style>();
  return (id) => {
    const style = known.get(id) ?? resolve(id, written);
    known.set(id, style);
    return style;
  };
}

function resolve(id: string, written: ReadonlyMap<string, WrittenStyle>): Style {
  const style: Style = { list: undefined, level: undefined, hidden: false };
  let hidden: boolean | undefined;
  let next: string | undefined = id;
  for (let i = 0; next !== undefined && i < LONGEST_CHAIN; i += 1) {
    const { basedOn, list, level, hidden: own }: WrittenStyle = written.get(next) ?? {};
    style.level ??= style.list === undefined ? level : undefined;
    style.list ??= list;
    hidden ??= own;
    next = basedOn;
  }
  return { ...style, hidden: hidden ?? false };
}

function collectStyles(source: Buffer, file: string, styles: Map<string, WrittenStyle>): void {
  let style: WrittenStyle = {};
  const effects: Record<string, (attribute: Attribute) => void> = {
    'w:style'(attribute) {
      style = {};
      styles.set(attribute('styleId') ?? '', style);
    },
    'w:basedOn': (attribute) => assign(style, 'basedOn', attribute('val')),
    'w:numId': (attribute) => assign(style, 'list', attribute('val')),
    'w:ilvl': (attribute) => assign(style, 'level', Number(attribute('val'))),
    'w:vanish': (attribute) => assign(style, 'hidden', isOn(attribute('val'))),
  };
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
