import { GoujiError } from '../../errors.ts';
import { boundsOf } from '../bounds.ts';
import { bufferOf } from '../bytes.ts';
import { isCompound } from '../doc/compound.ts';
import { lazily } from '../lazily.ts';
import type { Reader } from '../reader.ts';
import { zipNames } from '../zip/zip-names.ts';
import { flatHead } from './xml/xml-text.ts';

const load = lazily(() =>
  Promise.all([import('./docx/package.ts'), import('./docx/build.ts'), import('./emit.ts')]),
);

/** DOCX and its kin: DOCM, DOTX, strict Open XML, a package in one XML file, and the XML of Word 2003. */
export const docxReader: Reader = {
  format: 'docx',
  recognises: ({ bytes }, text) =>
    zipNames(bytes).some((name) => /^word\/[^/]+\.xml$/iu.test(name)) ||
    isLocked(bytes) ||
    isFlat(bytes, text),
  async read(file, text) {
    if (isLocked(file.bytes)) throw new GoujiError('file-encrypted', { name: file.name });
    const [{ flatParts, unpackParts }, { buildPieces }, { emitDocument }] = await load();
    const parts = isFlat(file.bytes, text) ? flatParts(file.name, text()) : unpackParts(file);
    return { blocks: emitDocument(buildPieces(parts, file.name, boundsOf(file.name))) };
  },
};

const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');
const DOC = Buffer.from('WordDocument', 'utf16le');

/** Whether Office has put a package under a password: it then stands inside an OLE file. */
function isLocked(bytes: Uint8Array): boolean {
  if (!isCompound(bytes)) return false;
  const file = bufferOf(bytes);
  return file.includes(LOCKED) && !file.includes(DOC);
}

const FLAT = /<pkg:package\b[^]*?"\/word\/|<\w+:wordDocument\b/u;

const isFlat = (bytes: Uint8Array, text: () => string): boolean => FLAT.test(flatHead(bytes, text));
