/** What each Chinese digit stands for, in everyday, formal and traditional writing. */
export const chineseDigits: ReadonlyMap<string, number> = new Map(
  ['〇○零', '一壹', '二贰两兩', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (forms, digit) => [...forms].map((character) => [character, digit] as const),
  ),
);
/** The power of ten that each unit of Chinese numbers stands for. */
export const powers: ReadonlyMap<string, number> = new Map(
  Object.entries({ 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3, 万: 4, 萬: 4, 亿: 8, 億: 8 }),
);

type Read = { value: number; approximate: boolean };

/** The number that a run of Chinese digits and units makes: 十二, 三万五, 二〇二〇; 三四 is rounded. Undefined where it makes none. */
export const readRun = (run: readonly string[]): Read | undefined =>
  run.some((character) => powers.has(character)) ? withUnits(run) : digitByDigit(run);

/** 二〇二〇 is a number in digits; 三四 means three or four. */
function digitByDigit(run: readonly string[]): Read | undefined {
  const digits = run.map((character) => chineseDigits.get(character) ?? 0);
  const [first = 0, second = 0] = digits;
  if (digits.length === 2) return second === first + 1 ? { value: first, approximate: true } : undefined;
  const value = Number(digits.join(''));
  return Number.isSafeInteger(value) ? { value, approximate: false } : undefined;
}

/** 一百零五 | 十二 | 三万五 (35,000) | 十五六 (about 15); units must fall within 万 and within 亿. */
function withUnits(run: readonly string[]): Read | undefined {
  const state = { total: 0, section: 0, digit: -1, unit: 99, zero: false, approximate: false };
  for (const character of run) {
    const power = powers.get(character);
    const fits =
      power === undefined ? takeDigit(state, chineseDigits.get(character) ?? 0) : takeUnit(state, power);
    if (!fits) return undefined;
  }
  const { total, section, digit, unit, zero, approximate } = state;
  const scale = digit > 0 && !zero && unit >= 2 && unit < 99 ? 10 ** (unit - 1) : 1;
  const value = total + section + Math.max(digit, 0) * scale;
  return Number.isSafeInteger(value) ? { value, approximate } : undefined;
}

type Tally = {
  total: number;
  section: number;
  digit: number;
  unit: number;
  zero: boolean;
  approximate: boolean;
};

function takeDigit(state: Tally, digit: number): boolean {
  if (digit === 0) {
    const free = state.digit === -1 && !state.zero;
    state.zero = true;
    return free;
  }
  if (state.digit === -1) {
    state.digit = digit;
    return true;
  }
  // 十五六: the second digit only blurs the first.
  if (digit !== state.digit + 1 || state.approximate) return false;
  state.approximate = true;
  return true;
}

function takeUnit(state: Tally, power: number): boolean {
  if (power < 4) {
    if (power >= state.unit && state.unit < 4) return false;
    if (state.digit === -1 && power !== 1) return false;
    state.section += (state.digit === -1 ? 1 : state.digit) * 10 ** power;
  } else {
    const counted = state.section + Math.max(state.digit, 0);
    if (counted === 0) return false;
    if (power === 8) state.total = (state.total + counted) * 1e8;
    else state.total += counted * 1e4;
    state.section = 0;
  }
  state.digit = -1;
  state.zero = false;
  state.unit = power;
  return true;
}
