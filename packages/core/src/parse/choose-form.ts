import type { Document } from '../document/document.ts';
import { type Form, forms, officialForm } from '../forms/index.ts';
import { normaliseText } from '../text/normalise.ts';

/**
 * The edition whose own header words the tables print, never the one of the year: old forms recur years later.
 * Where the headers are lost but table three is there, the year's official edition is the last resort.
 */
export function chooseForm(document: Document, year: number | undefined): Form | undefined {
  const texts = [...new Set(tableTexts(document))];
  const hits = forms.map((form) => ({ form, count: countWords(texts, form.words) }));
  const best = hits.reduce((a, b) => (b.count > a.count ? b : a));
  if (best.count > 0) return best.form;
  const hasTableThree =
    countWords(texts, ['本年新收政府信息公开申请', '结转下年度继续办理', '属于行政执法案卷']) > 1;
  return hasTableThree ? officialForm(Math.max(year ?? 0, 2019)) : undefined;
}

function* tableTexts({ blocks }: Document): Generator<string> {
  for (const block of blocks) {
    if (block.kind === 'table') for (const row of block.rows) for (const cell of row.cells) yield cell.text;
  }
}

const SHORTEST_WORD = 4;

function countWords(texts: string[], words: string[]): number {
  const found = new Set<string>();
  for (const text of texts) {
    if (text.length < SHORTEST_WORD || text.length > 400) continue;
    const bare = normaliseText(text);
    for (const word of words) if (bare.includes(word)) found.add(word);
  }
  return found.size;
}
