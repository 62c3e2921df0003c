import { GoujiError } from '../../errors.ts';
import { boundsOf } from '../bounds.ts';
import type { Reader } from '../reader.ts';
import { zipNames } from '../zip/zip-names.ts';
import { xmlHead } from './xml/xml-text.ts';

/** DOCX and its kin: DOCM, DOTX, strict Open XML, a package in one XML file, and the XML of Word 2003. */
export const docxReader: Reader = {
  format: 'docx',
  recognises: ({ bytes }, text) =>
    zipNames(bytes).some((name) => /^word\/[^/]+\.xml$/iu.test(name)) ||
    isLocked(bytes) ||
    isFlat(bytes, text),
  async read(file, text) {
    if (isLocked(file.bytes)) throw new GoujiError('file-encrypted', { name: file.name });
    const [{ flatParts, unpackParts }, { buildPieces }, { emitDocument }] = await Promise.all([
      import('./docx/package.ts'),
      import('./docx/build.ts'),
      import('./emit.ts'),
    ]);
    const parts = isFlat(file.bytes, text) ? flatParts(file.name, text()) : unpackParts(file);
    return { blocks: emitDocument(buildPieces(parts, file.name, boundsOf(file.name))) };
  },
};

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');
const DOC = Buffer.from('WordDocument', 'utf16le');

/** Whether Office has put a package under a password: it then stands inside an OLE file. */
function isLocked(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return OLE.equals(file.subarray(0, 8)) && file.includes(LOCKED) && !file.includes(DOC);
}

const FLAT = /<pkg:package\b[^]*?"\/word\/|<\w+:wordDocument\b/u;

const isFlat = (bytes: Uint8Array, text: () => string): boolean => FLAT.test(xmlHead(bytes, text));
