import { divisionTable } from './divisions.data.ts';
import { firstYears, formerDivisions, laterDivisions } from './renamed.ts';
import { shortName } from './short-name.ts';

/** A place in the hierarchy of GB/T 2260. */
export type DivisionLevel = 'province' | 'prefecture' | 'county';

/** An administrative division; `pinyin` reads `short`, without tones or spaces. `since` and `until` are years, given only for divisions set up or ended in 2019 or later; `successors` are codes. */
export type Division = {
  code: string;
  name: string;
  short: string;
  level: DivisionLevel;
  parent: string | null;
  pinyin: string;
  since?: number;
  until?: number;
  successors?: string[];
};

type Index = { current: Map<string, Division>; former: Division[] };

// 370300淄博市zibo|02淄川区zichuan|03张店区zhangdian
const ENTRY = /^(\d+)([^a-z]+)([a-z]+)$/u;

function levelOf(code: string): DivisionLevel {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}

// A county's prefecture is the first four digits if there is such a row; 北京's districts, 济源 and 石河子 hang on the province.
function parentCode(code: string, heads: (code: string) => boolean): string | null {
  if (code.endsWith('0000')) return null;
  const prefecture = `${code.slice(0, 4)}00`;
  return prefecture !== code && heads(prefecture) ? prefecture : `${code.slice(0, 2)}0000`;
}

function readTable(): Map<string, Division> {
  const divisions = new Map<string, Division>();
  const add = (code: string, name: string, pinyin: string, parent: string | null): void => {
    divisions.set(code, { code, name, short: shortName(name), level: levelOf(code), parent, pinyin });
  };
  for (const line of divisionTable.split('\n')) {
    let head = '';
    for (const entry of line.split('|')) {
      const [, digits = '', name = '', pinyin = ''] = ENTRY.exec(entry) ?? [];
      if (head) add(head.slice(0, 6 - digits.length) + digits, name, pinyin, head);
      else {
        head = digits;
        add(
          head,
          name,
          pinyin,
          parentCode(head, () => false),
        );
      }
    }
  }
  for (const { code, name, pinyin } of laterDivisions()) {
    add(
      code,
      name,
      pinyin,
      parentCode(code, (head) => divisions.has(head)),
    );
  }
  return divisions;
}

function readFormer(current: Map<string, Division>): Division[] {
  const rows = formerDivisions();
  const codes = new Set(rows.map((row) => row.code));
  const heads = (code: string): boolean => current.has(code) || codes.has(code);
  return rows.map(({ code, name, pinyin, until, successors }) => ({
    code,
    name,
    short: shortName(name),
    level: levelOf(code),
    parent: parentCode(code, heads),
    pinyin,
    until,
    successors,
  }));
}

function buildIndex(): Index {
  const current = readTable();
  const former = readFormer(current);
  // 江北区 500105 is still in the table of 2023 but has ended since.
  for (const { code, name } of former) if (current.get(code)?.name === name) current.delete(code);
  for (const [code, since] of firstYears()) {
    const division = current.get(code);
    if (division) division.since = since;
  }
  return { current, former };
}

// Built on first use: importing this module costs nothing, the tables some milliseconds.
let cached: Index | undefined;
const index = (): Index => (cached ??= buildIndex());

function buildChildren(): Map<string, Division[]> {
  const inner = [...index().current.values()].filter(({ parent }) => parent !== null);
  const children = Map.groupBy(inner, ({ parent }) => parent ?? '');
  for (const list of children.values()) list.sort((a, b) => (a.code < b.code ? -1 : 1));
  return children;
}

let cachedChildren: Map<string, Division[]> | undefined;
const children = (): Map<string, Division[]> => (cachedChildren ??= buildChildren());

/** Every division in force, outermost levels mixed, and after them every former one. */
export const allDivisions = (): Division[] => [...index().current.values(), ...index().former];

/** The division with this six-digit code: the one in force, else the former one; undefined for an unknown code. */
export const divisionOf = (code: string): Division | undefined =>
  index().current.get(code) ?? index().former.find((division) => division.code === code);

/** The divisions around this one, outermost first, without itself; empty for a province or an unknown code. */
export function parentsOf(code: string): Division[] {
  const parents: Division[] = [];
  let parent = divisionOf(code)?.parent;
  while (parent) {
    const division = divisionOf(parent);
    if (!division) break;
    parents.unshift(division);
    parent = division.parent;
  }
  return parents;
}

/** The divisions in force directly under this one, by code. */
export const childrenOf = (code: string): Division[] => children().get(code) ?? [];

/** Whether a division is the ancestor itself or lies in it. */
export const isWithin = (code: string, ancestor: string): boolean =>
  code === ancestor || parentsOf(code).some((parent) => parent.code === ancestor);

/** The name with those of all divisions around it, 湖北省武汉市东西湖区; empty for an unknown code. */
export const fullName = (code: string): string =>
  [...parentsOf(code), ...(divisionOf(code) ? [divisionOf(code)] : [])]
    .map((division) => division?.name ?? '')
    .join('');
