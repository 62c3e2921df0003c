import { boundsOf } from '../bounds.ts';
import { bufferOf, latin1Head } from '../bytes.ts';
import { lazily } from '../lazily.ts';
import type { Reader } from '../reader.ts';
import { openZip } from '../zip/open-zip.ts';
import { zipNames } from '../zip/zip-names.ts';
import { flatHead } from './xml/xml-text.ts';

const load = lazily(() => Promise.all([import('./odt/build.ts'), import('./emit.ts')]));

/** ODT, OTT and the same in one XML file (FODT), as LibreOffice and WPS write them. */
export const odtReader: Reader = {
  format: 'odt',
  recognises: ({ bytes }, text) => isPacked(bytes) || isFlat(bytes, text),
  async read(file, text) {
    const [{ buildPieces, unpackParts }, { emitDocument }] = await load();
    const parts = isFlat(file.bytes, text) ? [Buffer.from(text())] : unpackParts(file);
    return { blocks: emitDocument(buildPieces(parts, file.name, boundsOf(file.name))) };
  },
};

const HEAD = 200;

// PK … mimetypeapplication/vnd.oasis.opendocument.text
function isPacked(bytes: Uint8Array): boolean {
  if (!zipNames(bytes).includes('content.xml')) return false;
  const head = latin1Head(bytes, HEAD);
  return head.includes('opendocument.') ? head.includes('opendocument.text') : holdsText(bytes);
}

/** Whether a package that does not begin with its type, as when it was packed anew, has a text for its content. */
function holdsText(bytes: Uint8Array): boolean {
  try {
    const content = openZip(bytes, '').read('content.xml');
    return content !== undefined && bufferOf(content).includes('<office:text');
  } catch {
    return false;
  }
}

const isFlat = (bytes: Uint8Array, text: () => string): boolean =>
  /<office:document\b[^>]*opendocument\.text/u.test(flatHead(bytes, text));
