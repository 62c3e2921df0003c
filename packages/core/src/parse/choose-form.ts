import type { Document } from '../document/document.ts';
import { type Form, forms, officialForm } from '../forms/index.ts';
import { normaliseText } from '../text/normalise.ts';
import { remembering } from '../text/remembering.ts';

const TABLE_THREE = ['本年新收政府信息公开申请', '结转下年度继续办理', '属于行政执法案卷'];

/**
 * The edition whose own header words the tables print, never the one of the year: old forms recur years later.
 * Where the headers are lost but table three is there, the year's official edition is the last resort.
 */
export function chooseForm(document: Document, year: number | undefined): Form | undefined {
  const words = tellingWords(document);
  const countOf = (of: string[]): number => of.filter((word) => words.has(word)).length;
  const hits = forms.map((form) => ({ form, count: countOf(form.words) }));
  const best = hits.reduce((a, b) => (b.count > a.count ? b : a));
  if (best.count > 0) return best.form;
  return countOf(TABLE_THREE) > 1 ? officialForm(Math.max(year ?? 0, 2019)) : undefined;
}

const SHORTEST_WORD = 4;
const LONGEST_TEXT = 400;

/** The words in the tables of a document that tell its form. */
function tellingWords({ blocks }: Document): ReadonlySet<string> {
  const words = new Set<string>();
  for (const block of blocks) {
    for (const { cells } of block.kind === 'table' ? block.rows : []) {
      for (const { text } of cells) {
        if (text.length < SHORTEST_WORD || text.length > LONGEST_TEXT) continue;
        for (const word of wordsIn(text)) words.add(word);
      }
    }
  }
  return words;
}

const TELLING = [...forms.flatMap(({ words }) => words), ...TABLE_THREE];

const wordsIn = remembering((text): string[] => {
  const bare = normaliseText(text);
  return TELLING.filter((word) => bare.includes(word));
});
