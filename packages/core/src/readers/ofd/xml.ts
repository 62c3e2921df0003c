import { type Attribute, scanXml } from '../word/xml/scan-xml.ts';

export type { Attribute } from '../word/xml/scan-xml.ts';

/** What is told of an XML file, with names free of their prefixes. */
export type XmlVisitor = {
  open(name: string, attribute: Attribute): void;
  text?(chunk: string): void;
  close?(name: string): void;
};

// The names of the standard are unambiguous whatever namespace a writer gives them: there have been several.
const NAMESPACES = new Map<string, string>();

/** Walks over the XML of a file of that name from start to end. Throws `file-damaged` where it is not well formed. */
export function walkXml(source: string, file: string, visitor: XmlVisitor): void {
  scanXml(source, file, {
    namespaces: NAMESPACES,
    open: (name, attribute) => visitor.open(localName(name), attribute),
    text: (chunk) => visitor.text?.(chunk),
    close: (name) => visitor.close?.(localName(name)),
  });
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The numbers written in a list: "0 0 210 297"; what is none counts as 0. */
export const numbersOf = (list: string | undefined): number[] =>
  (list ?? '')
    .split(/[\s,]+/u)
    .filter(Boolean)
    .map(numberOf);

/** A finite number, 0 where none is written. */
export function numberOf(written: string | undefined): number {
  const value = Number(written ?? 0);
  return Number.isFinite(value) ? value : 0;
}
