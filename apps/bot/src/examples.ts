import { type Answer, ask, type Language, type Store } from '@gouji/core';
import { placeName } from './place.ts';

type Entry = Awaited<ReturnType<Store['agencies']>>[number];

/** A question that the store can answer, with its answer; and what a command could be given. */
export type Samples = {
  questions: { question: string; answer: Answer }[];
  /** 淄博市公安局 2020, for /report; undefined in an empty store. */
  report?: string;
  /** 淄博市公安局, for /trend. */
  trend?: string;
};

/** Finds examples in the store; looks again once another report is kept. */
export type Examples = (language: Language) => Promise<Samples>;

const MOST = 5;
const AGENCIES_TRIED = 3;

/** Examples from this store. */
export function createExamples(store: Store): Examples {
  const found: Partial<Record<Language, { of: readonly Entry[]; samples: Promise<Samples> }>> = {};
  return async (language) => {
    // The same array until another report is kept.
    const agencies = await store.agencies();
    const known = found[language];
    if (known?.of === agencies) return known.samples;
    const samples = samplesOf(store, agencies, language);
    found[language] = { of: agencies, samples };
    samples.catch(() => delete found[language]);
    return samples;
  };
}

async function samplesOf(store: Store, agencies: readonly Entry[], language: Language): Promise<Samples> {
  const best = agencies.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, AGENCIES_TRIED);
  const [first] = best;
  const year = first?.years.at(-1);
  if (first === undefined || year === undefined) return { questions: [] };
  const questions: Samples['questions'] = [];
  const abouts = new Set<string>();
  for (const { question, about, kind } of best.flatMap((entry) => candidates(entry, language))) {
    if (questions.length >= MOST) break;
    if (abouts.has(about)) continue;
    const answer = await ask(store, question, { language });
    if (answer.kind !== kind || !isAnswered(answer)) continue;
    abouts.add(about);
    questions.push({ question, answer });
  }
  const name = shortly(first, language);
  return { questions, report: `${name} ${year}`, trend: name };
}

// Who has reported in most years can show most; governments of large places come before their bureaus.
function weightOf({ agency: { name, division }, years }: Entry): number {
  const breadth = /0*$/u.exec(division?.code ?? '')?.[0].length ?? 0;
  return 10 * years.length + breadth + (name.endsWith('人民政府') ? 5 : 0);
}

// A number, or several of them: what is blank or has to be asked back is no example.
const isAnswered = ({ kind, value, rows = [] }: Answer): boolean =>
  kind === 'value' ? value !== undefined : rows.filter(({ state }) => state === 'number').length > 1;

/** A question that may be an example: one of each `about` is enough. */
type Candidate = { question: string; about: string; kind: Answer['kind'] };

function candidates(entry: Entry, language: Language): Candidate[] {
  const year = entry.years.at(-1) ?? 0;
  const { name } = entry.agency;
  if (language === 'zh') {
    return [
      { about: 'received', kind: 'value', question: `${year}年${name}收到多少件申请？` },
      { about: 'rate', kind: 'value', question: `${name}${year}年公开率是多少？` },
      { about: 'most', kind: 'ranking', question: `${year}年哪个机关收到申请最多？` },
      { about: 'series', kind: 'series', question: `${name}历年收到多少件申请？` },
      { about: 'reconsideration', kind: 'value', question: `${year}年${name}行政复议多少件？` },
    ];
  }
  const who = shortly(entry, language);
  return [
    { about: 'received', kind: 'value', question: `How many requests did ${who} receive in ${year}?` },
    { about: 'rate', kind: 'value', question: `Disclosure rate of ${who} in ${year}?` },
    { about: 'most', kind: 'ranking', question: `Which agency received the most requests in ${year}?` },
    { about: 'series', kind: 'series', question: `Requests received by ${who} over the years` },
    { about: 'reconsideration', kind: 'value', question: `Reconsideration cases of ${who} in ${year}?` },
  ];
}

/** The name of an agency in Chinese, its place in English: most have few agencies, and where they have more the bot asks back. */
const shortly = ({ agency: { name, division } }: Entry, language: Language): string =>
  language === 'en' && division ? placeName(division, language) : name;
