import type { Reading } from './reading.ts';
import type { Token, TokenOf } from './word.ts';

/** Takes in the token at a place of a clause that may say of when the text speaks. */
export function takeTime(reading: Reading, tokens: Token[], at: number): void {
  const [before, token] = [tokens[at - 1], tokens[at]];
  switch (token?.kind) {
    case 'until':
      reading.until = true;
      break;
    case 'time':
      takePeriod(reading, token, before);
      break;
    case 'year':
      if (datesCarry(tokens, at) || before?.kind === 'compare') break;
      reading.year = token.year;
      reading.otherTime = undefined;
      reading.dated ||= before?.kind !== 'until';
      break;
    case 'month':
      // 1月至12月 is the whole year, 截至12月 too, but 12月收到1件 is not.
      reading.otherTime = token.month === 12 && (reading.until || endsSpan(before)) ? undefined : 'part';
      break;
    default:
  }
}

function takePeriod(reading: Reading, { time, start }: TokenOf<'time'>, before: Token | undefined): void {
  switch (time) {
    case 'report':
      Object.assign(reading, { year: undefined, otherTime: undefined, dated: true, until: false });
      break;
    case 'same':
      // 去年全年 is not this year; 上年…，全年… is.
      if (before?.kind !== 'time' || before.end !== start) reading.otherTime = undefined;
      Object.assign(reading, { dated: true, until: false });
      break;
    case 'total':
      // 自网站开通累计受理1203件, but 2022年累计受理15件
      if (!reading.dated || reading.until) reading.otherTime ??= 'total';
      break;
    default:
      reading.otherTime = time;
  }
}

// 1-12月 | 1月至12月
const endsSpan = (before: Token | undefined): boolean =>
  before?.kind === 'figure' ||
  before?.kind === 'month' ||
  before?.kind === 'day' ||
  before?.kind === 'filler';

// 2022年结转至2023年: neither year is that of the sentence.
function datesCarry(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1];
  const before = tokens[at - 1]?.kind === 'filler' ? tokens[at - 2] : tokens[at - 1];
  return next?.kind === 'carry' || before?.kind === 'carry';
}
