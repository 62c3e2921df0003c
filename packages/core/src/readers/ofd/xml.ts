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

/** Walks over the XML of a file of that name, a text or bytes in UTF-8, from start to end. Throws `file-damaged` where it is not well formed. */
export function walkXml(source: string | Uint8Array, file: string, visitor: XmlVisitor): void {
  const locals = new Map<string, string>();
  scanXml(source, file, {
    namespaces: NAMESPACES,
    open: (name, attribute) => visitor.open(localName(name, locals), attribute),
    text: (chunk) => visitor.text?.(chunk),
    close: (name) => visitor.close?.(localName(name, locals)),
  });
}

/** The name without its prefix; a file has a dozen of them, thousands of times. */
function localName(name: string, known: Map<string, string>): string {
  let local = known.get(name);
  if (local === undefined) known.set(name, (local = name.slice(name.indexOf(':') + 1)));
  return local;
}
