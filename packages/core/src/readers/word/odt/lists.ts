import { writeNumber } from '../number-formats.ts';
import { numberOf } from '../xml/attributes.ts';
import type { Attribute } from '../xml/scan-xml.ts';

/** How a level of a list writes its label: prefix, the numbers of the last `shown` levels, suffix. */
export type ListLevel = { format: string; prefix: string; suffix: string; start: number; shown: number };

/** The levels of each list style, by name and depth from 1. */
type ListStyles = Map<string, Map<number, ListLevel>>;

/** A list being read: `numbers` are those its levels have come to, shared with the lists inside it. */
type OpenList = { style: string; numbers: (number | undefined)[]; waiting: boolean };

/** All lists read so far, to go on with: the numbers of each by its id, and of the last one in each style. */
export type Lists = {
  styles: ListStyles;
  open: OpenList[];
  byId: Map<string, OpenList['numbers']>;
  byStyle: Map<string, OpenList['numbers']>;
};

export const createLists = (): Lists => ({
  styles: new Map(),
  open: [],
  byId: new Map(),
  byStyle: new Map(),
});

/** The style of the headings that stand in no list. */
export const OUTLINE = ' outline';

const DEEPEST = 10;

const FORMATS: Record<string, string> = {
  '': 'none',
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  一: 'chineseCounting',
  壹: 'chineseLegalSimplified',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
  '①': 'decimalEnclosedCircle',
  '１': 'decimalFullWidth',
};

// style:num-format="一, 二, 三, ..." style:num-suffix="、"
export function readLevel(attribute: Attribute): ListLevel {
  const [first = ''] = (attribute('num-format') ?? '').split(',');
  return {
    format: FORMATS[first] ?? 'decimal',
    prefix: attribute('num-prefix') ?? '',
    suffix: attribute('num-suffix') ?? '',
    start: numberOf(attribute('start-value'), 1),
    shown: numberOf(attribute('display-levels'), 1),
  };
}

export function openList(lists: Lists, attribute: Attribute): void {
  const outer = lists.open.at(-1);
  const style = attribute('style-name') ?? outer?.style ?? '';
  const numbers = outer?.numbers ?? continued(lists, attribute, style) ?? [];
  const id = attribute('id');
  if (id !== undefined) lists.byId.set(id, numbers);
  if (!outer) lists.byStyle.set(style, numbers);
  lists.open.push({ style, numbers, waiting: false });
}

function continued(
  { byId, byStyle }: Lists,
  attribute: Attribute,
  style: string,
): OpenList['numbers'] | undefined {
  const goesOn = attribute('continue-list');
  if (goesOn !== undefined) return byId.get(goesOn);
  return attribute('continue-numbering') === 'true' ? byStyle.get(style) : undefined;
}

export function closeList({ open }: Lists): void {
  open.pop();
}

/** Starts an item, whose first paragraph is the one with the number. */
export function openItem({ open }: Lists, attribute: Attribute): void {
  const list = open.at(-1);
  if (!list) return;
  list.waiting = true;
  const start = attribute('start-value');
  if (start !== undefined) list.numbers[open.length] = numberOf(start, 1) - 1;
}

/** The label of a paragraph that starts here: empty where it stands in no list or is not the first of its item. */
export function takeLabel(lists: Lists): string {
  const { open, styles } = lists;
  const list = open.at(-1);
  if (!list?.waiting) return '';
  // An item that opens with an item of a list inside it has no number of its own.
  for (const around of open) around.waiting = false;
  return countLabel(styles.get(list.style), list.numbers, Math.min(open.length, DEEPEST));
}

/** The label of a heading that stands in no list. */
export function headingLabel(lists: Lists, depth: number): string {
  const levels = lists.styles.get(OUTLINE);
  if (!levels?.has(depth)) return '';
  const numbers = lists.byStyle.get(OUTLINE) ?? [];
  lists.byStyle.set(OUTLINE, numbers);
  return countLabel(levels, numbers, depth);
}

function countLabel(
  levels: ReadonlyMap<number, ListLevel> | undefined,
  numbers: OpenList['numbers'],
  depth: number,
): string {
  const level = levels?.get(depth);
  const startOf = (at: number): number => levels?.get(at)?.start ?? 1;
  numbers[depth] = (numbers[depth] ?? startOf(depth) - 1) + 1;
  numbers.length = depth + 1;
  if (!level || level.format === 'none') return '';
  const first = Math.max(1, depth - level.shown + 1);
  const shown = Array.from({ length: depth - first + 1 }, (_, i) => first + i).map((at) =>
    writeNumber(numbers[at] ?? startOf(at), levels?.get(at)?.format ?? 'decimal'),
  );
  return level.prefix + shown.filter(Boolean).join('.') + level.suffix;
}
