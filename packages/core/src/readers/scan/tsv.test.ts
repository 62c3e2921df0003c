import { expect, test } from 'vitest';
import { wordsOfTsv } from './tsv.ts';

test('reads words with their picture, line, box and confidence, and nothing else', () => {
  const tsv = [
    'level\tpage_num',
    '4\t2\t1\t1\t1\t0\t1\t2\t3\t4\t-1\t',
    '5\t2\t1\t1\t3\t1\t10\t20\t30\t40\t96.5\t15',
    '',
  ];
  expect(wordsOfTsv(tsv.join('\n'))).toEqual([
    { picture: 1, line: '1.1.3', x0: 10, y0: 20, x1: 40, y1: 60, text: '15', confidence: 0.965 },
  ]);
});
