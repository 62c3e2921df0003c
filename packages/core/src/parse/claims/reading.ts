import { takeTime } from './times.ts';
import type { Outcome, RemedyRow, Token, Topic } from './word.ts';

/** What a number may state, before the whole paragraph is weighed. Places are those of the folded text. */
export type Candidate = {
  metric: string;
  value: number;
  /** Which of the paragraphs read together holds it. */
  paragraph: number;
  start: number;
  end: number;
  /** How surely the word names the metric: 新收 2, 收到 1, 受理 0. */
  rank: number;
  /** 延期答复2件: a part of those handled, whatever else is said. */
  late: boolean;
  /** It counts those carried over as well, and the text does not say how many. */
  mixed: boolean;
  /** What it is a part of: 其中… */
  under: Candidate | undefined;
  scope: 'whole' | 'own' | undefined;
  /** 其中区住建局收到3件: the part of one agency, which only shows that there are several. */
  apart: boolean;
  /** 共收到172件，其中局机关102件: it counts those of others too. */
  divided: boolean;
  /** The year that its sentence names. */
  year: number | undefined;
  /** 结转 with the years it names, while the year of the report is not known. */
  carry: { from: number | undefined; to: number | undefined } | undefined;
};

/** Topic of each level of headings above the text, 一、 before （一） before 1. before lines without an ordinal; undefined where there is none. */
export type Headings = readonly (Topic | undefined)[];

export const NO_HEADINGS: Headings = [undefined, undefined, undefined, undefined, undefined];
export const PLAIN_HEADING = 4;

/** What the text so far says about the number that comes next. */
export type Reading = {
  paragraph: number;
  headings: Headings;
  topic: Topic | undefined;
  /** Sentences since the topic was last spoken of. */
  age: number;
  /** The sentence speaks of letters, calls, permits: its verbs are not about applications. */
  strayed: boolean;
  /** The last figures counted something else: only the word application itself leads back. */
  lost: boolean;
  rows: RemedyRow[];
  /** The sentence names applications for information, be it later. */
  named: boolean;
  /** The sentence names the openness of information, so that its lawsuits are about that. */
  matter: boolean;
  /** The sentence speaks of remedies of others, or over other things. */
  elsewhere: boolean;
  /** Lawsuits about it were counted before. */
  counted: boolean;
  among: boolean;
  parent: Candidate | undefined;
  last: Candidate | undefined;
  scope: 'whole' | 'own' | undefined;
  year: number | undefined;
  /** The sentence speaks of another year, of part of the year, or of all years so far. */
  otherTime: 'earlier' | 'part' | 'total' | undefined;
  /** The text has said of which year it speaks. */
  dated: boolean;
  /** 截至2022年底: the sentence says up to when it counts. */
  until: boolean;
  /** The last count was of something else than its words promise: 予以公开网站信息360件. */
  uncounted: boolean;
  /** The largest number of applications received or concluded that was stated so far. */
  whole: number;
};

export const NEW = 'applications.new.total';
export const CONCLUDED = 'applications.concluded.total';
export const CARRIED_OVER = 'applications.carriedOver.total';
export const CARRIED_FORWARD = 'applications.carriedForward.total';

export const applicationMetric = (row: string): string => `applications.${row}.total`;
export const remedyMetric = (row: RemedyRow, outcome: Outcome | 'total'): string =>
  `remedies.${row}.${outcome}`;

/** The topic of the innermost heading that names one. */
export const headingTopic = ({ headings }: Reading): Topic | undefined =>
  headings.findLast((topic) => topic !== undefined);

/** A reading at the beginning of a paragraph under some headings. */
export function newReading(headings: Headings): Reading {
  const topic = headings.findLast((heading) => heading !== undefined);
  return {
    paragraph: 0,
    headings,
    topic,
    age: -1,
    strayed: false,
    lost: false,
    rows: [],
    named: false,
    matter: topic === 'remedies',
    elsewhere: false,
    counted: false,
    among: false,
    parent: undefined,
    last: undefined,
    scope: undefined,
    year: undefined,
    otherTime: undefined,
    dated: false,
    until: false,
    uncounted: false,
    whole: 0,
  };
}

/** Turns to the next sentence, whose tokens are given: of what the last one said only its topic and its last count still hold. */
export function beginSentence(reading: Reading, tokens: Token[]): void {
  reading.age += 1;
  reading.strayed = false;
  reading.among = false;
  reading.scope = undefined;
  reading.year = undefined;
  reading.otherTime = undefined;
  reading.until = false;
  reading.uncounted = false;
  reading.elsewhere = false;
  reading.named = false;
  reading.matter = reading.counted || headingTopic(reading) === 'remedies';
  continueSentence(reading, tokens);
}

/** Takes in what more of a sentence names, be it behind its numbers. */
export function continueSentence(reading: Reading, tokens: Token[]): void {
  reading.named ||= tokens.some((token) => token.kind === 'noun' && token.strong);
  reading.matter = !narrowsLater(tokens) && (reading.matter || tokens.some(isSure));
}

const isSure = (token: Token): boolean =>
  (token.kind === 'remedy' || token.kind === 'outcome') && token.sure === true;

// 全年办理行政复议案件86件，其中涉及政府信息公开的7件: the 86 are of every kind.
function narrowsLater(tokens: Token[]): boolean {
  const remedy = tokens.findIndex(({ kind }) => kind === 'remedy');
  const matter = tokens.findIndex(namesMatter);
  if (remedy === -1 || matter < remedy) return false;
  const between = tokens.slice(remedy, matter);
  return between.some(({ kind }) => kind === 'number');
}

const namesMatter = (token: Token, at: number, tokens: Token[]): boolean =>
  token.kind === 'matter' || (token.kind === 'noun' && token.strong && tokens[at - 1]?.kind === 'cause');

const LONGEST_SILENCE = 1;

/** Whether a verb without a noun, as in 办结10件, speaks of applications here. */
export const aboutApplications = (reading: Reading): boolean =>
  reading.topic === 'applications' &&
  !reading.strayed &&
  !reading.lost &&
  (reading.age <= LONGEST_SILENCE || headingTopic(reading) === 'applications');

/** Takes in the token at a place of a clause, which is no number. */
export function takeIn(reading: Reading, tokens: Token[], at: number): void {
  const token = tokens[at];
  switch (token?.kind) {
    case 'noun':
      if (token.strong) speakOf(reading, 'applications');
      reading.matter ||= token.strong;
      break;
    case 'matter':
      reading.matter = true;
      break;
    case 'remedy':
      // 其他类行政复议案件5件、行政诉讼2件
      reading.elsewhere ||= tokens[at - 1]?.kind === 'rest';
      reading.rows = joinsRemedy(tokens, at) ? [...new Set([...reading.rows, ...token.rows])] : token.rows;
      speakOf(reading, 'remedies');
      break;
    case 'judge':
      reading.elsewhere = true;
      break;
    case 'decoy':
      reading.strayed ||= token.lasting ?? false;
      break;
    case 'among':
      if (!reading.among) reading.parent = reading.last;
      reading.among = true;
      reading.lost ||= reading.uncounted;
      break;
    case 'scope':
      if (token.scope === 'whole' || token.scope === 'own') reading.scope = token.scope;
      break;
    default:
      takeTime(reading, tokens, at);
  }
}

function speakOf(reading: Reading, topic: Topic): void {
  reading.topic = topic;
  reading.age = 0;
  reading.strayed = false;
  reading.lost = false;
}

// 行政复议、行政诉讼3件 speaks of both.
const joinsRemedy = (tokens: Token[], at: number): boolean =>
  isJoin(tokens[at - 1]) && tokens[at - 2]?.kind === 'remedy';

/** 和, 及, 、 */
export const isJoin = (token: Token | undefined): boolean =>
  token?.kind === 'join' || (token?.kind === 'stop' && token.stop === 'list');
