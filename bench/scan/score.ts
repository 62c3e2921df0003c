import { type Cell, cellsOf, type Document, type FormId, formOf, parseReport } from '@gouji/core';
import type { Texts } from './report.ts';

/** What became of the cells of a report, by what is printed in them. */
export type Score = {
  /** Figures, and strokes that stand for none. */
  figures: Record<Outcome, number>;
  blanks: Record<Outcome, number>;
  /** Each cell that was read as something else than it says. */
  wrong: string[];
};
type Outcome = 'right' | 'illegible' | 'absent' | 'wrong';

const none = (): Record<Outcome, number> => ({ right: 0, illegible: 0, absent: 0, wrong: 0 });

/** Nothing scored yet. */
export const emptyScore = (): Score => ({ figures: none(), blanks: none(), wrong: [] });

/** Reads the cells of a recognised document, taking for read what the recogniser is at least so sure of, and compares them with what was printed. */
export function addScore(
  score: Score,
  read: { document: Document; form: FormId; texts: Texts; name: string },
  threshold: number,
): void {
  const cells = cellsAt(read.document, threshold);
  for (const { path } of cellsOf(formOf(read.form))) {
    const text = read.texts[path] ?? '';
    const cell = cells?.[path];
    const outcome = outcomeOf(cell, text);
    score[text === '' ? 'blanks' : 'figures'][outcome] += 1;
    if (outcome === 'wrong')
      score.wrong.push(`${read.name}, ${path}: ${text} read as ${JSON.stringify(cell)}`);
  }
}

const SOURCE = { name: '2022年政府信息公开工作年度报告.tif', sha256: '0'.repeat(64), format: 'scan' };

function cellsAt(document: Document, threshold: number): Record<string, Cell> | undefined {
  try {
    return parseReport(sureFrom(document, threshold), SOURCE).cells;
  } catch {
    return undefined;
  }
}

/** The document with what is less sure than a threshold as good as not known, and the rest as good as certain. */
const sureFrom = ({ blocks }: Document, threshold: number): Document => ({
  blocks: blocks.map((block) =>
    block.kind === 'paragraph'
      ? block
      : {
          ...block,
          rows: block.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) =>
              cell.confidence === undefined
                ? cell
                : { ...cell, confidence: cell.confidence >= threshold ? 1 : 0 },
            ),
          })),
        },
  ),
});

const bare = (text: string): string => text.replace(/\s/gu, '');

function outcomeOf(cell: Cell | undefined, text: string): Outcome {
  if (!cell || cell.state === 'absent') return 'absent';
  if (cell.state === 'illegible') return 'illegible';
  const isSame =
    cell.state === 'number' || cell.state === 'placeholder' ? bare(cell.text) === text : text === '';
  return isSame ? 'right' : 'wrong';
}
