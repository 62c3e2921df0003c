/** What a character may begin: a number, a Chinese number, a negation; anything else is 0. */
const DIGIT = 1;
const CHINESE_DIGIT = 2;
const NEGATION = 3;

const KINDS = makeKinds();

function makeKinds(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  const put = (characters: string, kind: number): void => {
    for (const character of characters) kinds[character.charCodeAt(0)] = kind;
  };
  put('0123456789０１２３４５６７８９', DIGIT);
  put('〇零一二三四五六七八九十百两兩壹贰叁肆伍陆柒捌玖拾', CHINESE_DIGIT);
  put('未无無没沒', NEGATION);
  return kinds;
}

/** What follows a digit in a date, and what follows a Chinese digit where it counts cases. */
const IN_DATES = /[年月日]/u;
const COUNTS = /[件起宗份条條项項例次]/u;
const AFTER_NEGATION = /[有收到接受新发發产產出引涉因被存共上结結转轉政信依行申任公复複诉訴曾相该該针針]/u;
const GAP = /[\s\u3000\u00a0]/u;

/** Whether a text may hold a claim at all: a cheap look that spares most prose a reading. Takes time linear in the text. */
export function mayClaim(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const kind = KINDS[text.charCodeAt(i)];
    if (kind === DIGIT) {
      let end = i + 1;
      while (KINDS[text.charCodeAt(end)] === DIGIT || GAP.test(text.charAt(end))) end += 1;
      if (!IN_DATES.test(text.charAt(end))) return true;
      i = end;
    } else if (kind === CHINESE_DIGIT) {
      if (COUNTS.test(afterGap(text, i + 1))) return true;
    } else if (kind === NEGATION && AFTER_NEGATION.test(afterGap(text, i + 1))) return true;
  }
  return false;
}

function afterGap(text: string, at: number): string {
  let end = at;
  while (end < at + 3 && GAP.test(text.charAt(end))) end += 1;
  return text.charAt(end);
}

/** Whether a paragraph ends a sentence; one that does not goes on in the next, where lines or pages broke it. */
export const endsSentence = (text: string): boolean => /[。！？!?；;：:][”’"'）)\s]*$/u.test(text.slice(-8));

const LONGEST_PLAIN_HEADING = 30;

/** Whether a paragraph may be a heading without an ordinal: short, and no sentence. */
export const mayBeHeading = (text: string): boolean =>
  text.length <= LONGEST_PLAIN_HEADING && !/[，,。；;：:！!？?\t|]/u.test(text);

/** Whether a paragraph begins with 一、 or （一） or 1. */
export const beginsItem = (text: string): boolean =>
  /^[\s\u3000]*(?:第?[一二三四五六七八九十]|[（(][一二三四五六七八九十\d]|\d{1,2}[、.．])/u.test(
    text.slice(0, 24),
  );
