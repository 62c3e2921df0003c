import type { Block } from '../../document/document.ts';
import { normaliseText } from '../../text/normalise.ts';
import type { Bounds } from '../bounds.ts';
import { buildPieces, type Built } from './build.ts';
import { emitBlocks } from './emit.ts';
import { tablesOfBoxes } from './boxes.ts';
import { lineCounter } from './line-counter.ts';
import { createStyleSheet } from './style-sheet.ts';

/** Reads markup into blocks whose tables are not numbered yet. `firstLine` is the line at which the markup stands in its file. */
export function readMarkup(source: string, within: Bounds, firstLine = 1): Block[] {
  within('characters', source.length);
  const { pieces, title, titleLine } = build(source, within, firstLine);
  const blocks = tablesOfBoxes(emitBlocks(pieces), within);
  // A page may name its agency nowhere else than in its title; one that the page repeats would only stand twice.
  if (title && !printsTitle(blocks, title))
    blocks.unshift({ kind: 'paragraph', text: title, at: { line: titleLine } });
  return blocks;
}

/** Reads a page; once more where a style sheet in it tells of what stands before. */
function build(source: string, within: Bounds, firstLine: number): Built {
  const sheet = createStyleSheet();
  const built = buildPieces(source, lineCounter(source, firstLine), within, sheet);
  if (!built.styledLate) return built;
  return buildPieces(source, lineCounter(source, firstLine), within, { ...sheet, add: () => false });
}

// 淄博市公安局2020年政府信息公开工作年度报告_淄博市人民政府 -> is the longest part printed, be it over two lines?
function printsTitle(blocks: Block[], title: string): boolean {
  const parts = normaliseText(title).split(/[-_|—–>]+/u);
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a));
  // Mostly it is one of the first lines.
  const isLine = (block: Block): boolean =>
    block.kind === 'paragraph' && block.text.length < PROSE && normaliseText(block.text).includes(longest);
  return (
    blocks.slice(0, HEAD).some(isLine) || normaliseText(blocks.map(printedBlock).join('')).includes(longest)
  );
}

const HEAD = 20;
const PROSE = 200;

const printedBlock = (block: Block): string =>
  block.kind === 'paragraph' ? block.text : block.rows.map(printedRow).join('');

const printedRow = (row: { cells: { text: string }[] }): string =>
  row.cells.map((cell) => cell.text).join('');
