import type { Paragraph } from '../document/document.ts';
import type { Claim, Comparison } from '../report/index.ts';
import { readNumeral } from '../text/numerals.ts';
import { unfold } from './claims/fold.ts';
import { CARRIED_FORWARD, CARRIED_OVER, CONCLUDED, NEW } from './claims/reading.ts';
import { type LocatedClaim, locateClaims } from './locate.ts';

/** What a text says right behind a figure; `end` is where it stops saying so. */
type Told = Pick<Comparison, 'kind' | 'value' | 'decimals'> & { end: number };

// ，较上年上升25% | （同比增长44.1%） | ，比2022年（31起）下降29% | ，较上年的24件减少4件 | ，数量与上年相比减少3件
const BASE =
  /[,(]?(?:申请)?(?:总?数量?|总?量|件数)?(?:同比|(?:与|比|较|同|相比于?|相较于?|由|从)?(?:(?<year>20\d\d)年度?|上一?年度?|去年)(?:同期)?(?:[(的]?(?:为|是|有)?(?<before>\d+)[件起条宗份项例]\)?(?=[,;。)]|$|相比|比较|[增上提多减下降少持]))?(?:相比|比较)?,?)/uy;
// 由上年的24件 | 下降到20件，
const BECOMES = /[增上提减下降]\p{Script=Han}{0,2}(?:到|至|为)(?<now>\d+)[件起条宗份项例],?/uy;
const CHANGE =
  /(?:同比)?(?:申请)?(?:总?数量|总?量)?(?:(?<up>增加|增长|增多|上升|上涨|提高|增|多)|(?<down>减少|下降|下滑|降低|减|降|少))(?:(?:率|幅度?)(?:为|达到?)?|了)?/uy;
const EQUAL = /(?:申请)?(?:总?数量|总?量)?持平(?!左右)/uy;
// ，占办结总数的40% | （占比为40%）
const SHARE =
  /[,(]?占(?:本年度?|当年|全年|已|全部|所有|收到|受理|办结|办理|答复|处理|结果|新收|申请|(?:政府)?信息公开|依申请公开|件|总|数|量|比例|比重|比|的)*(?:约|为|达到?)*/uy;
const UNIT = /%|倍|[件起条宗份项例](?!次)/uy;
const ROUNDED = /左右|上下|以上|以下|以内|[余多]/uy;

/** What the prose says of its own claims against last year's figure or as a share of a whole; what could be about another figure is left out. */
export function readComparisons(
  paragraphs: readonly Paragraph[],
  claims: readonly Claim[],
  year: number,
): Comparison[] {
  return locateClaims(paragraphs, claims).flatMap(({ paragraph, folded, located }) => {
    const found: Comparison[] = [];
    let before: LocatedClaim | undefined;
    for (const claim of located) {
      const alone = !before || before.compared || folded.text.slice(before.end, claim.start).includes('。');
      for (const told of toldBehind(folded.text, claim, year)) {
        claim.compared = true;
        if (!isSure(claim, told, alone ? undefined : before)) continue;
        const { end, ...rest } = told;
        const text = unfold(paragraph.text, folded, claim.start, end);
        found.push({ metric: claim.claim.metric, ...rest, of: claim.claim.value, text, at: paragraph.at });
      }
      before = claim;
    }
    return found;
  });
}

// 收到10件，办结10件，同比增长25%     <- which of the two has grown?
function isSure({ claim, stated }: LocatedClaim, told: Told, before: LocatedClaim | undefined): boolean {
  if (!stated) return false;
  if (told.kind !== 'share') return before === undefined;
  return isPart(claim.metric) && (!before || !isPart(before.claim.metric) || holds(before.claim, claim));
}

const WHOLES = new Set([NEW, CONCLUDED, CARRIED_OVER, CARRIED_FORWARD]);

const isPart = (metric: string): boolean =>
  metric.startsWith('remedies.') ? !metric.endsWith('.total') : !WHOLES.has(metric);

/** Whether a claim is on the group that another one is in: 不予公开, 国家秘密. */
const holds = (group: Claim, part: Claim): boolean =>
  part.metric.startsWith(group.metric.replace(/total$/u, ''));

function* toldBehind(text: string, { end: from, claim }: LocatedClaim, year: number): Generator<Told> {
  let told = toldAt(text, from, year, claim.value);
  while (told.length > 0) {
    yield* told;
    const { kind, end } = told.at(-1) ?? { kind: 'share', end: text.length };
    const next = toldAt(text, end, year, claim.value);
    // ，较上年增加3件，增长25%      <- what it has grown against is said once
    told = next.length === 0 && kind !== 'share' && text.charAt(end) === ',' ? growthAt(text, end + 1) : next;
  }
}

function toldAt(text: string, at: number, year: number, now: number): Told[] {
  const share = match(SHARE, text, at);
  return share ? shareAt(text, share.end) : changeAt(text, at, year, now);
}

function shareAt(text: string, at: number): Told[] {
  const { unit, ...number } = numberAt(text, at) ?? NO_NUMBER;
  return unit === '%' ? [{ kind: 'share', ...number }] : [];
}

function changeAt(text: string, at: number, year: number, now: number): Told[] {
  const base = match(BASE, text, at);
  const named = base?.groups['year'];
  if (!base || (named !== undefined && Number(named) !== year - 1)) return [];
  const before = base.groups['before'];
  const previous: Told[] =
    before === undefined ? [] : [{ kind: 'previous', value: Number(before), decimals: 0, end: base.end }];
  const becomes = previous.length > 0 ? match(BECOMES, text, base.end) : undefined;
  if (becomes)
    return Number(becomes.groups['now']) === now ? [...previous, ...growthAt(text, becomes.end)] : [];
  const equal = match(EQUAL, text, base.end);
  if (equal) return [...previous, { kind: 'difference', value: 0, decimals: 0, end: equal.end }];
  return [...previous, ...growthAt(text, base.end)];
}

function growthAt(text: string, at: number): Told[] {
  const change = match(CHANGE, text, at);
  if (!change) return [];
  const { unit, value, ...number } = numberAt(text, change.end) ?? NO_NUMBER;
  const signed = change.groups['down'] === undefined ? value : -value;
  return unit === '' ? [] : [{ kind: unit === '%' ? 'percent' : 'difference', value: signed, ...number }];
}

const NO_NUMBER = { unit: '', value: 0, decimals: 0, end: 0 };

/** An exact number with its unit; 倍 becomes a percentage, 1.5倍 is 150% exact to tens. */
function numberAt(text: string, at: number): (Omit<Told, 'kind'> & { unit: string }) | undefined {
  const words = text.startsWith('百分之', at) ? at + 3 : at;
  const numeral = readNumeral(text, words);
  if (!numeral || numeral.approximate) return undefined;
  const unit = words > at ? { text: '%', end: numeral.end } : match(UNIT, text, numeral.end);
  if (!unit || match(ROUNDED, text, unit.end)) return undefined;
  const fraction = text.slice(words, numeral.end).split('.')[1] ?? '';
  const times = unit.text === '倍';
  return {
    value: times ? numeral.value * 100 : numeral.value,
    decimals: fraction.length - (times ? 2 : 0),
    unit: times ? '%' : unit.text,
    end: unit.end,
  };
}

type Match = { text: string; end: number; groups: Record<string, string | undefined> };

function match(pattern: RegExp, text: string, at: number): Match | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? { text: found[0], end: at + found[0].length, groups: found.groups ?? {} } : undefined;
}
