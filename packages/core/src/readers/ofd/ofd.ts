import { GoujiError } from '../../errors.ts';
import { boundsOf } from '../bounds.ts';
import type { Reader } from '../reader.ts';
import { zipNames } from '../zip/zip-names.ts';

/** OFD as GB/T 33190 has it. A file of nothing but pictures is refused with `format-unknown`. */
export const ofdReader: Reader = {
  format: 'ofd',
  recognises: ({ bytes }) => zipNames(bytes)?.some((name) => name.toLowerCase() === 'ofd.xml') ?? false,
  async read(file) {
    const { readOfd } = await import('./read-ofd.ts');
    const { isScan } = await import('../page/page.ts');
    const { readPages } = await import('../page/read-pages.ts');
    const pages = readOfd(file);
    if (isScan(pages)) throw new GoujiError('format-unknown', { name: file.name, seen: 'OFD (scan)' });
    return readPages(pages, boundsOf(file.name));
  },
};
