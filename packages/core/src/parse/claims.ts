import type { Paragraph } from '../document/document.ts';
import type { Claim } from '../report/index.ts';
import { fold, type Folded, unfold } from './claims/fold.ts';
import { beginsItem, endsSentence, mayBeHeading, mayClaim } from './claims/glance.ts';
import { withoutQuotedCounts } from './claims/quotations.ts';
import { type Candidate, newReading, NO_HEADINGS, PLAIN_HEADING, type Reading } from './claims/reading.ts';
import { settle, yearOf } from './claims/settle.ts';
import { readParagraph, underHeading, wordsTopic } from './claims/walk.ts';
import { othersThan, type TellsOfOthers } from './claims/whose.ts';

/** Paragraphs that are one text, broken by lines or pages, and what the numbers in them may state. */
type Passage = { parts: { paragraph: Paragraph; folded: Folded }[]; candidates: Candidate[] };

/**
 * The figures that the prose states for cells and group sums of tables three and four, in reading order. Statements that
 * could mean something else make no claim. `year` is that of the report; without it, the one that the counts name most.
 * `names` are those of its agency; without them, every body that the text names may be the agency.
 */
export function readClaims(
  paragraphs: readonly Paragraph[],
  year?: number,
  names: readonly string[] = [],
): Claim[] {
  const passages = readPassages(paragraphs);
  const about = year ?? yearOf(passages.flatMap(({ candidates }) => candidates));
  const ofOthers = othersThan(names);
  return passages.flatMap((passage) => claimsOf(passage, about, ofOthers));
}

function claimsOf(
  { parts, candidates }: Passage,
  year: number | undefined,
  ofOthers: TellsOfOthers,
): Claim[] {
  return settle(candidates, year)
    .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start || a.end - b.end)
    .flatMap(({ metric, value, paragraph: index, start, end }) => {
      const part = parts[index];
      if (!part || (countsCases(metric) && ofOthers(part.folded.text, start))) return [];
      const { text, at } = part.paragraph;
      return [{ metric, value, text: unfold(text, part.folded, start, end), at }];
    });
}

// What a court or another organ decided on the agency's own cases is told by its name: 法院维持1件.
const countsCases = (metric: string): boolean =>
  metric.startsWith('applications.') || metric.endsWith('.total');

function readPassages(paragraphs: readonly Paragraph[]): Passage[] {
  const passages: Passage[] = [];
  let reading = newReading(NO_HEADINGS);
  let open: Passage | undefined;
  for (const paragraph of paragraphs) {
    const { text } = paragraph;
    if (text.trim() === '' || readHeading(text, reading)) continue;
    const ends = endsSentence(text);
    const isItem = beginsItem(text);
    if (!open || isItem) {
      reading = newReading(reading.headings);
      open = { parts: [], candidates: [] };
      passages.push(open);
    }
    if (!ends || isItem || mayClaim(text)) readPart(paragraph, open, reading);
    if (ends) open = undefined;
  }
  return passages;
}

function readPart(paragraph: Paragraph, passage: Passage, reading: Reading): void {
  const folded = fold(withoutQuotedCounts(paragraph.text));
  reading.paragraph = passage.parts.length;
  const continues = passage.parts.length > 0;
  passage.parts.push({ paragraph, folded });
  for (const candidate of readParagraph(folded.text, reading, continues)) passage.candidates.push(candidate);
}

// 依申请公开情况      <- a heading without an ordinal; any other short line says nothing, and above the first ordinal it is a menu
function readHeading(text: string, reading: Reading): boolean {
  if (!mayBeHeading(text) || beginsItem(text) || mayClaim(text)) return false;
  const topic = reading.headings === NO_HEADINGS ? undefined : wordsTopic(fold(text).text);
  if (topic) Object.assign(reading, newReading(underHeading(reading.headings, PLAIN_HEADING, topic)));
  return true;
}
