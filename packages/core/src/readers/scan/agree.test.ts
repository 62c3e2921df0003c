import { expect, test } from 'vitest';
import { agreeOnFigures } from './agree.ts';
import type { Word } from './tsv.ts';

const word = (picture: number, text: string, confidence: number, line = '1'): Word => ({
  picture,
  line,
  x0: 0,
  y0: 0,
  x1: 9,
  y1: 9,
  text,
  confidence,
});
/** A picture whose ink is so many digits. */
const picture = (digits: number, clipped = false) => ({
  width: 1,
  height: 1,
  dpi: 200,
  pixels: new Uint8Array(1),
  left: 0,
  top: 0,
  clipped,
  marks: Array.from({ length: digits }, (_, i) => ({ x0: 14 * i, y0: 0, x1: 14 * i + 10, y1: 18 })),
});

test('two readings that agree are surer than either; what differs, or leaves ink over, is not known; words stay', async () => {
  const first = [
    [word(0, '1', 0.5)],
    [word(1, '15', 0.9)],
    [word(2, '总计', 0.4)],
    [word(3, '0', 0.96, '1'), word(3, '0', 0.96, '2')],
    [word(4, '7', 0.9)],
    [word(5, '8', 0.9)],
  ];
  const answers: Record<string, Word[]> = {
    eng: [
      word(0, '1', 0.9),
      word(1, '16', 0.97),
      word(2, '00', 0.96),
      word(3, '7', 0.96),
      word(4, '8', 0.96),
    ],
  };
  const recogniser = {
    languages: new Set(['chi_sim', 'eng']),
    read: (pictures: unknown[], { language }: { language: string }) =>
      Promise.resolve(pictures.length === 5 ? (answers[language] ?? []) : []),
  };
  // The fourth leaves ink over, and the border has cut the last.
  const pictures = [...[1, 2, 2, 2, 2].map((digits) => picture(digits)), picture(1, true)];
  const read = await agreeOnFigures(pictures, first, recogniser);
  expect(read.map((words) => words.map(({ confidence }) => Number(confidence.toFixed(4))))).toEqual([
    [0.95],
    [0],
    [0.4],
    [0, 0],
    [0],
    [0],
  ]);
});
