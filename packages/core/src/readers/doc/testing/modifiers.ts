import type { Modifier, WrittenParagraph } from './write-doc.ts';

const low = (value: number): number => value & 255;
const high = (value: number): number => (value >> 8) & 255;

/** A modifier of a code and the bytes of its operand. */
export const modifier = (code: number, ...operand: number[]): Modifier => [low(code), high(code), ...operand];

export const IN_TABLE = modifier(0x2416, 1);
export const DELETED = modifier(0x0800, 1);
export const HIDDEN = modifier(0x083c, 1);
export const depth = (levels: number): Modifier[] => [IN_TABLE, modifier(0x6649, levels, 0, 0, 0)];

/** The shape of a row: the edges of its cells in twips, and flags of each. */
export function rowShape(edges: number[], flags: number[] = []): Modifier {
  const cells = edges.slice(1).flatMap((_, i) => {
    const cell = Array<number>(20).fill(0);
    return [low(flags[i] ?? 0), high(flags[i] ?? 0), ...cell.slice(2)];
  });
  const operand = [edges.length - 1, ...edges.flatMap((edge) => [low(edge), high(edge)]), ...cells];
  return modifier(0xd608, low(operand.length + 1), high(operand.length + 1), ...operand);
}

/** A row at depth 1: a cell of each text, and the end of the row with modifiers. */
export const row = (texts: string[], ...modifiers: Modifier[]): WrittenParagraph[] => [
  ...texts.map((text) => ({ text: `${text}\u0007`, modifiers: [IN_TABLE] })),
  { text: '\u0007', modifiers: [IN_TABLE, modifier(0x2417, 1), ...modifiers] },
];

export const paragraph = (text: string, ...modifiers: Modifier[]): WrittenParagraph => ({
  text: `${text}\r`,
  modifiers,
});
