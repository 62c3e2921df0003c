import { endOfDigits, type Numeral, numeralBeginnings, readNumeral } from '../../text/numerals.ts';
import { firstCharacters, wordAt } from './trie.ts';
import type { Punctuation, Token } from './word.ts';

const STOPS: ReadonlyMap<string, Punctuation> = new Map([
  ['、', 'list'],
  [',', 'clause'],
  [':', 'colon'],
  [';', 'clause'],
  ['…', 'clause'],
  ['(', 'open'],
  [')', 'close'],
  ['。', 'sentence'],
  ['!', 'sentence'],
  ['?', 'sentence'],
  ['\t', 'cell'],
]);

/** Counter words of cases, longest first, each with the characters that make another word of it: 起诉, 条例. */
const COUNTERS: [counter: string, not: string][] = [
  ['件(次)', ''],
  ['件次', ''],
  ['条次', ''],
  ['件', '数量'],
  ['起', '诉来草因止点'],
  ['宗', '旨教'],
  ['份', '额'],
  ['条', '例款文线'],
  ['项', '目'],
  ['例', '外会'],
  ['次', '序日年要'],
];
const COUNTER_BEGINNINGS = '件条起宗份项例次';
/** Counters that make a Chinese number a count of cases wherever they stand; 一次, 三项 and 一起 are also idioms. */
const PLAIN_COUNTERS = '件宗例';
const ROUNDED = ['左右', '上下', '以上', '以下', '以内', '余', '多'];
/** 第一项, 每一起, 同一件, 统一 are no counts. */
const NO_COUNT_BEFORE = '第每同这那某任逐哪唯单统进专首各每';
const CHINESE_NUMERALS = new Set('〇○零一二三四五六七八九十百千万亿两');
const LONGEST_NAME = 120;

/** 1 for the characters with which something may begin; most characters of prose begin nothing. */
let beginnings: Uint8Array | undefined;

function makeBeginnings(): Uint8Array {
  const marks = new Uint8Array(0x10000);
  for (const character of [...firstCharacters(), ...numeralBeginnings, ...STOPS.keys(), '.', '《']) {
    marks[character.charCodeAt(0)] = 1;
  }
  return marks;
}

/** What a folded text says, piece by piece; text that says nothing to us is left out. Takes time linear in the text. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let last: Token | undefined;
  beginnings ??= makeBeginnings();
  let at = 0;
  while (at < text.length) {
    if (beginnings[text.charCodeAt(at)] === 0) {
      at += 1;
      continue;
    }
    const piece = tokenAt(text, at, last);
    if (typeof piece === 'object') {
      last = piece;
      tokens.push(piece);
      at = piece.end;
    } else at = piece ?? at + 1;
  }
  return tokens;
}

/** A token, or only where a piece ends that means nothing. */
type Piece = Token | number | undefined;

function tokenAt(text: string, at: number, last: Token | undefined): Piece {
  const character = text.charAt(at);
  const arabic = character >= '0' && character <= '9';
  if (!arabic) {
    const found = wordAt(text, at);
    if (found) return { ...found.word, start: at, end: found.end };
  }
  if (numeralBeginnings.has(character)) return arabic ? arabicAt(text, at, last) : chineseAt(text, at, last);
  if (character === '(') return bracketAt(text, at, last);
  if (character === '《') return endOfName(text, at);
  const stop = STOPS.get(character) ?? (character === '.' && endsSentence(text, at) ? 'sentence' : undefined);
  return stop && { kind: 'stop', stop, start: at, end: at + 1 };
}

// The name of a document is no statement: 《政府信息公开申请办理规范》
function endOfName(text: string, at: number): number {
  const close = text.slice(at, at + LONGEST_NAME).indexOf('》');
  return close === -1 ? at + 1 : at + close + 1;
}

const endsSentence = (text: string, at: number): boolean =>
  !/[0-9A-Za-z]/u.test(text.charAt(at + 1)) && !/[0-9A-Za-z]/u.test(text.charAt(at - 1));

/** Whether nothing but the beginning of something stands before a place, so that an ordinal may stand there. */
const opensAt = (last: Token | undefined, at: number): boolean =>
  at === 0 || (last !== undefined && last.end === at && (last.kind === 'stop' || last.kind === 'ordinal'));

function arabicAt(text: string, at: number, last: Token | undefined): Piece {
  const numeral = readNumeral(text, at);
  if (!numeral) return { kind: 'figure', start: at, end: endOfDigits(text, at) };
  const { end } = numeral;
  const next = text.charAt(end);
  if ((next === '、' || next === '.') && opensAt(last, at))
    return { kind: 'ordinal', level: 3, start: at, end: end + 1 };
  return dateAt(text, numeral) ?? countAt(text, numeral) ?? looseNumber(text, numeral);
}

function dateAt(text: string, { value, start, end }: Numeral): Piece {
  const next = text.charAt(end);
  if (next === '年' && value >= 1990 && value < 2100) {
    return { kind: 'year', year: value, start, end: text.charAt(end + 1) === '度' ? end + 2 : end + 1 };
  }
  if (next === '日') return { kind: 'day', start, end: end + 1 };
  if (next !== '月') return undefined;
  // 12月底 | 12月末 is the end of the year.
  if (value === 12 && /[底末]/u.test(text.charAt(end + 1))) return { kind: 'day', start, end: end + 2 };
  const day = readNumeral(text, end + 1);
  if (day && text.charAt(day.end) === '日') return { kind: 'day', start, end: day.end + 1 };
  return { kind: 'month', month: value, start, end: text.charAt(end + 1) === '份' ? end + 2 : end + 1 };
}

/** The counter word at a place with what rounds the count behind it. */
function counterAt(text: string, at: number): { counter: string; end: number; rounded: boolean } | undefined {
  if (!COUNTER_BEGINNINGS.includes(text.charAt(at) || '-')) return undefined;
  const found = COUNTERS.find(([word, not]) => {
    const next = text.charAt(at + word.length);
    return text.startsWith(word, at) && (next === '' || !not.includes(next));
  });
  if (!found) return undefined;
  const [counter] = found;
  const end = at + counter.length;
  const rounding = ROUNDED.find((word) => text.startsWith(word, end));
  return { counter, end: end + (rounding?.length ?? 0), rounded: rounding !== undefined };
}

// 3-5件 | 3至5件 | 2/3件 | 1 0件: a range, a fraction or digits torn apart, not a count.
const inRange = (text: string, start: number): boolean =>
  /[-~/ ]$|[0-9件][至到]$/u.test(text.slice(Math.max(start - 2, 0), start));

const exactCount = (text: string, numeral: Numeral): boolean =>
  !numeral.approximate &&
  Number.isSafeInteger(numeral.value) &&
  !/[万亿]/u.test(text.slice(numeral.start, numeral.end)) &&
  !inRange(text, numeral.start);

function countAt(text: string, numeral: Numeral): Piece {
  if (text.charAt(numeral.start - 1) === '第') return undefined;
  const counter = counterAt(text, numeral.end);
  if (!counter) return undefined;
  const value = exactCount(text, numeral) && !counter.rounded ? numeral.value : null;
  return { kind: 'number', value, bare: false, start: numeral.start, end: counter.end };
}

// 办理政府信息公开申请96，      <- the counter word dropped
function looseNumber(text: string, numeral: Numeral): Piece {
  const { value, start, end } = numeral;
  if (value === 12345) return { kind: 'decoy', lasting: true, start, end };
  const ended = /[,;。]/u.test(text.charAt(end)) && !/[0-9A-Za-z.%-]/u.test(text.charAt(start - 1));
  const yearLike = value >= 1900 && value < 2100;
  if (!ended || yearLike || !exactCount(text, numeral)) return { kind: 'figure', start, end };
  return { kind: 'number', value, bare: true, start, end };
}

function chineseAt(text: string, at: number, last: Token | undefined): Piece {
  let run = at + 1;
  while (CHINESE_NUMERALS.has(text.charAt(run))) run += 1;
  const numeral = readNumeral(text, at);
  if (!numeral || NO_COUNT_BEFORE.includes(text.charAt(at - 1) || '-')) return run;
  const next = text.charAt(numeral.end);
  if ((next === '、' || next === '.') && opensAt(last, at))
    return { kind: 'ordinal', level: 1, start: at, end: numeral.end + 1 };
  if (next === '年' && numeral.value >= 1990 && numeral.value < 2100) return dateAt(text, numeral);
  const counter = counterAt(text, numeral.end);
  if (!counter) return numeral.end;
  const after = text.charAt(counter.end);
  const counts = PLAIN_COUNTERS.includes(counter.counter.charAt(0)) || after === '' || STOPS.has(after);
  return counts ? countAt(text, numeral) : numeral.end;
}

// （一）总体情况: an ordinal | 第（一）项: nothing | （1386）条: a count in brackets | （含上年结转2件）: brackets
function bracketAt(text: string, at: number, last: Token | undefined): Piece {
  const numeral = readNumeral(text, at + 1);
  if (!numeral || text.charAt(numeral.end) !== ')')
    return { kind: 'stop', stop: 'open', start: at, end: at + 1 };
  const end = numeral.end + 1;
  if (text.charAt(at - 1) === '第') return end;
  const arabic = /[0-9]/u.test(text.charAt(at + 1));
  const counter = arabic && at > 0 ? counterAt(text, end) : undefined;
  if (counter) {
    const value = exactCount(text, numeral) && !counter.rounded ? numeral.value : null;
    return { kind: 'number', value, bare: false, start: at, end: counter.end };
  }
  if (opensAt(last, at)) return { kind: 'ordinal', level: arabic ? 3 : 2, start: at, end };
  return { kind: 'figure', start: at, end };
}
