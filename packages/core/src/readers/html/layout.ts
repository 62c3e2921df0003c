import { joinLines } from './space.ts';
import { NO_PIECES, type Piece, type PlacedCell, type PlacedTable } from './pieces.ts';

// No label or note in the statutory tables has half as many characters.
const PROSE = 300;
// The header, navigation and footer of a page laid out by a table have fewer cells with nothing but a figure.
const FIGURES_OF_DATA = 5;
// A text between two cells that make room.
const FRAME_CELLS = 3;

// 7323 | -14 | 减 105 | 7142.40万元 | 3,090 | / | 无, but no date
const FIGURE =
  /^(?:[-+－＋增减]?\s*[\d０-９][\d０-９,，.．]*\s*[%％万亿]?[元件项个条]?|[-/／—－–]{1,4}|无)$/u;

/** Decides, once a table is complete, whether it lays out the page or holds data, and which of its cells hold more than a cell should. */
export function judgeTable(table: PlacedTable): void {
  const heavy: PlacedCell[] = [];
  for (const row of table.rows) {
    for (const cell of row) {
      weighCell(table, cell);
      if (cell.heavy) heavy.push(cell);
    }
  }
  table.heavy = heavy;
  table.layout = heavy.length > 0 ? !holdsData(table.rows.flat(), heavy) : framesText(table);
}

/** Whether a table with heavy cells is one of data all the same: each swallowed what follows a figure, or there are many figures besides. */
function holdsData(cells: PlacedCell[], heavy: PlacedCell[]): boolean {
  if (heavy.every((cell) => figureBeforeOverflow(cell))) return true;
  const figures = cells.filter((cell) => !cell.heavy && FIGURE.test(cellText(cell)));
  return figures.length >= FIGURES_OF_DATA;
}

function weighCell(table: PlacedTable, cell: PlacedCell): void {
  let characters = 0;
  let holdsTable = false;
  for (const piece of cell.pieces) {
    if (piece.kind === 'prose') characters += piece.text.length;
    else {
      holdsTable ||= !piece.layout || piece.holdsTable;
      characters += piece.layout ? piece.characters : 0;
    }
  }
  cell.heavy = holdsTable || characters >= PROSE;
  table.holdsTable ||= holdsTable;
  table.characters += characters;
}

/** Whether each row holds one text, alone or behind a cell that only makes room: nothing there is compared with anything. */
const framesText = ({ rows }: PlacedTable): boolean =>
  rows.every((row) => row.length === 1 || framesOneText(row)) && rows.some((row) => row.some(cellText));

// [ ] [2020年政府信息公开工作年度报告] [ ]
function framesOneText(row: PlacedCell[]): boolean {
  if (row.length > FRAME_CELLS) return false;
  const [first, ...others] = row.map(cellText);
  const filled = others.filter(Boolean);
  return !first && filled.length <= 1 && !filled.some((text) => FIGURE.test(text));
}

/** What a cell prints, as one text. A cell that was not closed prints the figure before all that it swallowed, or nothing. */
export function cellText(cell: PlacedCell): string {
  const { pieces, heavy } = cell;
  const only = pieces[0];
  if (!only) return '';
  if (pieces.length === 1 && !heavy && only.kind === 'prose') return only.text;
  const text = figureBeforeOverflow(cell) ?? joinLines(linesOf(pieces));
  return heavy && text.length >= PROSE ? '' : text;
}

/** What stands in a cell too heavy for one and has to be read by itself, after the table. */
export function overflow(cell: PlacedCell): readonly Piece[] {
  if (!cell.heavy) return NO_PIECES;
  return figureBeforeOverflow(cell) === undefined ? cell.pieces : cell.pieces.slice(1);
}

// <td>0 <p>五、存在的主要问题及改进情况</p> … -> 0
function figureBeforeOverflow(cell: PlacedCell): string | undefined {
  const first = cell.pieces[0];
  return cell.heavy && first?.kind === 'prose' && FIGURE.test(first.text) ? first.text : undefined;
}

const linesOf = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap((piece) =>
    piece.kind === 'prose'
      ? piece.text
      : piece.rows.flatMap((row) => row.flatMap((cell) => linesOf(cell.pieces))),
  );
