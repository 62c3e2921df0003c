import type { Paragraph } from '../document/document.ts';
import type { Section } from '../report/index.ts';
import { collapse, squeeze } from '../text/normalise.ts';
import { beginsItem, mayBeHeading } from './claims/glance.ts';

/** A sentence as printed, with the number of the section that it stands in (0 above the first) and where it begins. */
export type PrintedSentence = { text: string; section: number; at: Section['at'] };

// A clause behind a semicolon is a sentence too: lists of work done run over half a page.
const STOP = /[。！？；;!?][”’"'）)]*/gu;
// 2021年2月3日      <- signed and dated: what follows is the page around the report
const DATED = /^(?:20|二).{1,6}年.{1,3}月.{1,4}日$/u;
/** So many sentences are read at most, and none that is longer: a report has some sixty, of some fifty characters. */
const MOST = 2000;
const LONGEST = 1000;

/** What has not come to its stop yet. */
type Open = { text: string; at: Section['at'] };

/** The sentences of the prose in reading order, up to the closing date; one that lines or pages broke is put together. Headings and what ends without a stop are none. */
export function readSentences(
  paragraphs: readonly Paragraph[],
  sections: readonly Section[],
): PrintedSentence[] {
  const numbers = new Map(sections.map(({ number, at }) => [at, number]));
  const last = sections.at(-1)?.at;
  const found: PrintedSentence[] = [];
  let section = 0;
  let closing = false;
  let open: Open | undefined;
  for (const { text, at } of paragraphs) {
    const number = numbers.get(at);
    closing ||= at === last;
    if (number !== undefined || mayBeHeading(text)) {
      if (closing && number === undefined && DATED.test(squeeze(text))) break;
      section = number ?? section;
      open = undefined;
      continue;
    }
    const { sentences, rest } = split(text, at, beginsItem(text) ? undefined : open);
    for (const sentence of sentences) found.push({ ...sentence, text: collapse(sentence.text), section });
    open = rest;
    if (found.length >= MOST) break;
  }
  return found.filter(({ text }) => text.length > 1);
}

/** A paragraph in sentences, the first of which may have begun before it, and what it leaves open. */
function split(text: string, at: Section['at'], begun: Open | undefined): { sentences: Open[]; rest?: Open } {
  const sentences: Open[] = [];
  let from = 0;
  for (const { 0: stop, index } of text.matchAll(STOP)) {
    const words = text.slice(from, index + stop.length);
    const first = from === 0 ? begun : undefined;
    from = index + stop.length;
    const whole = first ? first.text + words : words;
    if (sentences.length >= MOST) break;
    if (whole.length > 1 && whole.length <= LONGEST) sentences.push({ text: whole, at: first?.at ?? at });
  }
  const rest = (from === 0 ? (begun?.text ?? '') : '') + text.slice(from);
  if (rest.length > LONGEST || squeeze(rest) === '') return { sentences };
  return { sentences, rest: { text: rest, at: (from === 0 ? begun?.at : undefined) ?? at } };
}
