import type { Document } from '../../../document/document.ts';
import { drawDocument } from '../../testing/draw.ts';

/** The lines of a drawn document, `1: text` for a paragraph, `| column text` for each row: its tables have no lines. */
export const drawLines = (document: Document): string[] =>
  drawDocument(document)
    .replaceAll(/^undefined: /gmu, '')
    .replaceAll(/^ +\| /gmu, '| ')
    .trimEnd()
    .split('\n');
