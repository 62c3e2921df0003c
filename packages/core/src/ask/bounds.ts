import { readNumeral } from '../text/numerals.ts';
import { smallNumber } from './years.ts';

export type Comparison = '>' | '>=' | '<' | '<=' | '=' | '!=';

/** A limit that figures are held against: 超过1000件 is `>` 1000. `unit` is a percent sign or 元 where one is printed. */
export type Bound = { than: Comparison; value: number; unit: '%' | '元' | '' };

/** Limits in a text, with offsets into it; two of them where it says between. */
export type BoundMention = { from: number; to: number; bounds: Bound[] };

// Words in front of a number, the longest first; English ones end with a space.
const FRONT: readonly (readonly [Comparison, string])[] = [
  // 不为零 | did not have zero lawsuits
  ['!=', '不为|不是|不等于|非(?=[零0])|≠|!='],
  ['!=', '(?:not(?: (?:have|having|be|equal(?: to)?|report(?:ing)?|receive))? |non-?)(?=zero\\b|0\\b)'],
  ['>=', '大于等于|不少于|不低于|不小于|至少有?|起码|达到了?|≥|>='],
  ['<=', '小于等于|不超过|没有?超过|未超过|不多于|不高于|不大于|至多|最多(?!的)|≤|<='],
  ['>', '超过了?|超出|大于|高于|多于|多过|突破|>'],
  ['<', '少于|小于|低于|不到|不足|不满|未达到|没有?达到|<'],
  ['=', '恰好是?|正好是?|刚好是?|等于|='],
  ['>=', 'at least |(?:no|not) (?:less|fewer) than |a minimum of '],
  ['<=', 'at most |(?:no|not) more than |not exceeding |a maximum of '],
  ['>', '(?:more|greater|higher|larger|bigger) than |over |above |exceed(?:s|ed|ing)? '],
  ['<', '(?:less|fewer|lower|smaller) than |under |below '],
  ['=', 'exactly |equal to '],
];

const BEHIND: readonly (readonly [Comparison, RegExp])[] = [
  ['>=', /^(?:及?以上|或者?更多| (?:or|and) (?:more|above|over)\b|\+)/iu],
  ['<=', /^(?:及?以[下内]|或者?更少| (?:or|and) (?:less|fewer|below|under)\b)/iu],
];

const PATTERN = new RegExp(FRONT.map(([, words], i) => `(?<f${i}>${words})`).join('|'), 'giu');
// A number with what it counts; 1月31日 and 2021年 are dates, 3个市 counts none of ours.
const UNIT = /^(?:\s*(?<unit>%|％|percent|per cent|元|yuan|[件条项份起宗次例]))?(?![年月日号岁])/iu;
const THOUSANDS = /^\s*(?:(?<thousand>k|thousand)|(?<million>m|million))\b/iu;
const HALF = /^(?:一半|半数|half)/iu;

const ENGLISH = /^(?:zero|one|two|three|four|five|six|seven|eight|nine|ten)\b/iu;

function englishNumber(text: string, at: number): Numeral | undefined {
  const word = ENGLISH.exec(text.slice(at))?.[0];
  return word === undefined ? undefined : { value: smallNumber(word), end: at + word.length };
}

// 90k, 40 thousand
function inThousands(text: string, numeral: Numeral | undefined): Numeral | undefined {
  const match = numeral && THOUSANDS.exec(text.slice(numeral.end));
  if (!numeral || !match) return numeral;
  const factor = match.groups?.['million'] === undefined ? 1e3 : 1e6;
  return { value: numeral.value * factor, end: numeral.end + match[0].length };
}

type Numeral = { value: number; end: number };

type Number = { value: number; unit: Bound['unit']; end: number };

function numberAt(text: string, at: number): Number | undefined {
  const half = HALF.exec(text.slice(at))?.[0];
  if (half !== undefined) return { value: 50, unit: '%', end: at + half.length };
  const numeral = inThousands(text, readNumeral(text, at) ?? englishNumber(text, at));
  const unit = numeral && UNIT.exec(text.slice(numeral.end));
  // 超过100多件 names no limit.
  if (!numeral || !unit || /[多余几]/u.test(text.slice(at, numeral.end))) return undefined;
  return { value: numeral.value, unit: unitOf(unit.groups?.['unit']), end: numeral.end + unit[0].length };
}

function unitOf(printed = ''): Bound['unit'] {
  if (/^(?:%|％|per)/iu.test(printed)) return '%';
  return /^(?:元|yuan)$/iu.test(printed) ? '元' : '';
}

const BETWEEN = /(?:介于|在)|between /giu;
const TO = /^\s*(?:到|至|和|与|-|–|—|~|and)\s*/iu;
const END_OF_BETWEEN = /^(?:之间)?/u;

/** The limits that a text names. */
export function findBounds(text: string): BoundMention[] {
  return [...inFront(text), ...behind(text), ...between(text), ...confirmed(text)];
}

const CONFIRMED =
  /^(?:\s*(?:applications|requests|cases))?[，, ]*(?:这个数字?)?(?:对吗|对不对|对么|是吗|是不是|正确吗|没错吧|吗|right|correct|is that (?:right|correct|true))[？?！!]*$/iu;

// 收到申请2933件对吗
function confirmed(text: string): BoundMention[] {
  return [...text.matchAll(/(?<![\d.,年])\d[\d,]*(?:\.\d+)?/gu)].flatMap(({ index }) => {
    const number = numberAt(text, index);
    if (!number || isYear(number.value) || !CONFIRMED.test(text.slice(number.end))) return [];
    return [
      {
        from: index,
        to: text.length,
        bounds: [{ than: '=' as const, value: number.value, unit: number.unit }],
      },
    ];
  });
}

function inFront(text: string): BoundMention[] {
  return [...text.matchAll(PATTERN)].flatMap(({ index, 0: words, groups = {} }) => {
    const at = skipSpace(text, index + words.length);
    const number = numberAt(text, at);
    const which = FRONT.findIndex((_, i) => groups[`f${i}`] !== undefined);
    const than = FRONT[which]?.[0];
    if (!number || !than || isBareYear(words, number.value, text.slice(number.end))) return [];
    return [{ from: index, to: number.end, bounds: [{ than, value: number.value, unit: number.unit }] }];
  });
}

// 败诉最多2022 | over 2022 and 2023
const isBareYear = (words: string, value: number, rest: string): boolean =>
  isYear(value) && (words === '最多' || (/^over /iu.test(words) && /^\s*(?:and|to|[-–,.?!]|$)/iu.test(rest)));

const skipSpace = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at);

// 100件以上 | 100 or more
function behind(text: string): BoundMention[] {
  return [
    ...text.matchAll(/(?<![\d.,])\d|(?<![\p{Script=Han}])[一二两三四五六七八九十百千](?=[\p{Script=Han}])/gu),
  ].flatMap(({ index }) => {
    const number = numberAt(text, index);
    if (!number) return [];
    const rest = text.slice(number.end);
    return BEHIND.flatMap(([than, words]) => {
      const match = words.exec(rest)?.[0];
      const { value, unit } = number;
      return match === undefined
        ? []
        : [{ from: index, to: number.end + match.length, bounds: [{ than, value, unit }] }];
    });
  });
}

// 在100到200件之间 | between 100 and 200
function between(text: string): BoundMention[] {
  return [...text.matchAll(BETWEEN)].flatMap(({ index, 0: words }) => {
    const low = numberAt(text, skipSpace(text, index + words.length));
    const to = low && TO.exec(text.slice(low.end));
    const high = low && to ? numberAt(text, low.end + to[0].length) : undefined;
    if (!low || !high || isYear(low.value) || isYear(high.value)) return [];
    const end = high.end + (END_OF_BETWEEN.exec(text.slice(high.end))?.[0].length ?? 0);
    const { unit } = high;
    return [
      {
        from: index,
        to: end,
        bounds: [
          { than: '>=' as const, value: low.value, unit },
          { than: '<=' as const, value: high.value, unit },
        ],
      },
    ];
  });
}

const isYear = (value: number): boolean => value >= 1990 && value < 2100;

const TESTS: Record<Comparison, (a: number, b: number) => boolean> = {
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
};

/** Whether a figure keeps to a comparison with another. */
export const compares = (a: number, than: Comparison, b: number): boolean => TESTS[than](a, b);

/** The limit in the unit of a figure: yuan or percent or a count; undefined where they measure different things. */
export function boundIn(
  { value, unit }: Bound,
  figure: 'count' | 'change' | 'yuan' | 'percent',
): number | undefined {
  if (figure === 'yuan') return unit === '元' ? value : undefined;
  if (figure === 'percent') return unit === '%' || unit === '' ? value : undefined;
  return unit === '' ? value : undefined;
}
