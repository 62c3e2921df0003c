import { expect, test } from 'vitest';
import { oneLine } from './out.ts';

test('oneLine leaves nothing that commands a terminal', () => {
  expect(oneLine('淄博\u001b[2J\u001b]0;x\u0007市')).toBe('淄博 [2J ]0;x 市');
  expect(oneLine('a\r\nb\u2028c\u0085d')).toBe('a b c d');
  expect(oneLine('x\u202ey')).toBe('x y');
  expect(oneLine('  总计 7\n')).toBe('总计 7');
});
