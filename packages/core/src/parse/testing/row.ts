import type { Row } from '../../document/document.ts';

/** A row of cells such as `行政复议:5 | 行政诉讼:10`, each with how many columns it spans, from a column on. */
export function rowOf(drawn: string, from = 0): Row {
  let column = from;
  const cells = drawn.split('|').map((part, i) => {
    const [text = '', width = '1'] = part.trim().split(':');
    const cell = { text, at: { cell: i + 1 }, column, width: Number(width) };
    column += cell.width;
    return cell;
  });
  return { cells };
}
