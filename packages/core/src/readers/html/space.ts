// Characters two columns wide: a line that an editor broke between two of them shows no gap there. Halves of pairs are rare ideographs.
const WIDE = /[\u2e80-\u9fff\uac00-\udfff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/;
// What shows as nothing at the end of a text: all that JavaScript calls white space, and the zero-width marks of editors.
const GAP = /[\s\u200b-\u200d\u2060\ufeff]/u;

/** Where the first character that is not ASCII white space stands; the length where there is none. */
export function firstInk(text: string): number {
  let i = 0;
  while (i < text.length && isAsciiSpace(text.charCodeAt(i))) i += 1;
  return i;
}

/** Space, tab, line feed, form feed and carriage return. */
export const isAsciiSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13 && code !== 11);

/** The text as a browser shows it: runs of ASCII white space as one space, nothing at the ends; ideographic and no-break spaces inside stay. */
export const tidy = (text: string): string =>
  isTidy(text) ? text : trimGaps(text.replace(/[\t\n\f\r ]+/g, oneSpace));

/** Whether all characters are of ASCII and show, Han, or the punctuation that goes with it: the texts of most cells. */
function isTidy(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const shows =
      (code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xa000) || (code > 0xff00 && code < 0xffe0);
    if (!shows) return false;
  }
  return true;
}

// 本年新\n    制作数量 -> 本年新制作数量, but 2020\n年 -> 2020 年
function oneSpace(run: string, at: number, text: string): string {
  if (!/[\n\r]/u.test(run)) return ' ';
  return WIDE.test(text.charAt(at - 1)) && WIDE.test(text.charAt(at + run.length)) ? '' : ' ';
}

/** The text without the white space, visible or not, at its ends. */
export function trimGaps(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && GAP.test(text.charAt(from))) from += 1;
  while (to > from && GAP.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** The lines of one cell as one text; a space keeps two figures or Latin words from growing into one. */
export const joinLines = (lines: string[]): string =>
  lines.length < 2
    ? (lines[0] ?? '')
    : lines.map((line, i) => (growsTogether(lines[i - 1] ?? '', line) ? ` ${line}` : line)).join('');

// 12 + 34 -> 12 34, but 上一年 + 项目数量 -> 上一年项目数量
const growsTogether = (before: string, after: string): boolean =>
  /[\w.,０-９⁰¹²³⁴-⁹]/u.test(before.slice(-1)) && /[-+\w.,０-９]/u.test(after.charAt(0));
