// What every report has plenty of, in simplified and traditional characters: 1 at the code of each.
const FAMILIAR = markedCodes(
  '的年月日公开開政府信息資訊情况況工作报報告和与與在及为為是不有一二三四五六七八九十个個规規法第、，。：；（）“”',
);
const PLAUSIBLE = /[\t\n\f\r -~\u00a0-\u00ff\u2010-\u203b\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]/gu;
const SAMPLE = 2_000;

// Read in a wrong encoding, long texts are nowhere near so full of the characters of reports.
const LONG = 200;
const SURE = 0.2;

/** The share of the characters outside ASCII that any report is full of, from 0 to 1: near 0 where bytes were read in a wrong encoding. */
export function familiarity(text: string): number {
  const { foreign, familiar } = countFamiliar(text, SAMPLE);
  return familiar / Math.max(1, foreign);
}

/** Whether a text is long, and so familiar that it is surely in the encoding that it was read in. */
export function isFamiliar(text: string): boolean {
  const { foreign, familiar } = countFamiliar(text, SURE * SAMPLE);
  return foreign >= LONG && familiar / foreign >= SURE;
}

/** Counts up to so many familiar characters among those outside ASCII. */
function countFamiliar(text: string, enough: number): { foreign: number; familiar: number } {
  let foreign = 0;
  let familiar = 0;
  for (let i = 0; i < text.length && foreign < SAMPLE && familiar < enough; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 128) continue;
    foreign += 1;
    familiar += FAMILIAR[code] as number;
  }
  return { foreign, familiar };
}

/** Whether nearly all characters are such as Chinese texts consist of. */
export function isPlausible(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  return (sample.match(PLAUSIBLE)?.length ?? 0) >= 0.9 * sample.length;
}

/** How many characters are outside ASCII, counted up to `enough`. */
export function countForeign(text: string, enough = Infinity): number {
  let foreign = 0;
  for (let i = 0; i < text.length && foreign < enough; i += 1) if (text.charCodeAt(i) > 127) foreign += 1;
  return foreign;
}

function markedCodes(characters: string): Uint8Array {
  const marks = new Uint8Array(0x1_0000);
  for (const character of characters) marks[character.charCodeAt(0)] = 1;
  return marks;
}
