import { parentsOf } from './divisions.ts';
import type { Division } from './divisions.ts';

const SUFFIXES: Record<string, string> = { 区: 'qu', 县: 'xian', 市: 'shi', 旗: 'qi' };

/** Whether the letters abbreviate the word: its first one, and others of it in its order. */
function abbreviates(letters: string, word: string): boolean {
  if (letters[0] !== word[0]) return false;
  let at = 0;
  for (const letter of letters) {
    at = word.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const SHORTEST = 2;

/**
 * Whether a label of a host name is made of a place and one in it, as bjchy is of 北京 and 朝阳 and lsszq of 乐山 and 市中区.
 * Letters fit many names: it tells those of the same name apart, and finds none.
 */
export function isLabelOf(label: string, division: Division): boolean {
  const own = division.pinyin + (SUFFIXES[division.name.slice(-1)] ?? '');
  return parentsOf(division.code).some((parent) => {
    for (let cut = SHORTEST; cut <= label.length - SHORTEST; cut += 1) {
      if (abbreviates(label.slice(0, cut), parent.pinyin) && abbreviates(label.slice(cut), own)) return true;
    }
    return false;
  });
}
