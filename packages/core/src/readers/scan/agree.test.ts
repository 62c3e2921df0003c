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
const picture = { width: 1, height: 1, dpi: 200, pixels: new Uint8Array(1), left: 0, top: 0 };

test('is as sure as the surer of two readings that agree, not at all where they differ, and leaves words alone', async () => {
  const first = [
    [word(0, '1', 0.02)],
    [word(1, '15', 0.9)],
    [word(2, '总计', 0.4)],
    [word(3, '0', 0.96, '1'), word(3, '0', 0.96, '2')],
  ];
  const recogniser = {
    languages: new Set(['chi_sim', 'eng']),
    read: (pictures: unknown[]) =>
      Promise.resolve(
        pictures.length === 3 ? [word(0, '1', 0.95), word(1, '16', 0.97), word(2, '00', 0.96)] : [],
      ),
  };
  const read = await agreeOnFigures([picture, picture, picture, picture], first, recogniser);
  expect(read.map((words) => words.map(({ confidence }) => confidence))).toEqual([
    [0.95],
    [0],
    [0.4],
    [0, 0],
  ]);
});
