import type { FileLayout } from '../layouts.ts';
import { csv } from './csv.ts';
import { docx } from './docx.ts';
import { ods, odt } from './opendocument.ts';
import { rtf } from './rtf.ts';
import { wordHtml } from './word-html.ts';
import { xlsx } from './xlsx.ts';

/** The formats of files in which reports are published, beside the layouts that are plain text. */
export const fileLayouts: readonly FileLayout[] = [docx, odt, rtf, wordHtml, xlsx, ods, csv];
