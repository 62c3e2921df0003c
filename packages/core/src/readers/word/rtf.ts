import { boundsOf } from '../bounds.ts';
import type { Reader } from '../reader.ts';

const OPENING = /^(?:\u00ef\u00bb\u00bf)?\s{0,64}\{\\rtf/u;

/** Rich Text Format, as Word, WPS and LibreOffice write it, often under the name of a DOC. */
export const rtfReader: Reader = {
  format: 'rtf',
  recognises: ({ bytes }) => OPENING.test(String.fromCharCode(...bytes.subarray(0, 80))),
  async read({ name, bytes }) {
    const [{ buildPieces }, { emitDocument }] = await Promise.all([
      import('./rtf/build.ts'),
      import('./emit.ts'),
    ]);
    const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    return { blocks: emitDocument(buildPieces(source, name, boundsOf(name))) };
  },
};
