import type { Division } from './divisions.ts';
import { beginsWithWork } from './kinds.ts';

/** Which divisions a bare beginning can stand for. */
export type Hint = (division: Division) => boolean;

/** A name that says no place of its own: 市财政局 is `word` 市 and `stem` 财政局; 教育局 has an empty word and no hint. */
export type Generic = { word: string; stem: string; hint: Hint | undefined };

const endsWith =
  (suffix: RegExp): Hint =>
  ({ name }) =>
    suffix.test(name);

// Longest word first; a division name that begins alike (市中区) has been tried before.
const WORDS: readonly (readonly [RegExp, Hint])[] = [
  [/^自治区(?!直)/u, endsWith(/自治区$/u)],
  [/^自治州/u, endsWith(/自治州$/u)],
  [/^自治县/u, endsWith(/自治县$/u)],
  [/^自治旗/u, endsWith(/自治旗$/u)],
  [/^地区/u, endsWith(/地区$/u)],
  [/^行署/u, endsWith(/地区$|盟$/u)],
  [/^省(?![直域])/u, endsWith(/省$/u)],
  // 市场监督管理局, 市容局, 市政管理局, 市民中心 begin with another word; 市政府, 市政务服务局 and 市民政局 with 市.
  [/^市(?!场|容|监|直|域|政(?![府务法协策数])|民(?![政族宗防营]))/u, endsWith(/市$/u)],
  // 区公安厅 is an autonomous region's.
  [/^区(?=.*厅$)(?![域块划])/u, endsWith(/自治区$/u)],
  [/^区(?![域块划直])/u, ({ name, level }) => level === 'county' && name.endsWith('区')],
  [/^县(?![域直])/u, endsWith(/县$/u)],
  [/^州(?!直)/u, endsWith(/自治州$/u)],
  [/^盟(?!直)/u, endsWith(/盟$/u)],
  [/^旗(?![舰直])/u, endsWith(/旗$/u)],
];

// What a name without any word says of its level: 公安厅 is a province's, 公安分局 a county's.
const LEVELS: readonly (readonly [RegExp, Hint])[] = [
  [/(?<!办公)厅$/u, ({ level }) => level === 'province'],
  [/^[^支总]*分局$/u, ({ level }) => level === 'county'],
];

/** Splits off a bare beginning; undefined if the name begins with neither a bare word nor the name of a work (教育局). */
export function genericBeginning(text: string): Generic | undefined {
  for (const [pattern, hint] of WORDS) {
    const word = pattern.exec(text)?.[0];
    if (word !== undefined) return { word, stem: text.slice(word.length), hint };
  }
  if (!beginsWithWork(text) && !/^(?:人民政府|政府|办公室|办公厅)/u.test(text)) return undefined;
  return { word: '', stem: text, hint: LEVELS.find(([pattern]) => pattern.test(text))?.[1] };
}

/** The place below county level that a name begins with (木塔乡, 底张街道, 南湖新区), with the divisions it can lie in. */
export function localBeginning(text: string): { name: string; hint: Hint } | undefined {
  const town = /^[^省市县]{1,9}?(?:街道|镇|乡|苏木)(?=办|人民|政府|党|财|$)/u.exec(text)?.[0];
  if (town) return { name: town, hint: ({ level }) => level === 'county' };
  const zone =
    /^[^省市县]{0,12}?(?:开发区|高新区|经开区|新区|管理区|示范区|试验区|园区|度假区|景区|林场|农场)/u.exec(
      text,
    )?.[0];
  return zone ? { name: zone, hint: ({ level }) => level !== 'province' } : undefined;
}
