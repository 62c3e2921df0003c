import type { Document, DocumentCell, Row } from '../document/document.ts';
import { type Column, type FormTable, rowsOf } from '../forms/index.ts';
import { isFigure } from '../text/figure.ts';
import { normaliseText } from '../text/normalise.ts';
import { keyOf } from './labels.ts';
import type { Anchor } from './place.ts';

/** The fewest fragments of header words that make a line a header. */
const ENOUGH_FRAGMENTS = 4;

export type Across = { cells: DocumentCell[]; header: DocumentCell[] };

/** A page number may stand between header and figures, prose may not. */
const LONGEST_PAGE_MARK = 12;

// 持→正→果→结→→维→纠→结→审→→维→纠→结→审     <- what recognition left of 结果维持 结果纠正 其他结果 尚未审结
// 4→→0→5→18→3→→→→3→→→→→0
/** The cells of the one row of figures below the header of a table whose rows stand side by side, with that header; undefined where there is none. */
export function findAcross({ blocks }: Document, table: FormTable): Across | undefined {
  const isWord = wordsOf(table);
  let best: (Across & { score: number }) | undefined;
  let above: DocumentCell[] = [];
  let score = 0;
  for (const block of blocks) {
    if (block.kind !== 'table') {
      // A row of which one figure is left stands there as a line of its own; in which column, nothing says.
      const cell = { text: block.text, at: block.at, column: -1, width: 1 };
      if (isFigure(block.text) && score >= ENOUGH_FRAGMENTS) best ??= { cells: [cell], header: above, score };
      if (block.text.length > LONGEST_PAGE_MARK) [score, above] = [0, []];
      continue;
    }
    for (let i = 0; i < block.rows.length; i += 1) {
      const cells = (block.rows[i] as Row).cells;
      const { header, figures } = splitHeader(cells, isWord);
      score += header;
      above = header > 0 ? [...above, ...cells] : above;
      if (header === 0 && score < ENOUGH_FRAGMENTS) continue;
      if (score >= ENOUGH_FRAGMENTS && figures.length > 0) {
        const below = header > 0 ? figures : [...figures, ...figuresBelow(block.rows, i + 1)];
        if (!best || best.cells.length === 1 || score > best.score)
          best = { cells: below, header: above, score };
        score = 0;
        above = [];
      }
    }
  }
  return best;
}

/** Whether a text is a word of the header or a fragment of one. */
type IsWord = (text: string) => boolean;

function wordsOf(table: FormTable): IsWord {
  const rows = rowsOf(table);
  const named = rows.flatMap(({ row, groups }) => [row, ...groups, ...row.columns]);
  const words = [...new Set(named.flatMap(({ label, aliases = [] }) => [label.zh, ...aliases].map(keyOf)))];
  const longest = Math.max(...words.map((word) => word.length));
  return (text) => text !== '' && text.length <= longest && words.some((word) => word.includes(text));
}

/** How many cells are words of the header, and the cells behind the last of them if all of those may be figures. */
function splitHeader(cells: DocumentCell[], isWord: IsWord): { header: number; figures: DocumentCell[] } {
  const texts = cells.map(({ text }) => keyOf(text));
  const header = texts.filter((text) => isWord(text) && !isFigure(text));
  const last = texts.findLastIndex((text) => isWord(text) && !isFigure(text));
  const strange = cells.some(
    ({ text }, i) => i <= last && texts[i] !== '' && !isWord(texts[i] ?? '') && !isFigure(text),
  );
  if (strange) return { header: 0, figures: [] };
  const rest = cells.slice(last + 1);
  const readable = rest.every(({ text }) => isFigure(text));
  const written = rest.some(({ text }) => normaliseText(text) !== '');
  const some = written || (last === -1 && rest.length > 1);
  return { header: header.length, figures: readable && some ? rest : [] };
}

/** Further lines of figures right below, as when fifteen figures are broken over several lines. */
function figuresBelow(rows: Row[], from: number): DocumentCell[] {
  const cells: DocumentCell[] = [];
  for (let i = from; i < rows.length; i += 1) {
    const line = (rows[i] as Row).cells;
    if (!line.every(({ text }) => isFigure(text))) break;
    cells.push(...line);
  }
  return cells;
}

/** Where the columns of a table across stand by its header, if each is named there once and in order. */
export function anchorsAcross(header: DocumentCell[], columns: Column[]): (Anchor | undefined)[] {
  const names = new Set(columns.map(({ label }) => keyOf(label.zh)));
  const named = new Map(
    header.filter(({ text }) => names.has(keyOf(text))).map((cell) => [cell.column, cell]),
  );
  const inOrder = [...named.values()].sort((a, b) => a.column - b.column);
  const fits =
    inOrder.length === columns.length &&
    inOrder.every((cell, i) => keyOf(cell.text) === keyOf(columns[i]?.label.zh ?? ''));
  return fits ? inOrder : [undefined];
}
