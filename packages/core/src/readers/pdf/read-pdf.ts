import { pageBoundsOf } from '../page/bounds.ts';
import type { Matrix } from '../page/matrix.ts';
import type { PageContent } from '../page/page.ts';
import { uprightPage } from '../page/upright.ts';
import type { SourceFile } from '../reader.ts';
import { readCharacters } from './characters.ts';
import type { Engine } from './engine.ts';
import { type OpenPdf, withPage, withPdf } from './open.ts';
import { readDrawing } from './paths.ts';

// A picture that covers so much of a page may hold its text; a stamp or a crest does not.
const MUCH = 0.25;
// Text drawn as outlines takes so many pieces.
const OUTLINES = 400;

/** Reads every page of a PDF: characters, lines, and whether a picture shows. Throws `file-encrypted`, `file-damaged` or `document-too-complex`. */
export function readPdf(file: SourceFile): Promise<PageContent[]> {
  const within = pageBoundsOf(file.name);
  let characters = 0;
  const count = (more: number): void => within('characters', (characters += more));
  return withPdf(file, (pdf) => Array.from({ length: pdf.pages }, (_, i) => readPage(pdf, i + 1, count)));
}

function readPage(pdf: OpenPdf, number: number, within: (more: number) => void): PageContent {
  return withPage(pdf, number, (page) => {
    const { engine } = pdf;
    const { width, height, map } = boxOf(engine, page);
    const { marks: all, count, told, hidden } = readCharacters(engine, page, map, within);
    const { rules, areas, pictured, pieces } = readDrawing(engine, page, map, width * height);
    // What is not drawn is no text of the page, be it what another recogniser took a scan to say, unless it tells what outlines draw.
    const isOutlined = pictured <= MUCH && pieces > OUTLINES;
    const marks = isOutlined ? all : all.filter(({ run }) => !hidden.has(run));
    const isText = told * 2 >= count;
    const isSeen = pictured > MUCH || pieces > OUTLINES || !isText;
    const raw = { number, width, height, marks: isText ? marks : [], rules, areas, pictured: isSeen };
    return uprightPage(raw, engine.f.FPDFPage_GetRotation(page));
  });
}

/** The size of a page in points, and the map from pdfium's places, y upwards, to points from the top left. */
function boxOf(
  { f, scratch, results }: Engine,
  page: number,
): { width: number; height: number; map: Matrix } {
  f.FPDF_GetPageBoundingBox(page, scratch);
  const [left = 0, top = 0, right = 0, bottom = 0] = results().floats;
  return { width: right - left, height: top - bottom, map: [1, 0, 0, -1, -left, top] };
}
