import { GoujiError } from '../../../errors.ts';
import type { Bounds } from '../../bounds.ts';
import type { Piece } from '../../html/pieces.ts';
import type { SourceFile } from '../../reader.ts';
import { openZip } from '../../zip/open-zip.ts';
import { breakLine, createFlow } from '../flow.ts';
import { scanXml } from '../xml/scan-xml.ts';
import { closeElement, openElement, startWalk } from '../xml/walk.ts';
import { charactersIn, xmlBytes } from '../xml/xml-text.ts';
import { PLAIN, takeText, type Builder } from './builder.ts';
import { DOCUMENT } from './elements.ts';
import { createLists } from './lists.ts';
import { odfNamespaces } from './namespaces.ts';

/** The XML files of a document that matter, styles before content. Throws `file-encrypted`, `file-damaged` or `archive-too-large`. */
export function unpackParts({ name, bytes }: SourceFile): Buffer[] {
  const zip = openZip(bytes, name);
  const read = (path: string): Buffer | undefined => {
    const part = zip.read(path);
    return part && xmlBytes(part);
  };
  if (read('META-INF/manifest.xml')?.includes('encryption-data'))
    throw new GoujiError('file-encrypted', { name });
  const content = read('content.xml');
  if (content === undefined)
    throw new GoujiError('file-damaged', { name, reason: 'it holds no content.xml' });
  const styles = read('styles.xml');
  return styles === undefined ? [content] : [styles, content];
}

/** Reads a document into pieces: as accepted where changes were tracked, without what is hidden. */
export function buildPieces(parts: Buffer[], name: string, within: Bounds): readonly Piece[] {
  const builder: Builder = {
    ...startWalk(DOCUMENT),
    flow: createFlow(within),
    lists: createLists(),
    levels: new Map(),
    style: '',
    styles: new Map(),
    look: PLAIN,
    looks: [],
    change: '',
    deletions: new Set(),
    deleting: undefined,
    paragraphs: 0,
    repeats: [],
    covered: 0,
  };
  for (const part of parts) {
    within('characters', charactersIn(part));
    scanXml(part, name, {
      namespaces: odfNamespaces,
      open: (element, attribute) => openElement(builder, element, attribute),
      close: (element) => closeElement(builder, element),
      text: (chunk) => takeText(builder, chunk),
    });
  }
  if (builder.deleting !== undefined)
    throw new GoujiError('file-damaged', { name, reason: 'a deletion does not end' });
  breakLine(builder.flow);
  return builder.flow.whole.pieces;
}
