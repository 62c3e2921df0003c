import { strToU8, zipSync, type Zippable } from 'fflate';
import type { SourceFile } from '../../reader.ts';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMESPACES = [
  ...['office', 'style', 'text', 'table'].map((name) => `xmlns:${name}="${ODF}:${name}:1.0"`),
  `xmlns:draw="${ODF}:drawing:1.0"`,
  `xmlns:svg="${ODF}:svg-compatible:1.0"`,
].join(' ');
const TYPE = 'application/vnd.oasis.opendocument.text';

/** What stands in the text, in its own styles, and in the styles of the document. */
export type OdtParts = { text: string; automatic?: string; styles?: string; parts?: Record<string, string> };

const root = (name: string, content: string, attributes = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<office:${name} ${NAMESPACES}${attributes}>${content}</office:${name}>`;

const body = (text: string): string => `<office:body><office:text>${text}</office:text></office:body>`;

/** Zips the parts of an ODT, its type first. */
export function odtFile(
  { text, automatic = '', styles, parts }: OdtParts,
  name = 'a.odt',
  type = TYPE,
): SourceFile {
  const files: Zippable = {
    mimetype: [strToU8(type), { level: 0 }],
    'content.xml': strToU8(
      root(
        'document-content',
        `<office:automatic-styles>${automatic}</office:automatic-styles>${body(text)}`,
      ),
    ),
  };
  if (styles !== undefined) files['styles.xml'] = strToU8(root('document-styles', styles));
  for (const [path, content] of Object.entries(parts ?? {})) files[path] = strToU8(content);
  return { name, bytes: zipSync(files) };
}

/** The same in one XML file. */
export const fodtFile = ({ text, automatic = '', styles = '' }: OdtParts): SourceFile => ({
  name: 'a.fodt',
  bytes: strToU8(
    root(
      'document',
      `${styles}<office:automatic-styles>${automatic}</office:automatic-styles>${body(text)}`,
      ` office:mimetype="${TYPE}"`,
    ),
  ),
});
