import { expect, test } from 'vitest';
import { aboutFormats } from './about.ts';
import { readers } from './index.ts';

test('every format that is read is described, and no other', () => {
  expect(Object.keys(aboutFormats).sort()).toEqual(readers.map(({ format }) => format).sort());
});
