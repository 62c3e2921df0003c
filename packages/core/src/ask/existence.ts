import type { Act } from './lexicon.ts';
import type { Token, TokenMeaning } from './scan.ts';

// 没有行政复议 | had no lawsuits | without penalties
const NONE = /^(?:没有?|无|未有|no|without)$/iu;
// 有行政复议的区 | districts with lawsuits
const ANY = /^(?:有过?|存在|发生过?|had|have|has|having|with|saw|faced?)$/iu;
const BETWEEN = /^(?:任何|过|发生|产生|被|提起|提出|any|a|an|single)?$/iu;

const NOT_ANY: TokenMeaning = { is: 'bounds', bounds: [{ than: '=', value: 0, unit: '' }] };
const AT_ALL: TokenMeaning = { is: 'bounds', bounds: [{ than: '>', value: 0, unit: '' }] };

// What the question is about then, and not whether there is any.
const OTHERWISE: readonly Act[] = [
  'most',
  'least',
  'ranking',
  'position',
  'ratio',
  'growth',
  'change',
  'blank',
];

/** Takes words that say that there is none of a figure, or any of it where it is asked whose, for that limit. */
export function withExistence(rest: readonly Token[]): Token[] {
  const has = (is: TokenMeaning['is']): boolean =>
    rest.some(({ means }) => means.some((one) => one.is === is));
  const acts = rest.flatMap(({ means }) => means.flatMap((one) => (one.is === 'act' ? [one.act] : [])));
  const otherwise = has('bounds') || has('than') || acts.some((act) => OTHERWISE.includes(act));
  const sifts = has('which') && !has('count');
  return rest.map((token, i) => {
    if (otherwise || !(NONE.test(token.text) || ANY.test(token.text))) return token;
    const next = rest.slice(i + 1).find(({ text }) => !BETWEEN.test(text.trim()));
    if (!next) return token;
    if (NONE.test(token.text)) return isThing(next) ? { ...token, means: [NOT_ANY] } : token;
    return sifts && isFigure(next) ? { ...token, means: [AT_ALL] } : token;
  });
}

const isFigure = ({ means }: Token): boolean =>
  means.some((one) => one.is === 'cell' || one.is === 'column' || (one.is === 'row' && !one.weak));

/** Whether a word names things, not what is done with applications: 没有公开 is no answer that there are none. */
const isThing = ({ text, means }: Token): boolean =>
  means.every(
    (one) =>
      one.is === 'cell' ||
      one.is === 'column' ||
      (one.is === 'row' && one.rows.every((row) => !row.startsWith('applications.'))),
  ) ||
  (means.some((one) => one.is === 'row' && one.weak) && /申请|applications?|requests?/iu.test(text));
