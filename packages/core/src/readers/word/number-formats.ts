/** How a list writes its numbers, by the names that WordprocessingML gives the ways. */
type Writer = (value: number) => string;

const DIGITS = '〇一二三四五六七八九';
const decimal: Writer = (value) => String(value);

/** 一 … 十, 十一, 二十 … 一百零五; `digits` starts with zero, `powers` are ten, a hundred, a thousand. */
const counted =
  (digits: string, powers: string, tenAlone: boolean): Writer =>
  (value) => {
    if (value > 9_999 || value < 1) return decimal(value);
    let text = '';
    let gap = false;
    for (let power = 3; power >= 0; power -= 1) {
      const digit = Math.floor(value / 10 ** power) % 10;
      if (digit === 0) gap = text !== '';
      else {
        text +=
          (gap ? digits.charAt(0) : '') + digits.charAt(digit) + (power > 0 ? powers.charAt(power - 1) : '');
        gap = false;
      }
    }
    return tenAlone && value < 20 ? text.replace(/^一十/u, '十') : text;
  };

/** The nth of a run of characters that starts with that for one; beyond its end the plain number. */
const series =
  (characters: string): Writer =>
  (value) =>
    Array.from(characters)[value - 1] ?? decimal(value);

const run = (first: string, length: number): string =>
  Array.from({ length }, (_, i) => String.fromCodePoint((first.codePointAt(0) ?? 0) + i)).join('');

// a … z, aa, bb, as word processors go on.
const letters =
  (first: string): Writer =>
  (value) =>
    value > 0 && value <= 780
      ? run(first, 26)
          .charAt((value - 1) % 26)
          .repeat(Math.ceil(value / 26))
      : decimal(value);

const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value > 3_999 || value < 1) return decimal(value);
  let rest = value;
  let text = '';
  for (const [size, sign] of ROMAN) {
    for (; rest >= size; rest -= size) text += sign;
  }
  return text;
}

const mapDigits =
  (to: (digit: string) => string): Writer =>
  (value) =>
    Array.from(decimal(value), to).join('');

const chinese = counted('零一二三四五六七八九', '十百千', true);
const legal = counted('零壹贰叁肆伍陆柒捌玖', '拾佰仟', false);
const legalTraditional = counted('零壹貳參肆伍陸柒捌玖', '拾佰仟', false);
const digital = mapDigits((digit) => DIGITS.charAt(Number(digit)));
const fullWidth = mapDigits((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const circled = series(run('①', 20));

const WRITERS = new Map<string, Writer>(
  Object.entries({
    decimalZero: (value) => decimal(value).padStart(2, '0'),
    decimalFullWidth: fullWidth,
    decimalFullWidth2: fullWidth,
    decimalEnclosedCircle: circled,
    decimalEnclosedCircleChinese: circled,
    decimalEnclosedParen: series(run('⑴', 20)),
    decimalEnclosedFullstop: series(run('⒈', 20)),
    numberInDash: (value) => `- ${value} -`,
    chineseCounting: chinese,
    chineseCountingThousand: chinese,
    taiwaneseCounting: chinese,
    taiwaneseCountingThousand: chinese,
    japaneseCounting: chinese,
    chineseLegalSimplified: legal,
    ideographLegalTraditional: legalTraditional,
    ideographDigital: digital,
    taiwaneseDigital: digital,
    japaneseDigitalTenThousand: digital,
    ideographTraditional: series('甲乙丙丁戊己庚辛壬癸'),
    ideographZodiac: series('子丑寅卯辰巳午未申酉戌亥'),
    ideographEnclosedCircle: series(run('㊀', 10)),
    upperLetter: letters('A'),
    lowerLetter: letters('a'),
    upperRoman: roman,
    lowerRoman: (value) => roman(value).toLowerCase(),
    none: () => '',
  }),
);

/** Writes a list number in a format of WordprocessingML; in decimals where the format is not known. */
export const writeNumber = (value: number, format: string): string => (WRITERS.get(format) ?? decimal)(value);
