import type { Signs, Years } from './understand.ts';

/** Whether a question holds something against what was spoken of before. */
export const isHeldAgainst = ({ acts, text }: Signs): boolean =>
  acts.has('compare') || acts.has('times') || /比|\b(?:than|against|versus|vs|compared?)\b/iu.test(text);

/** The years that a question is about which follows on another. */
export function yearsInTalk(before: Signs, next: Signs): Years {
  const years = besideThose(before.years, next.years);
  // 和2021年比呢
  if (next.mentions.length === 0 && years.named.length === 1 && isHeldAgainst(next)) {
    const named = [...new Set([...before.years.named, ...years.named])].sort((a, b) => a - b);
    return { ...years, named };
  }
  // 近三年 … 哪年最多: of those years.
  const among = next.ranking.over === 'years' && years.spans.length === 0 && isSpan(before.years);
  const own = !among && (years.spans.length > 0 || years.every || years.newest !== null);
  if (own) return years;
  // 同比 counts from the last year that was spoken of.
  const [last] = before.years.named.slice(-1);
  return next.acts.has('growth') && last !== undefined
    ? { ...before.years, named: [last], every: false, newest: null }
    : before.years;
}

// 2021年 … 上一年呢
/** The years with one that is counted from those spoken of before. */
function besideThose({ named }: Years, years: Years): Years {
  const base = (years.shift ?? 0) < 0 ? named[0] : named.at(-1);
  const counted = years.shift !== null && years.spans.length === 1 && base !== undefined;
  return counted ? { ...years, named: [base + (years.shift ?? 0)], unknown: null } : years;
}

const isSpan = ({ named, newest, since, until }: Years): boolean =>
  named.length > 1 || newest !== null || since !== null || until !== null;
