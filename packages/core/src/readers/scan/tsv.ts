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

/** How the answer begins. */
export const TSV_HEADER = 'level\tpage_num\t';
const WORD_LEVEL = '5';

// level page block par line word left top width height conf text
/** Reads the words in tesseract's tab separated answer about so many pictures; undefined where it is no such answer. */
export function wordsOfTsv(tsv: string, pictures: number): Word[] | undefined {
  const rows = tsv.split('\n');
  if (!rows[0]?.startsWith(TSV_HEADER)) return undefined;
  const words: Word[] = [];
  for (const row of rows) {
    const [level, page, block, par, line, , left, top, width, height, conf, ...rest] = row.split('\t');
    const text = rest.join('\t').trim();
    if (level !== WORD_LEVEL || text === '') continue;
    const [picture, x0, y0] = [Number(page) - 1, Number(left), Number(top)];
    const [x1, y1, confidence] = [x0 + Number(width), y0 + Number(height), Number(conf) / 100];
    const isWord = picture >= 0 && picture < pictures && [x0, y0, x1, y1, confidence].every(Number.isFinite);
    if (!isWord) return undefined;
    const place = { picture, line: `${block}.${par}.${line}`, x0, y0, x1, y1 };
    words.push({ ...place, text, confidence: Math.min(1, Math.max(0, confidence)) });
  }
  return words;
}
