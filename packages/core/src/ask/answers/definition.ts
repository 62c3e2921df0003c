import type { Answer } from '../answer.ts';
import { answerOf } from '../context.ts';
import type { Context } from '../context.ts';
import { nameOf } from '../metrics.ts';
import { rateAt } from '../rates.ts';

// 什么是勾稽关系 | 公开率怎么算 | what does carried over mean
const ASKS =
  /^(?:请问)?什么(?:是|叫)|(?:是|有)?(?:什么|啥|何)(?:意思|含义|概念)|(?:指的?是?|是指)(?:什么|啥)|怎么(?:理解|计算|算的?)|如何(?:理解|计算)|的(?:含义|定义|意思)|\bwhat (?:does|do) .+ mean\b|\bmeaning of\b|\bdefin(?:e|ition)\b|^explain\b|^what (?:is|are) (?:an?|the)? ?[a-z ]+\??$|\bhow (?:is|are) .+ (?:computed|calculated|worked out)\b/iu;

/** What a word means, where that is asked and nobody's figure: of a rate how it comes about, of all else where it is explained. */
export function answerDefinition(context: Context): Answer | undefined {
  const { query, texts } = context;
  const named = query.mentions.some(({ entries, places }) => entries !== undefined || places.length > 0);
  if (named || query.years.spans.length > 0 || query.asked.length > 1 || !ASKS.test(query.text))
    return undefined;
  const rates = query.tokens.flatMap(({ means }) =>
    means.flatMap((one) => (one.is === 'rate' ? [one.rate] : [])),
  );
  const formulas = [...new Set(rates)].flatMap((path) => {
    const rate = rateAt(path);
    if (!rate) return [];
    const { numerator, denominator } = rate;
    const names = (paths: readonly string[] = []) => paths.map(nameOf);
    return [
      {
        name: nameOf(path),
        above: names(numerator.plus),
        below: names(denominator.plus),
        minus: names(denominator.minus),
      },
    ];
  });
  return answerOf(context, 'noData', texts.noData.definition(formulas));
}
