import type { DocumentCell, Row } from '../../document/document.ts';
import { isFigure } from '../../text/figure.ts';
import { squeeze } from '../../text/normalise.ts';
import { isHeading, isSentence } from '../prose.ts';
import type { Line, TableLines } from '../text.ts';

// →行政许可
// →49
// →-14
// →7323
//                <- a blank line ends the row
// →本年新
// 公开数量        <- a line without a tab goes on with the cell before it, if that is no figure
// →7142.40
// 三、收到和处理政府信息公开申请情况
/** A cell per line, each behind a tab; an empty cell is a lone tab, a blank line ends a row, two end the table. Nothing tells how many columns a cell spans. */
export function readCellLines(lines: Line[], from: number): TableLines {
  const rows: Row[] = [];
  let cells: DocumentCell[] = [];
  let i = from;
  for (; i < lines.length; i += 1) {
    const { text, number } = lines[i] as Line;
    if (text.startsWith('\t')) {
      const column = cells.length;
      cells.push({ text: text.trim(), at: { line: number, cell: column + 1 }, column, width: 1 });
    } else if (squeeze(text) === '') {
      if (cells.length === 0) break;
      rows.push({ cells, ragged: true });
      cells = [];
    } else {
      const last = cells.at(-1);
      const whole = last && joined(last.text, text.trim());
      if (!last || whole === undefined) break;
      last.text = whole;
    }
  }
  if (cells.length > 0) rows.push({ cells, ragged: true });
  return { rows, next: i };
}

/** What a cell prints over two lines; undefined where the second is none of its: behind a figure only a unit or digits may stand. */
function joined(above: string, below: string): string | undefined {
  if (above === '') return isHeading(below) || isSentence(below) ? undefined : below;
  if (!isFigure(above)) return above + below;
  // Two figures in one cell are nothing certain: the gap says so.
  if (isFigure(below)) return `${above} ${below}`;
  return isFigure(above + below) ? above + below : undefined;
}
