import { GoujiError } from '../../../errors.ts';
import type { SourceFile } from '../../reader.ts';
import { scanXml } from '../../word/xml/scan-xml.ts';
import { xmlBytes } from '../../word/xml/xml-text.ts';
import { openZip } from '../../zip/open-zip.ts';
import { storedIn, type Sheet, visible } from '../sheet.ts';
import { odsNamespaces } from './namespaces.ts';
import { createTables } from './tables.ts';

/** Reads the visible sheets of an OpenDocument spreadsheet in their order. Throws `file-damaged`, `file-encrypted`, `archive-too-large` or `document-too-complex`. */
export function readOds(file: SourceFile): Sheet[] {
  const { styles, content } = partsOf(file);
  return readParts(
    file.name,
    TOLD.some((told) => styles?.includes(told)) ? [styles ?? '', content] : [content],
  );
}

// Only where styles tell of either do they have to be read.
const TOLD = ['text-line-through', 'text-position'];

/** Reads the same where it stands in one XML file. */
export function readFlatOds(name: string, source: string | Buffer): Sheet[] {
  return readParts(name, [source]);
}

function readParts(name: string, parts: (string | Buffer)[]): Sheet[] {
  const tables = createTables(storedIn(name));
  for (const part of parts) scanXml(part, name, { namespaces: odsNamespaces, ...tables.events });
  return visible(tables.sheets);
}

function partsOf({ name, bytes }: SourceFile): { styles: Buffer | undefined; content: Buffer } {
  const zip = openZip(bytes, name);
  const manifest = zip.read('META-INF/manifest.xml');
  if (manifest && xmlBytes(manifest).includes('encryption-data'))
    throw new GoujiError('file-encrypted', { name });
  const content = zip.read('content.xml');
  if (!content) throw new GoujiError('file-damaged', { name, reason: 'it holds no content' });
  const styles = zip.read('styles.xml');
  return { styles: styles && xmlBytes(styles), content: xmlBytes(content) };
}
