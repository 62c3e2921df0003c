import { writeNumber } from '../word/number-formats.ts';
import type { Level, List } from './lists.ts';

/** Gives the label of the next paragraph of a list, numbered from 1, at a level from 0: 一、 or （二） or nothing. */
export type Labels = (list: number, level: number) => string;

const DEEPEST = 8;

/** Numbers the paragraphs of lists in their order. */
export function createLabels(lists: List[]): Labels {
  // The numbers that each family of lists has come to, by level.
  const counters = new Map<number, (number | undefined)[]>();
  const begun = new Set<List>();
  return (number, level) => {
    const list = lists[number - 1];
    if (!list) return '';
    const depth = Math.min(level, DEEPEST);
    const numbers = counters.get(list.family) ?? [];
    counters.set(list.family, numbers);
    if (!begun.has(list)) for (const restarted of list.starts.keys()) numbers[restarted] = undefined;
    begun.add(list);
    const before = numbers[depth];
    numbers[depth] = before === undefined ? startOf(list, depth) : before + 1;
    for (let deeper = depth + 1; deeper <= DEEPEST; deeper += 1)
      if (depth < (list.levels[deeper]?.restart ?? deeper)) numbers[deeper] = undefined;
    return label(list, depth, numbers);
  };
}

const startOf = ({ starts, levels }: List, depth: number): number =>
  starts.get(depth) ?? levels[depth]?.start ?? 1;

/** The formats by their numbers in the file, under the names of WordprocessingML, which lists them in the same order. */
const FORMATS =
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand'.split(
    ' ',
  );
const BULLET = 23;
const NONE = 255;
/** The characters 0 to 8, and other controls, which show nothing. */
const PLACEHOLDER = /\p{Cc}/gu;

// （ 0 ） -> （一）; bullets are signs without meaning, often from fonts of their own.
function label(list: List, depth: number, numbers: (number | undefined)[]): string {
  const level = list.levels[depth];
  if (!level || level.format === BULLET) return '';
  return level.text.replace(PLACEHOLDER, (placeholder) => {
    const at = placeholder.charCodeAt(0);
    if (at > DEEPEST) return '';
    return writeNumber(numbers[at] ?? startOf(list, at), formatOf(list.levels[at], level.decimal));
  });
}

function formatOf(level: Level | undefined, decimal: boolean): string {
  if (level?.format === NONE) return 'none';
  return decimal ? 'decimal' : (FORMATS[level?.format ?? 0] ?? 'decimal');
}
