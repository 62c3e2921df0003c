import type { Label } from '../forms/index.ts';
import type { Sentence } from '../report/index.ts';
import type { Noticed } from './define.ts';
import { shareOf } from './likeness.ts';
import type { Likeness } from './likeness.ts';
import { counted, placeOf } from './wording.ts';

/** A report whose prose is that of another: its agency's own of last year, or another agency's. */
export type Copied = Noticed & { likeness: Likeness; own: boolean; tablesDiffer: boolean };

const SHOWN = 3;
const LONGEST = 60;

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** The first sentences of a list with their places; empty where a store has kept no words of them. */
function listed(sentences: Sentence[]): Label {
  const shown = sentences.filter(({ text }) => text !== undefined).slice(0, SHOWN);
  const quotes = shown.map(({ text = '', at = {} }) => ({
    quote: `“${shortened(text)}”`,
    place: placeOf(at),
  }));
  return {
    zh: quotes.map(({ quote, place }) => `${place.zh}${quote}`).join('、'),
    en: quotes.map(({ quote, place }) => quote + (place.en && ` (${place.en})`)).join(', '),
  };
}

function detailsOf({ likeness: { renumbered, unchanged }, tablesDiffer }: Copied): Label {
  const told: Label[] = [];
  if (renumbered.length > 0) {
    const list = listed(renumbered);
    told.push({
      zh: `${renumbered.length} 句只改了数字${list.zh && `：${list.zh}`}。`,
      en: ` In ${renumbered.length} only the numbers were changed${list.en && `: ${list.en}`}.`,
    });
  }
  if (unchanged.length > 0) {
    const list = listed(unchanged);
    const though = tablesDiffer ? { zh: '表格变了，', en: ', though the tables were' } : { zh: '', en: '' };
    told.push({
      zh: `${though.zh}${unchanged.length} 句连数字也没有改${list.zh && `：${list.zh}`}。`,
      en: ` In ${unchanged.length} not even the numbers were changed${though.en}${list.en && `: ${list.en}`}.`,
    });
  }
  return { zh: told.map(({ zh }) => zh).join(''), en: told.map(({ en }) => en).join('') };
}

/** Says how much is alike, in which sentences only the numbers were changed, and in which not even they were. */
export function copiedWords(copied: Copied): Label {
  const { likeness, own } = copied;
  const { other, same, of: all } = likeness;
  const percent = Math.floor(shareOf(likeness) * 100);
  const whose = own
    ? { zh: '本单位', en: 'this agency’s report' }
    : { zh: `“${other.agency.name}”`, en: `the report of “${other.agency.name}”` };
  const details = detailsOf(copied);
  return {
    zh: `正文 ${all} 句（法定表述等不计）中有 ${same.length} 句（${percent}%）与${whose.zh} ${other.year} 年度报告（“${other.source.name}”）相同或只差数字。${details.zh}`,
    en: `Of ${counted(all, 'sentence')} (prescribed wording not counted), ${same.length} (${percent}%) are those of ${whose.en} on ${other.year} (“${other.source.name}”), numbers aside.${details.en}`,
  };
}
