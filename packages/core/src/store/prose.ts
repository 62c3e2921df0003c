import { KEPT_SENTENCES, type Report, type Sentence } from '../report/index.ts';

// Three bytes of key and two of figures, in base64: a report's prose in a fifth of a kilobyte.
const KEY = 3;
const WIDTH = 5;

/** The sentences with the smallest keys, as many as are kept, without their words. */
export function foldProse(prose: readonly Sentence[]): string {
  const kept = prose.toSorted((a, b) => a.key - b.key).slice(0, KEPT_SENTENCES);
  const bytes = Buffer.alloc(kept.length * WIDTH);
  for (const [i, { key, figures }] of kept.entries()) {
    bytes.writeUIntBE(key, i * WIDTH, KEY);
    bytes.writeUIntBE(figures, i * WIDTH + KEY, WIDTH - KEY);
  }
  return bytes.toString('base64');
}

/** The sentences that were folded, by their keys. */
export function unfoldProse(text: string): Sentence[] {
  const bytes = Buffer.from(text, 'base64');
  return Array.from({ length: Math.floor(bytes.length / WIDTH) }, (_, i) => ({
    key: bytes.readUIntBE(i * WIDTH, KEY),
    figures: bytes.readUIntBE(i * WIDTH + KEY, WIDTH - KEY),
  }));
}

/** A report as it comes back from the store: with the sentences that are kept, and without their words. */
export const asKept = (report: Report): Report =>
  report.prose ? { ...report, prose: unfoldProse(foldProse(report.prose)) } : report;
