/** A list of modifiers of properties (in the format's own words a grpprl of sprms) and where it stands. */
export type Sprms = { view: DataView; from: number; to: number };

/** The modifiers that say something of what is read here, by the names that the format's specification gives them. */
export const SPRM = {
  pInTable: 0x2416,
  pRowEnd: 0x2417,
  pInnerCellEnd: 0x244b,
  pInnerRowEnd: 0x244c,
  pListLevel: 0x260a,
  pList: 0x460b,
  pDepth: 0x6649,
  pDepthChange: 0x664a,
  pElsewhere: [0x6645, 0x6646, 0x646b] as readonly number[],
  cDeleted: 0x0800,
  cHidden: 0x083c,
  cStruck: 0x0837,
  cStruckTwice: 0x2a53,
  cLift: 0x2a48,
  cStyle: 0x4a30,
  cSymbol: 0x6a09,
  tDefTable: 0xd608,
  tInsert: 0x7621,
  tDelete: 0x5622,
  tWidth: 0x7623,
  tMerge: 0x5624,
  tSplit: 0x5625,
  tVertMerge: 0xd62b,
} as const;

const CHANGE_TABS = 0xc615;
/** Bytes of an operand, by the three highest bits of the code; none where a count stands before it. */
const SIZES = [1, 1, 2, 4, 2, 2, undefined, 3];

/** Calls `visit` with each modifier's code and where its operand stands; what is cut off at the end is left out. */
export function eachSprm(
  { view, from, to }: Sprms,
  visit: (code: number, at: number, size: number) => void,
): void {
  for (let at = from; at + 3 <= to;) {
    const code = view.getUint16(at, true);
    const size = SIZES[code >> 13];
    at += 2;
    if (size === undefined) {
      const wide = code === SPRM.tDefTable;
      const counted = wide ? view.getUint16(at, true) - 1 : countOf(view, code, at);
      at += wide ? 2 : 1;
      if (at + counted > to) return;
      visit(code, at, counted);
      at += Math.max(0, counted);
    } else {
      if (at + size > to) return;
      visit(code, at, size);
      at += size;
    }
  }
}

// A change of tab stops too long for its count: so many taken away of 4 bytes each, so many added of 3.
function countOf(view: DataView, code: number, at: number): number {
  const count = view.getUint8(at);
  if (code !== CHANGE_TABS || count !== 255) return count;
  const taken = view.getUint8(at + 1);
  return 2 + 4 * taken + 3 * view.getUint8(at + 2 + 4 * taken);
}
