import { divisionAliases } from './aliases.ts';
import { allDivisions, divisionOf } from './divisions.ts';
import type { Division } from './divisions.ts';
import { byRank } from './names.ts';

// What may follow a romanised name, and how the Chinese name ends that it asks for.
const SUFFIXES: Record<string, RegExp> = {
  city: /市$/u,
  municipality: /市$/u,
  shi: /市$/u,
  province: /省$|自治区$/u,
  sheng: /省$/u,
  county: /县$/u,
  xian: /县$/u,
  district: /区$/u,
  qu: /区$/u,
  region: /自治区$/u,
  prefecture: /州$|地区$|市$/u,
  zhou: /州$/u,
  league: /盟$/u,
  meng: /盟$/u,
  banner: /旗$/u,
  qi: /旗$/u,
};
// Ningxia Hui Autonomous Region, Enshi Tujia and Miao Autonomous Prefecture, Hong Kong SAR.
const FILLERS = new Set(
  (
    'autonomous special administrative sar level and the of china prefectural new area ' +
    'hui zhuang uygur uyghur tujia miao zang tibetan mongol mongolian yi bai dai jingpo lisu hani korean kazakh kazak kirgiz kyrgyz ' +
    'qiang buyei dong yao li she manchu tu salar yugur naxi va wa lahu gelao shui mulao maonan tajik xibe daur evenki oroqen'
  ).split(' '),
);
// Readings that are English words: they count only with a capital letter.
const ENGLISH = new Set(['lean', 'dean', 'guide', 'jingle', 'ali', 'hailing', 'mile', 'ili']);

type Romanised = Map<string, Division[]>;

function buildRomanised(): Romanised {
  const divisions: Romanised = new Map();
  const add = (key: string, division: Division | undefined): void => {
    if (!division) return;
    const known = divisions.get(key);
    if (!known) divisions.set(key, [division]);
    else if (!known.includes(division)) known.push(division);
  };
  for (const division of allDivisions()) {
    add(division.pinyin, division);
    // lü is typed as lv, lu or lyu: 吕梁 Lüliang, Luliang.
    if (/[ln]v/u.test(division.pinyin)) {
      add(division.pinyin.replaceAll('v', 'u'), division);
      add(division.pinyin.replaceAll('v', 'yu'), division);
    }
  }
  for (const { code, latin } of divisionAliases()) for (const name of latin) add(name, divisionOf(code));
  for (const list of divisions.values()) if (list.length > 1) list.sort(byRank);
  return divisions;
}

let cached: Romanised | undefined;
const romanised = (): Romanised => (cached ??= buildRomanised());

/** A word in Latin letters: plain lower case, whether it was written with a capital, and where (UTF-16 offsets). */
export type Word = { text: string; capital: boolean; start: number; end: number };

// Xi'an and Lüliang are one word each; Zi Bo and Zi-Bo are two.
const WORD = /[\p{Script=Latin}\p{M}'’]+/gu;

/** The words of a text that are written in Latin letters. */
export function latinWords(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => {
    // Zibo's
    const word = match[0].replace(/['’]s$/u, '');
    const { index: start } = match;
    return { text: plain(word), capital: /^\p{Lu}/u.test(word), start, end: start + word.length };
  }).filter((word) => word.text !== '');
}

const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/u\u0308/giu, 'v')
    .replace(/[^a-z]/giu, '')
    .toLowerCase();

function preferred(divisions: Division[], ending: RegExp | undefined): Division[] {
  if (!ending) return divisions;
  const fits = (division: Division): number => Number(ending.test(division.name));
  return divisions.toSorted((a, b) => fits(b) - fits(a) || byRank(a, b));
}

// zibo | zibo city | zibocity | zibo shi | zhangdianqu
/** The divisions whose romanised name the words are, best first, with or without a suffix. */
export function divisionsRomanised(words: readonly Word[]): Division[] {
  let name = words.map((word) => word.text);
  const whole = romanised().get(name.join(''));
  if (whole) return whole;
  let ending: RegExp | undefined;
  while (name.length > 1) {
    const last = name.at(-1) ?? '';
    if (!FILLERS.has(last) && !SUFFIXES[last]) break;
    ending ??= SUFFIXES[last];
    name = name.slice(0, -1);
    const found = romanised().get(name.join(''));
    if (found) return preferred(found, ending);
  }
  const key = name.join('');
  const glued = Object.keys(SUFFIXES).find(
    (suffix) => key.endsWith(suffix) && romanised().has(key.slice(0, -suffix.length)),
  );
  return glued ? preferred(romanised().get(key.slice(0, -glued.length)) ?? [], SUFFIXES[glued]) : [];
}

/** Whether a word may end a romanised name: City, but not the Hui of Hui Autonomous Region. */
export const endsName = (word: Word): boolean => !FILLERS.has(word.text);

/** Whether a word is a suffix such as City. */
export const isSuffix = (word: Word): boolean => SUFFIXES[word.text] !== undefined;

/** Whether a word is rather the English one: guide, unless written Guide. */
export const isEnglish = (word: Word): boolean => ENGLISH.has(word.text) && !word.capital;

// Names of two words in English, which people also type in lower case.
const PHRASES = new Set(['innermongolia', 'hongkong']);

/** Whether several words are one name and not neighbours by chance: Zi Bo, zibo city, inner mongolia, but not "and a" (Anda). */
export function isOneName(words: readonly Word[]): boolean {
  const suffix = words.findIndex((word, i) => i > 0 && (isSuffix(word) || !endsName(word)));
  const core = suffix === -1 ? words : words.slice(0, suffix);
  return (
    core.length === 1 ||
    core.every((word) => word.capital) ||
    PHRASES.has(core.map(({ text }) => text).join(''))
  );
}
