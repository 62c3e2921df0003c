/** Years named in a question, with offsets into it; `newest` asks for so many of the newest years there are, `since` and `until` for all from and up to a year. */
export type YearMention = {
  from: number;
  to: number;
  years: number[];
  newest?: number;
  since?: number;
  until?: number;
  unknown?: true;
  /** So many years from the one that is spoken of. */
  shift?: number;
};

const DIGITS = '〇零○一二三四五六七八九';

// 二〇二〇 -> 2020, 20 -> 2020
function yearOf(text = ''): number {
  const digits = [...text].map((digit) => {
    const at = DIGITS.indexOf(digit);
    return at < 0 ? digit : Math.max(0, at - 2);
  });
  const year = Number(digits.join(''));
  return year < 100 ? 2000 + year : year;
}

// 2020年报: the report of 2020; the 年 is that of 年报. 2020件 is no year.
const YEAR_WORD = '(?:\\s*年(?!报)度?)?';
const FOUR = '(?<![\\d.])(?:19|20)\\d\\d(?![.,]?\\d|\\s*(?:件|条|项|个|元|万|亿|份|宗|起|次|家|%))';
const RANGE = new RegExp(
  `(?:from |between |从|自)?(?<first>${FOUR})${YEAR_WORD}\\s*(?:[-–—~～〜]+|到|至|to|through|until|and(?<=between [^?]*and))\\s*(?<last>${FOUR})${YEAR_WORD}`,
  'giu',
);
const ANY = `(?:${FOUR}|[一二][九〇零○][${DIGITS}]{2}|(?<![\\d.近第去前后满过])[012]\\d)`;
// 19-21年, 二〇一九年至二〇二一年
// 2022年1月1日至12月31日: all of it
const WHOLE =
  /(?<year>(?:19|20)\d\d)年0?1月0?1日(?:起)?(?:至|到|[-–—~～])(?:同年|当年|\k<year>年)?12月31日(?:止|期间)?/gu;
const RANGE_OF_ANY = new RegExp(
  `(?:从|自)?(?<first>${ANY})(?:年度?)?\\s*(?:[-–—~～〜]+|到|至)\\s*(?<last>${ANY})年(?!报)度?`,
  'gu',
);
// 2019-21
const CLIPPED = new RegExp(
  `(?<first>(?<![\\d.])20\\d\\d)\\s*[-–—~～/]\\s*(?<last>\\d\\d)(?![\\d.\\-]|\\s*[月日件])年?`,
  'gu',
);
const SINCE = new RegExp(
  `(?:自|从)?(?<first>${ANY})年度?(?:以来|至今|起|开始|以后|之后|及以后|及之后|往后)|自(?<own>${ANY})年度?|(?:since |starting (?:in|from) )(?<en>${FOUR})|(?:from )?(?<later>${FOUR}) (?:onwards?|on(?=\\s*(?:$|[?,.;!]))|and later|to (?:now|date|the present|present|today))\\b`,
  'giu',
);
const AFTER = new RegExp(`(?:later than|after) (?<first>${FOUR})`, 'giu');
const UNTIL = new RegExp(
  `(?:截至|截止到?|到)?(?<first>${ANY})年度?(?:为止|及以前|及之前)|(?:until|up to|through) (?<en>${FOUR})`,
  'giu',
);
const BEFORE = new RegExp(`(?<first>${ANY})年(?:以前|之前)|(?:before|prior to) (?<en>${FOUR})`, 'giu');
const SINGLE = new RegExp(`(?<year>${FOUR})${YEAR_WORD}`, 'gu');
const CHINESE = new RegExp(`(?<year>[一二][九〇零○][${DIGITS}]{2})年(?!报)度?`, 'gu');
// 20年 is a year; 近20年, 第20年 and 20年来 are not.
const SHORT = /(?<![\d.近第去前后满过])(?<year>[012]\d)年(?!报|间|来|以来|内|代|前|后)度?/gu;
const NEWEST =
  /(?:最近|近|过去|这)(?<zh>[二两三四五六七八九十]|\d{1,2})年(?:来|间|里)?|(?:the )?(?:last|past|recent) (?<en>two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) years/giu;

// 十四五时期: 2021 to 2025, of which there may be reports of some.
const PLAN =
  /(?:十(?<zh>[三四五])五(?:规划)?|(?:the )?(?<en>1[345])th five[- ]year plan)(?<since>以来|开局以来)?(?:时期|期间|period)?/giu;

const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/大前年/gu, -3],
  [/(?<!大)前年|(?:the )?year before last/giu, -2],
  [/去年度?|last year/giu, -1],
  [/今年|this year/giu, 0],
];

// Counted from the year that is spoken of, where one is.
const BESIDE: readonly (readonly [RegExp, number])[] = [
  [/上一?年度?|前一年度?|(?:the )?(?:previous|prior|preceding) year|(?:the )?year before(?! last)/giu, -1],
  [/下一年度?|后一年度?|次年|(?:the )?(?:next|following) year|(?:the )?year after/giu, 1],
];

const SMALL: Record<string, number> = {
  ...Object.fromEntries([...'一二三四五六七八九十'].map((digit, i) => [digit, i + 1])),
  ...Object.fromEntries(
    'one two three four five six seven eight nine ten'.split(' ').map((word, i) => [word, i + 1]),
  ),
  两: 2,
  zero: 0,
};

/** The number that digits or a word up to ten stand for. */
export const smallNumber = (text: string): number => SMALL[text.toLowerCase()] ?? Number(text);

// What a text must have to be worth trying a pattern on it: making one takes longer than reading a question.
const SPAN_HINTS = '-|–|—|~|～|〜|到|至|to|through|until|and';

const LONGEST_RANGE = 30;

const between = (a: number, b: number): number[] => {
  const [first, last] = [Math.min(a, b), Math.max(a, b)];
  return Array.from({ length: Math.min(last - first + 1, LONGEST_RANGE) }, (_, i) => first + i);
};

/** Every way to read a year in the text; readings may overlap, the longest is meant. `today` (ISO) dates 去年 and last year, which are `unknown` without it. */
export function findYears(text: string, today?: string): YearMention[] {
  const found: YearMention[] = [];
  const lower = text.toLowerCase();
  const add = (
    pattern: RegExp,
    hints: string,
    read: (groups: Record<string, string | undefined>) => Partial<YearMention> | undefined,
  ) => {
    if (!hints.split('|').some((hint) => lower.includes(hint))) return;
    for (const match of text.matchAll(pattern)) {
      const { index, 0: matched } = match;
      const said = read(match.groups ?? {});
      if (said) found.push({ from: index, to: index + matched.length, years: [], ...said });
    }
  };
  add(RANGE, SPAN_HINTS, ({ first, last }) => ({ years: between(Number(first), Number(last)) }));
  add(SINGLE, '19|20', ({ year }) => ({ years: [Number(year)] }));
  add(WHOLE, '1月', ({ year }) => ({ years: [Number(year)] }));
  add(RANGE_OF_ANY, SPAN_HINTS, ({ first, last }) => ({ years: between(yearOf(first), yearOf(last)) }));
  add(CHINESE, '九|〇|零|○', ({ year }) => ({ years: [yearOf(year)] }));
  add(SHORT, '年', ({ year }) => ({ years: [yearOf(year)] }));
  add(CLIPPED, '-|–|—|~|～|/', ({ first, last }) => {
    const [from, to] = [Number(first), 2000 + Number(last)];
    // 2023-01 is a month.
    return to > from ? { years: between(from, to) } : undefined;
  });
  add(PLAN, '十三五|十四五|十五五|five', ({ zh, en, since }) => {
    const first = 2001 + 5 * ((zh === undefined ? Number(en) : 10 + smallNumber(zh)) - 10);
    return { since: first, ...(since === undefined && { until: first + 4 }) };
  });
  add(
    SINCE,
    '以来|至今|起|开始|以后|之后|往后|自|since|starting|on|later|to ',
    ({ first, own, en, later }) => ({
      since: yearOf(first ?? own ?? en ?? later),
    }),
  );
  add(AFTER, 'than|after', ({ first }) => ({ since: yearOf(first) + 1 }));
  add(UNTIL, '止|以前|之前|until|up to|through', ({ first, en }) => ({ until: yearOf(first ?? en) }));
  add(BEFORE, '以前|之前|before|prior', ({ first, en }) => ({ until: yearOf(first ?? en) - 1 }));
  add(NEWEST, '近|过去|这|last|past|recent', ({ zh, en }) => ({ newest: smallNumber(zh ?? en ?? '1') }));
  const now = today === undefined ? undefined : Number(today.slice(0, 4));
  for (const [pattern, offset] of RELATIVE) {
    add(pattern, '年|year', () => (now === undefined ? { unknown: true } : { years: [now + offset] }));
  }
  const said = found.flatMap(({ years }) => years);
  for (const [pattern, shift] of BESIDE) {
    const base = said.length === 0 ? now : shift < 0 ? Math.min(...said) : Math.max(...said);
    add(pattern, '年|year', () => ({
      shift,
      ...(base === undefined ? { unknown: true as const } : { years: [base + shift] }),
    }));
  }
  return found;
}
