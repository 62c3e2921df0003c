import type { Act } from './lexicon.ts';
import type { Mention } from './mention.ts';
import type { Token, TokenMeaning } from './scan.ts';

/** All meanings of a kind that the words of a question have. */
export const every = <K extends TokenMeaning['is']>(tokens: readonly Token[], is: K) =>
  tokens.flatMap((token) =>
    token.means.filter((one): one is Extract<TokenMeaning, { is: K }> => one.is === is),
  );

// 济南和青岛哪个公开率高
/** Whether a question asks which of those that it names, not of all in them. */
export function isChoice(rest: readonly Token[], mentions: readonly Mention[]): boolean {
  const whose = rest.filter(({ means }) => means.some(({ is }) => is === 'which'));
  return (
    whose.length > 0 &&
    whose.every(({ text }) => /^(?:哪个|哪一个|哪家|哪一家|谁|which|who)$/iu.test(text)) &&
    mentions.length > 1 &&
    mentions.every(({ places, entries, each }) => !each && (entries !== undefined || places.length > 0))
  );
}

/** What a question wants done with its figures. */
export function actsIn(
  text: string,
  rest: readonly Token[],
  mentions: readonly Mention[],
  choosing: boolean,
): Set<Act> {
  const acts = new Set(every(rest, 'act').map(({ act }) => act));
  // 多少个公安局: counted are the agencies.
  const counted = mentions.some(
    ({ from, places }) =>
      places.length === 0 && /(?:多少|几)(?:个|家|所|座)$|how many $/iu.test(text.slice(0, from)),
  );
  const listed = /(?:有|共|是)(?:几|多少)(?:个|家|所)?[？?]?$/u.test(text) && LISTED.test(text);
  if (counted || listed) acts.add('tally');
  // 复议诉讼: one number is wanted of the two together, unless it is of each.
  const together = rest.some(({ means }) =>
    means.some((one) => one.is === 'row' && one.rows.join() === REMEDIES),
  );
  const apart = rest.some(({ text }) => /^(?:各|分别|各自|各是|各有|each|respectively)$/iu.test(text));
  // 公开率（公开加部分公开） only explains a rate.
  const added = rest.some(({ text }) => ADDING.test(text)) && every(rest, 'rate').length === 0;
  if ((together && !apart) || added) acts.add('total');
  // 潍坊2022年报正确吗: no figure is spoken of, so the whole report is.
  const isFigure = ({ means }: Token): boolean => means.some(({ is }) => FIGURES.has(is));
  const isAsked = mentions.length > 0 && rest.some(({ text }) => CORRECT.test(text));
  if (isAsked && !rest.some(isFigure)) {
    acts.delete('match');
    acts.add('broken');
  }
  if (choosing) acts.add('compare');
  // Where does Jinan rank among the cities?
  if (acts.has('ranking') && /\b(?:where|how) (?:do|does|did)\b/iu.test(text)) acts.add('position');
  return acts;
}

const CORRECT = /^(?:是否|正不)?(?:正确|准确|属实)吗?$|^(?:correct|accurate|right)$/iu;
const FIGURES: ReadonlySet<TokenMeaning['is']> = new Set<TokenMeaning['is']>([
  'row',
  'column',
  'cell',
  'rate',
  'rule',
]);

// 新收加上年结转
const ADDING = /^(?:加|plus|\+)$/iu;

// 收到申请超过1000件的市有几个
const LISTED = /[省市县区镇街道单位机关部门局厅政府]有(?:几|多少)(?:个|家|所)?[？?]?$/u;

const REMEDIES = 'remedies.reconsideration,remedies.litigation';
