import { boundsOf } from '../bounds.ts';
import type { Reader } from '../reader.ts';
import { openZip } from '../zip/open-zip.ts';
import { zipNames } from '../zip/zip-names.ts';
import { xmlHead } from './xml/xml-text.ts';

/** ODT, OTT and the same in one XML file (FODT), as LibreOffice and WPS write them. */
export const odtReader: Reader = {
  format: 'odt',
  recognises: ({ bytes }, text) => isPacked(bytes) || isFlat(bytes, text),
  async read(file, text) {
    const [{ buildPieces, unpackParts }, { emitDocument }] = await Promise.all([
      import('./odt/build.ts'),
      import('./emit.ts'),
    ]);
    const parts = isFlat(file.bytes, text) ? [text()] : unpackParts(file);
    return { blocks: emitDocument(buildPieces(parts, file.name, boundsOf(file.name))) };
  },
};

const HEAD = 200;

// PK … mimetypeapplication/vnd.oasis.opendocument.text
function isPacked(bytes: Uint8Array): boolean {
  if (!zipNames(bytes).includes('content.xml')) return false;
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  return head.includes('opendocument.') ? head.includes('opendocument.text') : holdsText(bytes);
}

/** Whether a package that does not begin with its type, as when it was packed anew, has a text for its content. */
function holdsText(bytes: Uint8Array): boolean {
  try {
    return Buffer.from(openZip(bytes, '').read('content.xml') ?? []).includes('<office:text');
  } catch {
    return false;
  }
}

const isFlat = (bytes: Uint8Array, text: () => string): boolean =>
  /<office:document\b[^>]*opendocument\.text/u.test(xmlHead(bytes, text));
