/** The blocks of table four, and both lawsuits together where the prose does not tell them apart. */
export type RemedyRow =
  | 'reconsideration'
  | 'directLitigation'
  | 'litigationAfterReconsideration'
  | 'litigation';
/** The two tables that prose makes claims on. */
export type Topic = 'applications' | 'remedies';
export type Outcome = 'upheld' | 'corrected' | 'other' | 'pending';
/** The rows of table three that a verb states; the rank says how surely (新收 before 收到 before 受理). */
export type Verb = { kind: 'verb'; row: 'new' | 'concluded'; rank: 0 | 1 | 2; late?: true };
/** Rows of table three that their own words state: 予以公开, 结转下年, 国家秘密. */
export type Term = { kind: 'term'; row: string };

/** What a word of the vocabulary does in a sentence. */
export type Word =
  | Verb
  | Term
  // 结转 between two years: 2022年结转至2023年
  | { kind: 'carry' }
  // an application; `strong` names the information asked for, `alone` needs no verb before its number
  | { kind: 'noun'; strong: boolean; alone?: true }
  // 信息公开: speaks of the matter, counts nothing
  | { kind: 'matter' }
  // `sure` where hardly anything else is called so, `short` where other lawsuits are too
  | { kind: 'remedy'; rows: RemedyRow[]; sure?: true; short?: true }
  | { kind: 'outcome'; outcome: Outcome; sure?: true }
  // 作为复议机关: what the sentence says of remedies is of those against others
  | { kind: 'judge' }
  // 其他 at the end of a list
  | { kind: 'rest' }
  // two cells under one number: 公开及部分公开
  | { kind: 'merged' }
  // what reports count besides applications; `lasting` where the rest of the sentence may still speak of it
  | { kind: 'decoy'; lasting?: true }
  // looks like a word of the table and states nothing: 办结率; `valid` where it takes only those that are in order, `fresh` only those of this year
  | { kind: 'idle'; valid?: true; fresh?: true }
  // 未 and 不 right before a word turn it round
  | { kind: 'not' }
  // 尚未办结
  | { kind: 'open' }
  | { kind: 'compare' }
  | { kind: 'among' }
  | { kind: 'join' }
  | { kind: 'filler' }
  // 政府信息, behind 予以公开
  | { kind: 'object' }
  // receiving 未收到, happening 未发生, having 无
  | { kind: 'negation'; of: 'receiving' | 'happening' | 'having' }
  | { kind: 'scope'; scope: 'whole' | 'own' | 'others' | 'system' }
  // 全年, 当年: of whatever year the sentence speaks; 累计: of all years, unless the text names one
  | { kind: 'time'; time: 'report' | 'same' | 'earlier' | 'part' | 'total' }
  // 截至2022年底: counts up to then, from whenever
  | { kind: 'until' }
  // 因…引起的, 由…提起的: what a case came from
  | { kind: 'cause' }
  | { kind: 'applicant'; who: 'person' | 'organization' }
  | { kind: 'channel' }
  // 等渠道: the channels before it are all channels
  | { kind: 'channels' };

type Placed = { start: number; end: number };
export type Punctuation = 'list' | 'clause' | 'colon' | 'open' | 'close' | 'sentence' | 'cell';

/** A piece of a folded paragraph that means something; whatever lies between two tokens is unknown text. */
export type Token = Placed &
  (
    | Word
    // a count with its counter word; null where it is rounded or a range
    | { kind: 'number'; value: number | null; bare: boolean }
    | { kind: 'year'; year: number }
    | { kind: 'month'; month: number }
    | { kind: 'day' }
    // any other number: a percentage, a sum of money, a telephone number
    | { kind: 'figure' }
    // （一） 二、 3. at the beginning of something; level 1 to 3
    | { kind: 'ordinal'; level: 1 | 2 | 3 }
    // what stood in brackets, seen from outside; `open` where it names something counted without its number, `narrows` where it names a remedy so
    | { kind: 'aside'; open: boolean; narrows: boolean }
    | { kind: 'stop'; stop: Punctuation }
  );

export type TokenOf<K extends Token['kind']> = Extract<Token, { kind: K }>;
