import type { Spot } from './bind.ts';
import { bindAfter } from './bind-after.ts';
import { bindBefore } from './bind-before.ts';
import { bindZero } from './bind-zero.ts';
import {
  beginSentence,
  type Candidate,
  CONCLUDED,
  continueSentence,
  type Headings,
  NEW,
  newReading,
  type Reading,
  takeIn,
} from './reading.ts';
import { type Clause, type Sentence, sentencesOf } from './sentences.ts';
import { tokenise } from './tokens.ts';
import type { Token, Topic } from './word.ts';

/** Sentences up to this length that begin with an ordinal and hold no count are headings. */
const LONGEST_HEADING = 40;

/**
 * Reads the sentences of a folded paragraph in order and returns what its numbers may state; the reading moves on with it.
 * `continues` where the paragraph before broke off within a sentence.
 */
export function readParagraph(text: string, reading: Reading, continues: boolean): Candidate[] {
  const found: Candidate[] = [];
  let inSentence = continues;
  for (const sentence of sentencesOf(tokenise(text), text.length)) {
    if (sentence.ordinal) openItem(sentence, reading);
    if (inSentence && !sentence.ordinal) continueSentence(reading, sentence.tokens);
    else beginSentence(reading, sentence.tokens);
    inSentence = false;
    for (const clause of sentence.clauses) readClause(clause, reading, found);
  }
  return found;
}

// （二）依申请公开情况。      <- names the topic of what follows, whether it stands alone or begins a paragraph
function openItem(sentence: Sentence, reading: Reading): void {
  const level = sentence.ordinal?.level ?? 3;
  const topic = isHeading(sentence) ? topicOf(sentence.tokens) : undefined;
  const headings = underHeading(reading.headings, level, topic);
  const { paragraph, last } = reading;
  Object.assign(reading, newReading(headings), { paragraph, last });
}

/** The headings with one more at a level; those below it are done with. */
export const underHeading = (headings: Headings, level: number, topic: Topic | undefined): Headings =>
  headings.map((above, i) => (i < level ? above : i === level ? topic : undefined));

const isHeading = ({ tokens, start, end }: Sentence): boolean =>
  end - start <= LONGEST_HEADING && !tokens.some(({ kind }) => kind === 'number');

/** The one topic that the words of a heading name; of a folded text. */
export const wordsTopic = (text: string): Topic | undefined => topicOf(tokenise(text));

function topicOf(tokens: Token[]): Topic | undefined {
  const named = new Set<Topic>();
  for (const token of tokens) {
    if (token.kind === 'noun' && token.strong) named.add('applications');
    if (token.kind === 'remedy') named.add('remedies');
  }
  return named.size === 1 ? [...named][0] : undefined;
}

function readClause(clause: Clause, reading: Reading, found: Candidate[]): void {
  const { among, parent, last, uncounted } = reading;
  let from = 0;
  clause.tokens.forEach((token, at) => {
    if (token.kind !== 'number') {
      takeIn(reading, clause.tokens, at);
      if (token.kind === 'negation' && at >= from) take(bindZero(clause, at, reading), reading, found);
      return;
    }
    const spot = { clause, at, from, number: token, reading };
    if (reading.parent && isShare(spot)) reading.parent.divided = true;
    const { candidates, used } = bindBefore(spot) ?? bindAfter(spot);
    take(candidates, reading, found);
    from = Math.max(used, at) + 1;
  });
  if (last && reading.last === last && namesCarried(clause)) last.mixed = true;
  if (clause.inside) Object.assign(reading, { among, parent, uncounted });
}

// 共收到172件，其中局机关102件、下属单位70件 | 收到66件，其中有效申请62件: the table may count either
function isShare({ clause, at, from, reading }: Spot): boolean {
  const { among, parent } = reading;
  if (!among || (parent?.metric !== NEW && parent?.metric !== CONCLUDED)) return false;
  const words = clause.tokens.slice(from, at);
  const shares = words.some((token) => token.kind === 'scope' || (token.kind === 'idle' && token.valid));
  return shares && !words.some(({ kind }) => kind === 'decoy');
}

// 收到20件（含上年结转） | 收到20件，其中结转5件: some of them are not new, and the text does not say which way or how many.
function namesCarried({ tokens }: Clause): boolean {
  const among = tokens.findIndex(({ kind }) => kind === 'among');
  return tokens.some(
    (token, i) =>
      among !== -1 &&
      i > among &&
      (token.kind === 'carry' || (token.kind === 'term' && token.row === 'carriedOver')),
  );
}

function take(candidates: Candidate[], reading: Reading, found: Candidate[]): void {
  for (const candidate of candidates) {
    found.push(candidate);
    reading.last = candidate;
    reading.uncounted = false;
    if (candidate.metric === NEW || candidate.metric === CONCLUDED)
      reading.whole = Math.max(reading.whole, candidate.value);
    if (candidate.metric.startsWith('remedies.')) reading.counted ||= reading.matter;
    else reading.age = 0;
  }
}
