import { forms, rowsOf } from '../forms/index.ts';
import { agencyKinds } from '../places/index.ts';
import type { AgencyKind } from '../places/index.ts';
import type { Comparison } from './bounds.ts';
import { columnNames, disclosureNames, leafNames, rowNames } from './names.ts';
import { rates } from './rates.ts';
import { phraseKey } from './words/latin.ts';
import * as figureWords from './words/figures.ts';
import * as plainWords from './words/operations.ts';

export type Act =
  | 'ratio'
  | 'times'
  | 'partOf'
  | 'growth'
  | 'change'
  | 'series'
  | 'compare'
  | 'match'
  | 'most'
  | 'least'
  | 'ranking'
  | 'position'
  | 'total'
  | 'reasons'
  | 'applicants'
  | 'zero'
  | 'blank'
  | 'broken'
  | 'unfiled'
  | 'overview'
  | 'whole'
  | 'nation'
  | 'each'
  | 'all'
  | 'average'
  | 'median'
  | 'tally'
  | 'parts'
  | 'this'
  | 'source'
  | 'dated'
  | 'feeNote';

/** A level of government; towns and subdistricts are below the county. */
export type Level = 'province' | 'prefecture' | 'county' | 'town';

/** What a question asks for by which or each. */
export type Over = 'agency' | 'department' | 'year' | Level;

/** What a word of a question can mean. A weak row counts only where no other row is named. */
export type Meaning =
  | { is: 'row'; rows: string[]; weak: boolean }
  | { is: 'column'; columns: string[] }
  | { is: 'cell'; row: string; column: string }
  | { is: 'rate'; rate: string }
  | { is: 'act'; act: Act }
  | { is: 'which'; over: Over }
  | { is: 'than'; than: Comparison }
  | { is: 'rule'; rules: string[] }
  | { is: 'kind'; kind: AgencyKind }
  | { is: 'unread' | 'outside' | 'join' | 'break' | 'inside' | 'negation' | 'count' | 'filler' };

/** The words of both scripts with their meanings; Latin phrases stand under the keys of `phraseKey`. */
type Lexicon = {
  chinese: Map<string, Meaning[]>;
  /** The longest word that begins with this character. */
  reach: Map<string, number>;
  /** Thousands of phrases, which a question in Chinese does without. */
  latin(): Map<string, Meaning[]>;
};

let made: Lexicon | undefined;

/** The vocabulary, from the labels of the forms and the word lists. */
export const lexicon = (): Lexicon => (made ??= build());

/** Adds words and phrases of one meaning; phrases may stand in one text, divided by commas. */
type Add = (words: readonly string[], phrases: readonly string[] | string, meaning: Meaning) => void;

function build(): Lexicon {
  const chinese = new Map<string, Meaning[]>();
  addAll((words, _, meaning) => {
    for (const word of words) if (word !== '') put(chinese, cleanWord(word), meaning);
  });
  let latin: Map<string, Meaning[]> | undefined;
  return { chinese, latin: () => (latin ??= buildLatin()), reach: reachOf(chinese.keys()) };
}

function buildLatin(): Map<string, Meaning[]> {
  const latin = new Map<string, Meaning[]>();
  const add: Add = (_, phrases, meaning) => {
    for (const phrase of typeof phrases === 'string' ? phrases.split(',') : phrases) {
      const key = phraseKey(phrase);
      if (key !== '') put(latin, key, meaning);
    }
  };
  addAll(add, () => addKinds(add));
  return latin;
}

// What is added first is meant first. Kinds of agencies have no Chinese words here: those are read with the names of places.
function addAll(add: Add, kinds: () => void = () => {}): void {
  addFigures(add);
  addOperations(add);
  kinds();
  addPlain(add);
}

function put(into: Map<string, Meaning[]>, key: string, meaning: Meaning): void {
  const known = into.get(key);
  // A filler or a connective never joins a word that means something.
  if (!known) into.set(key, [meaning]);
  else if (meaning.is === 'column' && known.every(({ is }) => is === 'row')) known.push(meaning);
}

/** A Chinese word without the quotation marks that questions are stripped of. */
const cleanWord = (word: string): string =>
  QUOTED.test(word) ? word.replace(/[“”‘’"'「」『』《》]/gu, '') : word;

const QUOTED = /[“”‘’"'「」『』《》]/u;

function reachOf(words: Iterable<string>): Map<string, number> {
  const reach = new Map<string, number>();
  for (const word of words) {
    const head = word.charAt(0);
    reach.set(head, Math.max(reach.get(head) ?? 0, word.length));
  }
  return reach;
}

type Line = { keys: string[]; words: string[]; phrases: string };

function* linesOf(table: string): Generator<Line> {
  for (const line of table.trim().split('\n')) {
    const [keys = '', words = '', phrases = ''] = line.split('|').map((part) => part.trim());
    yield { keys: keys.split(' '), words: words.split(' '), phrases };
  }
}

function addFigures(add: Add): void {
  for (const { keys, words, phrases } of linesOf(figureWords.RATE_WORDS)) {
    add(words.flatMap(asShare), phrases, { is: 'rate', rate: keys[0] ?? '' });
  }
  for (const { path, label } of rates) add([label.zh], [label.en], { is: 'rate', rate: path });
  for (const [row, columns] of Object.entries(disclosureNames)) {
    for (const [column, { zh, en }] of Object.entries(columns)) {
      const phrases = /^yuan|^change/u.test(en.many) ? [en.many] : [en.one, en.many];
      add([zh], phrases, { is: 'cell', row: `disclosure.${row}`, column });
    }
  }
  for (const { keys, words, phrases } of linesOf(figureWords.CELL_WORDS)) {
    const path = keys[0] ?? '';
    const cut = path.lastIndexOf('.');
    add(words, phrases, { is: 'cell', row: path.slice(0, cut), column: path.slice(cut + 1) });
  }
  addRows(add);
  addColumns(add);
}

// 纠错率 is also the 纠错比例.
const asShare = (word: string): string[] =>
  word.endsWith('率') ? [word, ...['比例', '比率', '占比'].map((end) => word.slice(0, -1) + end)] : [word];

const allRows = () => forms.flatMap(({ tables }) => tables.flatMap((table) => rowsOf(table)));

function addRows(add: Add): void {
  const strong = (row: string, zh: string[], en: string[]) =>
    add(zh, en, { is: 'row', rows: [row], weak: false });
  for (const [row, { zh, en }] of Object.entries(rowNames)) strong(row, [zh], [en.one, en.many]);
  for (const [row, { zh, en }] of Object.entries(leafNames)) strong(row, [zh], [en]);
  for (const { keys, words, phrases } of linesOf(figureWords.ROW_WORDS)) {
    add(words, phrases, { is: 'row', rows: keys, weak: false });
  }
  for (const { table, path, row } of allRows()) {
    const { label, aliases = [] } = row;
    const zh = [label.zh, ...aliases].filter((word) => !VAGUE.has(word));
    strong(`${table.id}.${path}`, zh, VAGUE.has(label.zh) ? [] : [label.en]);
  }
  for (const { keys, words, phrases } of linesOf(figureWords.WEAK_ROW_WORDS)) {
    add(words, phrases, { is: 'row', rows: keys, weak: true });
  }
  add(figureWords.DISCLOSED_WORDS.split(' '), [], {
    is: 'row',
    rows: ['applications.disclosed'],
    weak: false,
  });
  const published: Meaning = { is: 'column', columns: ['newlyDisclosed'] };
  add(figureWords.DISCLOSED_WORDS.split(' '), ['disclosed', 'published'], published);
}

// Labels that say nothing outside their table.
const VAGUE = new Set(['总计', '合计', '总数', '其他', '其它']);

function addColumns(add: Add): void {
  for (const [column, { zh, en }] of Object.entries(columnNames)) {
    add([zh], [en], { is: 'column', columns: [column] });
  }
  for (const { keys, words, phrases } of linesOf(figureWords.COLUMN_WORDS)) {
    add(words, phrases, { is: 'column', columns: keys });
  }
  for (const { key, label, aliases = [] } of new Set(allRows().flatMap(({ row }) => row.columns))) {
    const zh = [label.zh, ...aliases].filter((word) => !VAGUE.has(word));
    add(zh, [], { is: 'column', columns: [key] });
  }
}

function addOperations(add: Add): void {
  for (const { keys, words, phrases } of linesOf(plainWords.RULE_WORDS)) {
    add(words, phrases, { is: 'rule', rules: keys });
  }
  for (const { keys, words, phrases } of linesOf(plainWords.ACT_WORDS)) {
    // The keys of the table are the acts.
    add(words, phrases, { is: 'act', act: keys[0] as Act });
  }
  for (const { keys, words, phrases } of linesOf(plainWords.WHICH_WORDS)) {
    add(words, phrases, { is: 'which', over: keys[0] as Over });
  }
  for (const { keys, words, phrases } of linesOf(plainWords.THAN_WORDS)) {
    add(words, phrases, { is: 'than', than: keys[0] as Comparison });
  }
}

const OFFICES = ['bureau', 'department', 'commission', 'office', 'administration', 'authority', 'station'];

// Words that name nothing but an agency; education and water are topics too.
const ALONE = new Set(
  'police,public security,psb,customs,tax,taxation,samr,sasac,chengguan,ndrc,general office,government office,government,ministry'.split(
    ',',
  ),
);

function addKinds(add: Add): void {
  for (const [kind, { words }] of Object.entries(agencyKinds)) {
    const phrases = words.flatMap((word) =>
      OFFICES.flatMap((office) => [`${word} ${office}`, `${office} of ${word}`]).concat(
        ALONE.has(word) ? [word] : [],
      ),
    );
    add([], phrases, { is: 'kind', kind: kind as AgencyKind });
  }
  for (const { keys, phrases } of linesOf(plainWords.PINYIN_KINDS)) {
    add([], phrases, { is: 'kind', kind: keys[0] as AgencyKind });
  }
}

function addPlain(add: Add): void {
  const plain = {
    unread: plainWords.STRANGE_WORDS,
    outside: plainWords.OUTSIDE_WORDS,
    count: plainWords.COUNT_WORDS,
    join: plainWords.JOIN_WORDS,
    break: plainWords.BREAK_WORDS,
    inside: plainWords.INSIDE_WORDS,
    filler: plainWords.FILLER_WORDS,
    negation: plainWords.NEGATION_WORDS,
  };
  for (const [is, table] of Object.entries(plain)) {
    const [words = '', phrases = ''] = table.split('|');
    add(words.trim().split(' '), phrases, { is: is as keyof typeof plain });
  }
}
