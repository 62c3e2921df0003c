import { GoujiError } from '../errors.ts';
import type { Language } from '../errors.ts';
import type { Store } from '../store/store.ts';
import type { Answer, Understood } from './answer.ts';
import { answerDate } from './answers/date.ts';
import { answerDefinition } from './answers/definition.ts';
import { answerBreakdown } from './answers/breakdown.ts';
import { answerFeeNote } from './answers/fee-note.ts';
import { answerFigures } from './answers/figures.ts';
import { answerFilter } from './answers/filter.ts';
import { answerMatch } from './answers/match.ts';
import { answerRanking } from './answers/ranking.ts';
import { answerRollUp } from './answers/roll-up.ts';
import { answerSum } from './answers/sum.ts';
import { answerTally, inventory } from './answers/tally.ts';
import { answerTwoQuestions } from './answers/two-questions.ts';
import {
  answerMisspelt,
  answerUnread,
  isReadWell,
  notUnderstood,
  withUsualTarget,
} from './answers/refusals.ts';
import { QUESTION_LIMIT } from './choices.ts';
import { answerOf, textsIn } from './context.ts';
import type { Context } from './context.ts';
import { directoryOf } from './directory.ts';
import { readInTalk } from './follow.ts';
import { languageOf } from './language.ts';
import { isRollUp } from './operation.ts';
import { readable } from './scan.ts';
import { queryOf } from './understand.ts';
import type { Query } from './understand.ts';

/** How to answer: in which language (else that of the question), what day it is (ISO), for 去年 and last year, and the `query` of the answer before, for a question that follows on. */
export type AskOptions = { language?: Language; today?: string; previous?: Pick<Understood, 'asked'> };

/** Answers a question about kept reports, in any order of Chinese or English words. Refuses in words where it cannot; throws `argument-invalid` only for a `today` that is no date. */
export async function ask(store: Store, question: string, options: AskOptions = {}): Promise<Answer> {
  const { today } = options;
  if (today !== undefined && !/^\d{4}-\d\d-\d\d/u.test(today)) {
    throw new GoujiError('argument-invalid', { name: 'today', seen: today, expected: '2026-01-31' });
  }
  const text = readable(question.slice(0, READ_LIMIT));
  const agencies = await store.agencies();
  const directory = directoryOf(agencies);
  const earlier = options.previous?.asked.map((one) => readable(one).slice(0, QUESTION_LIMIT)) ?? [];
  const query = queryOf(readInTalk(earlier, text.slice(0, QUESTION_LIMIT), directory, today));
  const language = options.language ?? languageOf(query.tokens);
  const context: Context = { store, agencies, directory, query, language, texts: textsIn(language) };
  if (text.length > QUESTION_LIMIT) {
    return answerOf(context, 'notUnderstood', context.texts.tooLong(question.length, QUESTION_LIMIT));
  }
  const given = await answer(context);
  // 谢谢, asdf: the talk goes on from what was said before.
  const lost = REFUSED.has(given.kind) && query.unread.length > 0 && earlier.length > 0;
  return given.kind === 'notUnderstood' || lost
    ? { ...given, query: { ...given.query, asked: earlier } }
    : given;
}

// Normalising may shorten what is typed, so a little more than the limit is looked at.
const READ_LIMIT = 10 * QUESTION_LIMIT;

const byOperation: Record<Query['operation'], (context: Context) => Promise<Answer>> = {
  lookup: answerFigures,
  ratio: answerFigures,
  growth: answerFigures,
  series: answerFigures,
  compare: answerFigures,
  match: (context) => (isRollUp(context.query) ? answerRollUp(context) : answerMatch(context)),
  sum: answerSum,
  tally: answerTally,
  rank: answerRanking,
  breakdown: answerBreakdown,
  filter: answerFilter,
  overview: answerFigures,
  date: answerDate,
  feeNote: answerFeeNote,
};

async function answer(context: Context): Promise<Answer> {
  const defined = answerDefinition(context);
  if (defined) return defined;
  const listed = inventory(context);
  if (listed && context.agencies.length > 0) return listed;
  const complete = withUsualTarget(context);
  if (!complete) return answerMisspelt(context) ?? notUnderstood(context);
  if (complete.agencies.length === 0) {
    return answerOf(complete, 'noData', complete.texts.noData.emptyStore());
  }
  const two = isReadWell(complete) ? answerTwoQuestions(complete) : undefined;
  if (two) return two;
  const given = isReadWell(complete)
    ? await byOperation[complete.query.operation](complete)
    : answerUnread(complete);
  return REFUSED.has(given.kind) ? (answerMisspelt(complete) ?? given) : given;
}

const REFUSED: ReadonlySet<Answer['kind']> = new Set<Answer['kind']>(['noData', 'clarify', 'notUnderstood']);
