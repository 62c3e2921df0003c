/** A word that was recognised: which picture it stands in and which line of it, its box in pixels, and the confidence, 0 to 1. */
export type Word = {
  picture: number;
  line: string;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  text: string;
  confidence: number;
};

const WORD_LEVEL = '5';

// level page block par line word left top width height conf text
/** Reads the words in the tab separated answer of tesseract; pictures count from 0. */
export function wordsOfTsv(tsv: string): Word[] {
  return tsv.split('\n').flatMap((row) => {
    const [level, page, block, par, line, , left, top, width, height, conf, ...rest] = row.split('\t');
    const text = rest.join('\t').trim();
    if (level !== WORD_LEVEL || text === '') return [];
    const [x0, y0] = [Number(left), Number(top)];
    return {
      picture: Number(page) - 1,
      line: `${block}.${par}.${line}`,
      x0,
      y0,
      x1: x0 + Number(width),
      y1: y0 + Number(height),
      text,
      confidence: Math.min(1, Math.max(0, Number(conf) / 100)),
    };
  });
}
