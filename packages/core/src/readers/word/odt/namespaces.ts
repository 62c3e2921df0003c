import type { Namespaces } from '../xml/namespaces.ts';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';

/** The namespaces of OpenDocument as its writers call them. */
export const odfNamespaces: Namespaces = new Map([
  ...['office', 'style', 'text', 'table'].map((name) => [`${ODF}:${name}:1.0`, name] as const),
  [`${ODF}:drawing:1.0`, 'draw'],
  [`${ODF}:svg-compatible:1.0`, 'svg'],
  [`${ODF}:form:1.0`, 'form'],
]);
