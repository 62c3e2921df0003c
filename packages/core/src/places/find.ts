import { isWithin } from './divisions.ts';
import type { Division } from './divisions.ts';
import { nameEntry, namesAt } from './names.ts';
import type { NameEntry, NameForm } from './names.ts';
import { isOrdinaryWord, lookAlikeAt, needsCompany } from './words.ts';

/** A division named in a text: where (UTF-16 offsets), by which form, and which divisions that can be, best first. `chained` says that a larger division stands right before it. */
export type Mention = {
  text: string;
  start: number;
  end: number;
  form: NameForm;
  divisions: Division[];
  chained: boolean;
};

// 北京街道 (in 广州), 中山路, 太平镇: named after a place, but another place. 新疆生产建设兵团 has no code.
const NAMESAKE = /^[东西南北中]?(?:街道|道街|大道|大街|路|街|镇|乡|村|社区|派出所|生产建设)/u;
// 东区域, 新民市场: the last character of the name belongs to the next word.
const SPLIT: Record<string, RegExp> = { 区: /^[域间块]/u, 市: /^[场值]/u, 县: /^[域]/u };
// 大通湖区 is not in 大通; 阳泉城区 is in 阳泉.
const LONGER_NAME = /^[^城郊矿东西南北市县][区县](?!分局)/u;
// Before a name of two characters: 2020年单县, but not 受理县级, 省和县.
const BOUNDARY = /[^\p{Script=Han}]|[年月日在对由于到是让给]/u;

const following = (text: string, end: number): string => text.slice(end, end + 4);

/** Whether a short form is part of another name or an ordinary word. */
const isMisread = (text: string, end: number, name: string): boolean =>
  (isOrdinaryWord(name) && name !== text) || NAMESAKE.test(following(text, end));

function isNamed(text: string, at: number, name: string, entry: NameEntry): boolean {
  const end = at + name.length;
  const after = following(text, end);
  if (entry.form === 'short') {
    if (isMisread(text, end, name)) return false;
    if (entry.divisions[0]?.level === 'county' && LONGER_NAME.test(after)) return false;
  } else if (SPLIT[name.slice(-1)]?.test(after)) return false;
  if (at === 0) return true;
  if (entry.divisions[0]?.level === 'county' && needsCompany(name)) return false;
  return name.length > 2 || entry.form === 'short' || BOUNDARY.test(text.charAt(at - 1));
}

/** Narrows what two names standing together can mean to those that fit: 鼓楼区 behind 南京市 is one of four. */
function narrow(outer: Mention, divisions: Division[]): Division[] {
  return divisions.filter((inner) => outer.divisions.some(({ code }) => isWithin(inner.code, code)));
}

/** What the name in front can mean once the one behind it is known. */
function around(outer: Mention, inner: Division[]): Division[] {
  return outer.divisions.filter(({ code }) => inner.some((division) => isWithin(division.code, code)));
}

/** The division named at this very position; `previous` is the mention that ends there, if any. */
export function mentionAt(text: string, at: number, previous?: Mention): Mention | undefined {
  for (const name of namesAt(text, at)) {
    const entry = nameEntry(name);
    const end = at + name.length;
    // 济南市中区: 济南 and 市中区, though 济南市 is longer.
    if (!entry || (name.endsWith('市') && text.startsWith('中区', end))) continue;
    const mention = { text: name, start: at, end, form: entry.form };
    const inner = previous ? narrow(previous, entry.divisions) : [];
    if (inner.length > 0 && (entry.form === 'full' || !isMisread(text, end, name))) {
      return { ...mention, divisions: inner, chained: true };
    }
    if (isNamed(text, at, name, entry))
      return { ...mention, divisions: [...entry.divisions], chained: false };
  }
  return undefined;
}

/** The divisions that a Chinese text names in full or in short, in order; names standing together (山东省淄博市张店区, 淄博张店) narrow each other. White space is not skipped: pass normalised text. */
export function findDivisions(text: string): Mention[] {
  const mentions: Mention[] = [];
  let at = 0;
  while (at < text.length) {
    const last = mentions.at(-1);
    const mention = mentionAt(text, at, last?.end === at ? last : undefined);
    const skip = lookAlikeAt(text, at);
    if (mention && (mention.form === 'full' || skip <= mention.text.length)) {
      if (last && mention.chained) last.divisions = around(last, mention.divisions);
      mentions.push(mention);
      at = mention.end;
    } else at += Math.max(1, skip);
  }
  return mentions;
}
