import type { Channels } from '../report/index.ts';
import { halfWidth, squeeze } from '../text/normalise.ts';
import type { PrintedSentence } from './sentences.ts';

// 发布政务信息（1386）条，其中概况类信息（22）条，政务动态信息（1335）条。
const WHOLE =
  /(?:公开|发布|更新|公布)[^\d,，。;；、]{0,24}?[（(]?(?<count>\d{1,9})[)）]?条(?:[:：(（]|[,，;；]?(?:其中|(?:具体|主要)?包括|分别[为是])[:：,，]?)/u;
const ITEM =
  /(?<name>[^\d,，、;；。（(）)]{2,24})[（(]?(?<count>\d{1,9})[)）]?条(?<next>[,，、;；]?(?:和|及|以及)?)/uy;
const FEWEST = 2;

/** What the prose says the information disclosed is made up of, each list right behind its total; rounded totals and lists with lists in them are left out. */
export function readDisclosed(sentences: readonly PrintedSentence[]): Channels[] {
  return sentences.flatMap(({ text, at }) => {
    if (!text.includes('条')) return [];
    const words = halfWidth(squeeze(text));
    const whole = WHOLE.exec(words);
    if (!whole) return [];
    const { parts, end } = partsFrom(words, whole.index + whole[0].length);
    if (parts.length < FEWEST) return [];
    return [
      {
        value: Number(whole.groups?.['count']),
        parts,
        text: words.slice(whole.index, end),
        at,
      },
    ];
  });
}

function partsFrom(words: string, from: number): { parts: Channels['parts']; end: number } {
  const parts: Channels['parts'] = [];
  let end = from;
  for (let at = from; ;) {
    ITEM.lastIndex = at;
    const found = ITEM.exec(words);
    const { name = '', count = '', next = '' } = found?.groups ?? {};
    // 更新信息50条，其中…      <- a list of its own
    if (!found || name.includes('其中') || name.includes('共')) break;
    parts.push({ name, value: Number(count) });
    at += found[0].length;
    end = at - next.length;
    if (next === '') break;
  }
  return { parts, end };
}
