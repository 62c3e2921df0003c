import type { Agency, Sentence } from '../report/index.ts';
import { normaliseText } from '../text/normalise.ts';
import type { PrintedSentence } from './sentences.ts';

const KEY_BITS = 24;
const FIGURE_BITS = 16;

// （一） | 1. | 一是 | 第一，
const ORDINAL =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．]|[一二三四五六七八九十]是|第[一二三四五六七八九十][,，、]?)+/u;
const CHINESE = '[〇零一二两三四五六七八九十百千万]{1,12}';
const ARABIC = String.raw`\d{1,15}(?:\.\d{1,6})?[万亿]?`;
const COUNTED = '件|条|次|篇|期|场|份|人|起|宗|户|例|批|封|个|项';
const NUMBER = new RegExp(`${ARABIC}|${CHINESE}(?=[余多]?(?:${COUNTED}))`, 'gu');
/** Numbers that count what was done in the year: those of days, floors and hot lines stay the same. */
const FIGURE = new RegExp(`(?:${ARABIC}|${CHINESE})[余多]?(?:${COUNTED})`, 'gu');
// 我局 | 本机关 | 全市
const OWN = /[我本全](?:机关|单位|部门|系统|街道|[省市县区州盟旗镇乡局厅委办院会])/gu;

// 本报告数据的统计期限… | 如有疑问，请联系… | 根据《条例》第五十条编制      <- every report says so, in the words of the form
const PRESCRIBED =
  /统计期限|邮编|电子版|(?:联系|咨询)(?:电话|地址|方式)|如(?:对|有)[^。]*(?:疑问|意见)|本年?度?报告(?:由|根据|依据|中|所列|的)|根据《?(?:中华人民共和国)?政府信息公开条例|国办公开办函|第[一二]项加第[二四]项/u;
// 全年未收到政府信息公开申请 | 没有其他需要报告的事项      <- where nothing happened, there is one way to say so
const NOTHING =
  /(?:未|没有|无)(?:曾|有|再)?(?:收到|接到|收取|发生|产生|出现|涉及|因|被|其他|制发|制定|需要|行政|政府信息|依申请|举报|投诉)/u;

/** The sentences under the numbered sections, as they are compared with those of other reports; those that are prescribed, that say nothing happened, or are too short to prove anything are left out. */
export function readProse(sentences: readonly PrintedSentence[], agency: Agency): Sentence[] {
  const mask = namesOf(agency);
  return sentences.flatMap(({ text, section, at }) => {
    const words = section === 0 ? '' : normaliseText(text).replace(ORDINAL, '');
    if (words.length < SHORTEST || PRESCRIBED.test(words) || NOTHING.test(words)) return [];
    const figures = words.match(FIGURE);
    return [
      {
        key: hash(masked(words, mask), KEY_BITS),
        figures: figures ? Math.max(1, hash(figures.join(' '), FIGURE_BITS)) : 0,
        text,
        at,
      },
    ];
  });
}

const SHORTEST = 12;

/** The names by which an agency calls itself and its place, the longest first. */
function namesOf({ name, printed, division }: Agency): string[] {
  const place = division?.name ?? '';
  const names = [name, printed, place, place.replace(/(?:省|市|县|区|州|盟|旗)$/u, '')];
  return [...new Set(names.map(normaliseText))]
    .filter(({ length }) => length > 1)
    .sort((a, b) => b.length - a.length);
}

function masked(words: string, names: string[]): string {
  let text = words;
  for (const name of names) text = text.replaceAll(name, '@');
  return text.replace(OWN, '@').replace(/@+/gu, '@').replace(NUMBER, '#');
}

/** FNV-1a over all but signs, folded to so many bits: the same on every machine, and no secret. */
function hash(text: string, bits: number): number {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (!isSign(code)) state = Math.imul(state ^ code, 0x01000193);
  }
  return ((state >>> bits) ^ state) & (2 ** bits - 1);
}

// What stands between letters, digits and the marks # and @, in ASCII and in the blocks of Chinese and full-width signs.
function isSign(code: number): boolean {
  if (code < 0x80) return code < 0x23 || (code > 0x23 && code < 0x30) || (code > 0x39 && code < 0x40);
  if (code < 0x2000) return code < 0xc0;
  return code < 0x2070 || (code >= 0x3000 && code < 0x3040) || (code >= 0xff00 && code < 0xff21);
}
