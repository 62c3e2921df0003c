import { describe, expect, test } from 'vitest';
import { TSV_HEADER, wordsOfTsv } from './tsv.ts';

const word = (page: number, conf: string, left = '10'): string =>
  `5\t${page}\t1\t1\t3\t1\t${left}\t20\t30\t40\t${conf}\t15`;
const answer = (...rows: string[]): string =>
  [`${TSV_HEADER}block_num`, '4\t2\t1\t1\t1\t0\t1\t2\t3\t4\t-1\t', ...rows, ''].join('\n');

describe('the answer of tesseract', () => {
  test('is words with their picture, line, box and confidence, and nothing else', () => {
    expect(wordsOfTsv(answer(word(2, '96.5')), 2)).toEqual([
      { picture: 1, line: '1.1.3', x0: 10, y0: 20, x1: 40, y1: 60, text: '15', confidence: 0.965 },
    ]);
  });

  test('may hold no words', () => {
    expect(wordsOfTsv(answer(), 1)).toEqual([]);
  });

  test.each([
    ['nothing', ''],
    ['prose', 'Hello\n'],
    ['a picture that was not asked about', answer(word(3, '96'))],
    ['a confidence that is no number', answer(word(1, 'high'))],
    ['a place that is no number', answer(word(1, '96', 'left'))],
  ])('is none where it is %s', (_, tsv) => {
    expect(wordsOfTsv(tsv, 2)).toBeUndefined();
  });
});
