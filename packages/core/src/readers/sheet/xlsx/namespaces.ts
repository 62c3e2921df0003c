import type { Namespaces } from '../../word/xml/namespaces.ts';

/** The namespaces of a workbook: transitional and strict. */
export const sheetNamespaces: Namespaces = new Map([
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'x'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 'x'],
]);
