import type { Namespaces } from '../../word/xml/namespaces.ts';

/** The namespaces of an OpenDocument spreadsheet by their usual prefixes. */
export const odsNamespaces: Namespaces = new Map(
  ['office', 'table', 'text', 'style', 'drawing'].map((name) => [
    `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`,
    name === 'drawing' ? 'draw' : name,
  ]),
);
