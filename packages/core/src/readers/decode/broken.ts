import { countForeign } from './familiarity.ts';

// A hand that went over a text leaves a few broken characters, bytes read in a wrong encoding nearly nothing else.
const MOST = { share: 1 / 5, few: 3, shareOfFew: 1 / 10 };
// Where more than a character or two are gone in one place, nobody can say how much: what stands before it and behind
// it are no longer parts of one row.
const LONGEST = 6;
const BROKEN = /\ufffd+/gu;

/** Whether so little of a text is U+FFFD, here and there, that the rest is what was written. */
export function isReadable(text: string): boolean {
  let broken = 0;
  for (const [{ length }] of text.matchAll(BROKEN)) {
    if (length > LONGEST) return false;
    broken += length;
  }
  const few = Math.min(MOST.few, Math.ceil(text.length * MOST.shareOfFew));
  return broken <= few || broken <= countForeign(text) * MOST.share;
}
