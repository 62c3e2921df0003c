import type { Paragraph } from '../document/document.ts';
import type { Claim } from '../report/index.ts';
import { fold, type Folded } from './claims/fold.ts';

/** A claim with its place in the folded paragraph; `stated` where its number is printed as such, `compared` once something is said of it. */
export type LocatedClaim = {
  claim: Claim;
  start: number;
  end: number;
  stated: boolean;
  compared: boolean;
};

/** A paragraph that makes claims, with the places of those. */
export type ClaimingParagraph = { paragraph: Paragraph; folded: Folded; located: LocatedClaim[] };

/** Where claims stand in the paragraphs that they were read from, in reading order. */
export function locateClaims(
  paragraphs: readonly Paragraph[],
  claims: readonly Claim[],
): ClaimingParagraph[] {
  const byPlace = Map.groupBy(claims, ({ at }) => at);
  return paragraphs.flatMap((paragraph) => {
    const made = byPlace.get(paragraph.at);
    if (!made) return [];
    const folded = fold(paragraph.text);
    return [{ paragraph, folded, located: locate(folded.text, made) }];
  });
}

function locate(text: string, claims: Claim[]): LocatedClaim[] {
  let from = 0;
  const located = claims.flatMap((claim) => {
    const words = fold(claim.text).text;
    const start = text.indexOf(words, from);
    if (start === -1) return [];
    from = start;
    // 共收到4件，其中上年结转2件: the 2 that are new are nowhere printed.
    const stated = !words.includes('其中');
    return [{ claim, start, end: start + words.length, stated, compared: false }];
  });
  return located.sort((a, b) => a.end - b.end);
}
