import type { Language } from '../errors.ts';
import type { AgencyEntry, Store } from '../store/store.ts';
import type { Answer, AnswerKind, Understood } from './answer.ts';
import { explain } from './explain.ts';
import { en } from './texts/en.ts';
import type { Directory } from './directory.ts';
import type { Texts } from './texts/texts.ts';
import { zh } from './texts/zh.ts';
import { measuresOf } from './understand.ts';
import type { Query } from './understand.ts';

/** All that an answer is made from. */
export type Context = {
  store: Store;
  agencies: readonly AgencyEntry[];
  directory: Directory;
  query: Query;
  language: Language;
  texts: Texts;
};

/** What answers say in a language. */
export const textsIn = (language: Language): Texts => (language === 'zh' ? zh : en);

/** The query as the answer shows it. */
export const understood = (query: Query): Understood => ({
  words: explain(query),
  operation: query.operation,
  metrics: query.targets.flatMap((target) =>
    measuresOf(target)
      .slice(0, 1)
      .map(({ path }) => path),
  ),
  names: query.mentions.map(({ text }) => text),
  years: query.years.named,
  unread: query.unread.map(({ text }) => text),
  asked: query.asked,
});

/** An answer with nothing but its text, to which figures are added. */
export const answerOf = (
  { query, language, texts }: Context,
  kind: AnswerKind,
  text: string,
  more: Partial<Answer> = {},
): Answer => {
  const spelling = query.tokens.flatMap(({ text: word, readAs }) =>
    readAs === undefined ? [] : [texts.caveats.readAs(word, readAs)],
  );
  const [target] = query.targets.flatMap(measuresOf);
  const assumed = query.assumed && target && more.rows ? [texts.caveats.assumedMetric(target.name)] : [];
  const shown = understood(query);
  const carried = query.asked.length > 1 ? [texts.caveats.carriedOn(shown.words[language])] : [];
  const metric = shown.metrics.length === 1 ? (shown.metrics[0] ?? null) : null;
  return {
    kind,
    text,
    language,
    metric,
    citations: [],
    ...more,
    caveats: [...new Set([...(more.caveats ?? []), ...assumed, ...spelling, ...carried])],
    query: shown,
  };
};
