import type { Reader } from '../reader.ts';
import { zipNames } from '../zip/zip-names.ts';

/** OFD as GB/T 33190 has it; pages of nothing but pictures are recognised. */
export const ofdReader: Reader = {
  format: 'ofd',
  recognises: ({ bytes }) => zipNames(bytes)?.some((name) => name.toLowerCase() === 'ofd.xml') ?? false,
  read: async (file) => (await import('./read-document.ts')).readOfdDocument(file),
};
