import type { Reader } from '../reader.ts';
import { isPicture } from './picture.ts';

/** Pictures of printed pages: PNG, JPEG and TIFF, read by tesseract where the machine has it. */
export const scanReader: Reader = {
  format: 'scan',
  recognises: ({ bytes }) => isPicture(bytes),
  async read(file) {
    const { readPicture } = await import('./read-scan.ts');
    return readPicture(file);
  },
};
