import { writeNumber } from '../number-formats.ts';
import { numberOf } from '../xml/attributes.ts';
import { scanXml, type Attribute } from '../xml/scan-xml.ts';
import { wordNamespaces } from './namespaces.ts';
import { isOn, type Style } from './styles.ts';

/** A level of a list: `text` is its label with `%1` for the number of level 0, `restart` the level (from 1) after which it begins anew. */
type Level = {
  start: number;
  format: string;
  text: string;
  style: string | undefined;
  decimal: boolean;
  restart: number | undefined;
};

/** The levels that lists share; `link` names the style that has them instead. */
type Scheme = { levels: Map<number, Level>; link: string | undefined };

/** A list: its scheme, and for single levels another start or other levels. */
type List = { scheme: string; starts: Map<number, number>; levels: Map<number, Level> };

type Numbering = { schemes: Map<string, Scheme>; lists: Map<string, List> };

/** Gives the label of the next paragraph of a list at a level (from 0; where undefined, that of its style): 一、 or （二） or nothing. */
export type Labels = (list: string, level: number | undefined, style: string | undefined) => string;

const DEEPEST = 8;

const clampDepth = (depth: number): number => Math.min(Math.max(0, depth), DEEPEST);

/** Reads the lists of a document, to number its paragraphs in their order. */
export function readLabels(source: Buffer | undefined, file: string, styles: (id: string) => Style): Labels {
  if (!source || source.length === 0) return () => '';
  const lists = collectLists(source, file);
  const known = new Map<string, KnownList | undefined>();
  // The numbers that each scheme has come to, by level; lists with one scheme count on.
  const counters = new Map<string, (number | undefined)[]>();
  return (id, level, style) => {
    const begins = !known.has(id);
    if (begins) known.set(id, knowList(lists, id, styles));
    const list = known.get(id);
    if (!list) return '';
    const depth = clampDepth(level ?? levelOfStyle(list.levels, style));
    const numbers = counters.get(list.scheme) ?? [];
    counters.set(list.scheme, numbers);
    if (begins) for (const restarted of list.starts.keys()) numbers[restarted] = undefined;
    count(numbers, depth, list);
    return label(numbers, depth, list);
  };
}

/** A list with all its levels, its own and those of its scheme. */
type KnownList = { scheme: string; levels: ReadonlyMap<number, Level>; starts: ReadonlyMap<number, number> };

function knowList(numbering: Numbering, id: string, styles: (id: string) => Style): KnownList | undefined {
  const list = numbering.lists.get(id);
  if (!list) return undefined;
  const scheme = linked(numbering, list.scheme, styles);
  const levels = new Map([...(numbering.schemes.get(scheme)?.levels ?? []), ...list.levels]);
  return { scheme, levels, starts: list.starts };
}

const startOf = ({ starts, levels }: KnownList, depth: number): number =>
  starts.get(depth) ?? levels.get(depth)?.start ?? 1;

function count(numbers: (number | undefined)[], depth: number, list: KnownList): void {
  const before = numbers[depth];
  numbers[depth] = before === undefined ? startOf(list, depth) : before + 1;
  for (let deeper = depth + 1; deeper <= DEEPEST; deeper += 1)
    if (depth < (list.levels.get(deeper)?.restart ?? deeper)) numbers[deeper] = undefined;
}

// （%1） -> （一）; %1.%2 -> 1.2; bullets are signs without meaning, often from fonts of their own.
function label(numbers: (number | undefined)[], depth: number, list: KnownList): string {
  const level = list.levels.get(depth);
  if (!level || level.format === 'bullet') return '';
  return level.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = level.decimal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal');
    return writeNumber(numbers[at] ?? startOf(list, at), format);
  });
}

function levelOfStyle(levels: ReadonlyMap<number, Level>, style: string | undefined): number {
  if (style === undefined) return 0;
  for (const [depth, level] of levels) if (level.style === style) return depth;
  return 0;
}

/** The scheme that a scheme stands for: it may only name a list style, whose list has another. */
function linked({ schemes, lists }: Numbering, id: string, styles: (id: string) => Style): string {
  const link = schemes.get(id)?.link;
  const list = link === undefined ? undefined : styles(link).list;
  return (list === undefined ? undefined : lists.get(list)?.scheme) ?? id;
}

function collectLists(source: Buffer, file: string): Numbering {
  const numbering: Numbering = { schemes: new Map(), lists: new Map() };
  const effects = new Map(Object.entries(collecting(numbering)));
  const ignore = (): void => {};
  scanXml(source, file, {
    namespaces: wordNamespaces,
    open: (name, attribute) => effects.get(name)?.(attribute),
    close: ignore,
    text: ignore,
  });
  return numbering;
}

/** What each element adds to the scheme, list and level opened last. */
function collecting({ schemes, lists }: Numbering): Record<string, (attribute: Attribute) => void> {
  let levels: Scheme['levels'] = new Map();
  let scheme: Scheme = { levels, link: undefined };
  let list: List = { scheme: '', starts: new Map(), levels: new Map() };
  let override = 0;
  let level = newLevel();
  return {
    'w:abstractNum'(attribute) {
      levels = new Map();
      scheme = { levels, link: undefined };
      schemes.set(attribute('abstractNumId') ?? '', scheme);
    },
    'w:numStyleLink': (attribute) => (scheme.link = attribute('val')),
    'w:num'(attribute) {
      levels = new Map();
      list = { scheme: '', starts: new Map(), levels };
      lists.set(attribute('numId') ?? '', list);
    },
    'w:abstractNumId': (attribute) => (list.scheme = attribute('val') ?? ''),
    'w:lvlOverride': (attribute) => (override = depthOf(attribute)),
    'w:startOverride': (attribute) => list.starts.set(override, numberOf(attribute('val'), 1)),
    'w:lvl'(attribute) {
      level = newLevel();
      levels.set(depthOf(attribute), level);
    },
    'w:start': (attribute) => (level.start = numberOf(attribute('val'), 1)),
    'w:numFmt': (attribute) => (level.format = attribute('val') ?? 'decimal'),
    'w:lvlText': (attribute) => (level.text = attribute('val') ?? ''),
    'w:pStyle': (attribute) => (level.style = attribute('val')),
    'w:isLgl': (attribute) => (level.decimal = isOn(attribute('val'))),
    'w:lvlRestart': (attribute) => (level.restart = numberOf(attribute('val'), 0)),
  };
}

const depthOf = (attribute: Attribute): number => clampDepth(numberOf(attribute('ilvl'), 0));

const newLevel = (): Level => ({
  start: 1,
  format: 'decimal',
  text: '',
  style: undefined,
  decimal: false,
  restart: undefined,
});
