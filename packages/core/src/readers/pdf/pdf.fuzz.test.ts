import fc from 'fast-check';
import { expect, test } from 'vitest';
import { harmed, tryFiles } from '../page/testing/harm.ts';
import { fixture } from '../testing/fixtures.ts';
import { pdfReader } from './pdf.ts';
import { line, pdfFile, show, showBy } from './testing/pdf-file.ts';

const name = 'a.pdf';
const number = fc.constantFrom(...'0 1 -1 0.5 50 100 595 842 -842 100000 1e9 .0001'.split(' '));

/** What may be drawn, in any order: whole operators with any numbers, and loose ones. */
const operator = fc.oneof(
  fc.constantFrom(
    'q',
    'Q',
    'S',
    'f',
    'f*',
    'h',
    'W n',
    'BT',
    'ET',
    '/X0 Do',
    '/X1 Do',
    '/F1 10 Tf',
    '[3] 0 d',
    '1 g',
  ),
  fc.tuple(number, number).map(([x, y]) => `${x} ${y} m`),
  fc.tuple(number, number).map(([x, y]) => `${x} ${y} l`),
  fc.tuple(number, number, number, number).map((of) => `${of.join(' ')} re`),
  fc.tuple(number, number, number, number).map(([a, b, c, d]) => `${a} ${b} ${c} ${d} 100 100 cm`),
  fc
    .tuple(number, number, number, number)
    .map(([a, b, c, d]) => showBy('政府12', `${a} ${b} ${c} ${d} 60 700`)),
  fc.tuple(number, number).map(([x, y]) => show('第二十条 7323', Number(x), Number(y))),
  fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
    .map(
      ([x, y]) =>
        line(50, 700 - y * 20, 450, 700 - y * 20) +
        line(50 + x * 40, 700, 50 + x * 40, 500) +
        show(`${x}`, 60 + x * 40, 686 - y * 20),
    ),
);
const content = fc.array(operator, { maxLength: 60 }).map((parts) => parts.join('\n'));

test('whatever is drawn is read', async () => {
  const files = fc.tuple(content, content, content).map(([page, one, two]) => pdfFile([page], [one, two]));
  await expect(tryFiles(pdfReader, files, 11)).resolves.toBeUndefined();
});

const small = pdfFile(
  [`${line(50, 700, 350, 700)}${show('规章', 60, 686)}`, '/X0 Do'],
  [show('收费', 60, 666)],
);
const whole = [
  small.bytes,
  fixture('pdf/invented-2021-cut-rows.pdf').bytes,
  fixture('pdf/restricted.pdf').bytes,
];

test('files with changed bytes, and cut off anywhere, are read or refused', async () => {
  const files = fc
    .constantFrom(...whole)
    .chain((bytes) => harmed(bytes).map((harm) => ({ name, bytes: harm })));
  await expect(tryFiles(pdfReader, files, 12)).resolves.toBeUndefined();
});
