import type { FileLayout } from '../layouts.ts';
import { csv } from './csv.ts';
import { doc } from './doc.ts';
import { docx } from './docx.ts';
import { ofd } from './ofd.ts';
import { ods, odt } from './opendocument.ts';
import { pdf } from './pdf.ts';
import { rtf } from './rtf.ts';
import { wordHtml } from './word-html.ts';
import { xls } from './xls.ts';
import { xlsx } from './xlsx.ts';

/** The formats of files in which reports are published, beside the layouts that are plain text. */
export const fileLayouts: readonly FileLayout[] = [
  docx,
  doc,
  odt,
  rtf,
  wordHtml,
  xlsx,
  xls,
  ods,
  csv,
  pdf,
  ofd,
];
