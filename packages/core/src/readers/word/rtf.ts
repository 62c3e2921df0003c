import { boundsOf } from '../bounds.ts';
import { bufferOf, latin1Head } from '../bytes.ts';
import { lazily } from '../lazily.ts';
import type { Reader } from '../reader.ts';

const OPENING = /^(?:\u00ef\u00bb\u00bf)?\s{0,64}\{\\rtf/u;

const load = lazily(() => Promise.all([import('./rtf/build.ts'), import('./emit.ts')]));

/** Rich Text Format, as Word, WPS and LibreOffice write it, often under the name of a DOC. */
export const rtfReader: Reader = {
  format: 'rtf',
  recognises: ({ bytes }) => OPENING.test(latin1Head(bytes, 80)),
  async read({ name, bytes }) {
    const [{ buildPieces }, { emitDocument }] = await load();
    const source = bufferOf(bytes).toString('latin1');
    return { blocks: emitDocument(buildPieces(source, name, boundsOf(name))) };
  },
};
