import { changeRow, type CellShape } from './row-shape.ts';
import { eachSprm, SPRM, type Sprms } from './sprms.ts';

/** The properties of a paragraph as its style and its modifiers set them, one after another. */
export type Properties = {
  inTable: boolean;
  depth: number;
  innerCellEnd: boolean;
  rowEnd: boolean;
  /** The number of its list, 0 for none, and its level there from 0. */
  list: number;
  level: number;
  cells: CellShape[];
};

/** What the mark at the end of a paragraph says: how deep in tables it stands, what else it ends, and the shape of that row. */
export type Mark = Pick<Properties, 'depth' | 'cells' | 'list' | 'level'> & {
  endsCell: boolean;
  endsRow: boolean;
};

export const NOTHING_SET: Properties = {
  inTable: false,
  depth: 1,
  innerCellEnd: false,
  rowEnd: false,
  list: 0,
  level: 0,
  cells: [],
};

type Set = (properties: Properties, view: DataView, at: number) => void;

const setters: ReadonlyMap<number, Set> = new Map([
  [SPRM.pInTable, (to, view, at) => void (to.inTable = view.getUint8(at) === 1)],
  [SPRM.pRowEnd, (to, view, at) => void (to.rowEnd = view.getUint8(at) === 1)],
  [SPRM.pInnerRowEnd, (to, view, at) => void (to.rowEnd = view.getUint8(at) === 1)],
  [SPRM.pInnerCellEnd, (to, view, at) => void (to.innerCellEnd = view.getUint8(at) === 1)],
  [SPRM.pList, (to, view, at) => void (to.list = view.getUint16(at, true))],
  [SPRM.pListLevel, (to, view, at) => void (to.level = view.getUint8(at))],
  [SPRM.pDepth, (to, view, at) => void (to.depth = view.getInt32(at, true))],
  [SPRM.pDepthChange, (to, view, at) => void (to.depth += view.getInt32(at, true))],
]);

/** The properties as modifiers change them; `data` is the stream in which long lists of modifiers stand. */
export function changed(properties: Properties, sprms: Sprms | undefined, data: DataView): Properties {
  if (!sprms) return properties;
  const copy = { ...properties, cells: properties.cells.map((cell) => ({ ...cell })) };
  apply(copy, sprms, data);
  return copy;
}

// The shape of the widest row with all its borders takes less.
const LONGEST = 16_384;

function apply(to: Properties, sprms: Sprms, data: DataView | undefined): void {
  eachSprm(sprms, (code, at, size) => {
    const set = setters.get(code);
    if (set) set(to, sprms.view, at);
    else if (SPRM.pElsewhere.includes(code)) {
      if (!data) return;
      const place = sprms.view.getUint32(at, true);
      const from = place + 2;
      apply(to, { view: data, from, to: from + Math.min(LONGEST, data.getUint16(place, true)) }, undefined);
    } else changeRow(to.cells, code, sprms.view, at, size);
  });
}

const CELL_MARK = '\u0007';

/** What a character at the end of a paragraph of those properties says. */
export function markOf(character: string, properties: Properties): Mark {
  const { inTable, innerCellEnd, rowEnd, cells, list, level } = properties;
  const cellMark = character === CELL_MARK;
  const depth = cellMark ? 1 : inTable ? Math.max(1, properties.depth) : 0;
  return {
    depth,
    endsCell: cellMark || (depth > 1 && innerCellEnd),
    endsRow: rowEnd && (cellMark || depth > 1),
    cells,
    list,
    level,
  };
}
