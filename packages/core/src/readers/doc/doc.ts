import { GoujiError } from '../../errors.ts';
import { boundsOf } from '../bounds.ts';
import { lazily } from '../lazily.ts';
import type { Reader } from '../reader.ts';
import { isCompound, openCompound } from './compound.ts';
import { orDamaged } from './damage.ts';

const load = lazily(() => import('./read-doc.ts'));

/** Word 97-2003 documents, of Word or WPS. It also names what other compound files are: encrypted, or of no use. */
export const docReader: Reader = {
  format: 'doc',
  recognises: ({ bytes }) => isCompound(bytes),
  async read({ name, bytes }) {
    const { readDoc } = await load();
    return orDamaged(name, () => {
      const file = openCompound(bytes);
      if (file.has('EncryptedPackage')) throw new GoujiError('file-encrypted', { name });
      if (file.has('PowerPoint Document'))
        throw new GoujiError('format-unsupported', { name, format: 'PowerPoint (PPT)', instead: 'PDF' });
      if (!file.has('WordDocument'))
        throw new GoujiError('format-unknown', { name, seen: `OLE: ${file.names.slice(0, 5).join(', ')}` });
      return { blocks: readDoc(file, name, boundsOf(name)) };
    });
  },
};
