import type { Document } from '../../document/document.ts';
import { boundsOf } from '../bounds.ts';
import { pageBoundsOf } from '../page/bounds.ts';
import { isScanned, type PageContent } from '../page/page.ts';
import { readPages } from '../page/read-pages.ts';
import type { SourceFile } from '../reader.ts';
import { type Bitmap, findInk } from './bitmap.ts';
import { hasInk } from './cut.ts';
import { eachPage } from './picture.ts';
import type { FindRecogniser, Recogniser } from './recogniser.ts';
import { recognisePage } from './recognise-page.ts';
import { findTesseract } from './tesseract.ts';

/** Takes a page as a picture, with its number from 1. */
export type TakePage = (page: Bitmap, number: number) => Promise<void>;

/** Reads a PNG, JPEG or TIFF picture of a report. Throws `tool-missing`, `tool-failed`, `file-damaged` or `document-too-complex`. */
export async function readPicture(file: SourceFile, find: FindRecogniser = findTesseract): Promise<Document> {
  const recognise = recogniserOf(file.name, find);
  const pages: PageContent[] = [];
  await eachPage(file, async (page, number) => {
    pages.push((await recognise(page, number)) ?? emptyPage(page, number));
  });
  return readPages(pages, boundsOf(file.name));
}

/**
 * The pages of a file, those that show nothing but a picture recognised: `draw` gives each of the pages asked for as a
 * bitmap. Throws `tool-missing`, `tool-failed` or `document-too-complex`.
 */
export async function recogniseScanned(
  { name }: SourceFile,
  pages: PageContent[],
  draw: (numbers: number[], take: TakePage) => Promise<void>,
  find: FindRecogniser = findTesseract,
): Promise<PageContent[]> {
  const numbers = pages.filter(isScanned).map(({ number }) => number);
  if (numbers.length === 0) return pages;
  pageBoundsOf(name)('scanned pages', numbers.length);
  const recognise = recogniserOf(name, find);
  const recognised = new Map<number, PageContent>();
  await draw(numbers, async (page, number) => {
    const content = await recognise(page, number);
    if (content) recognised.set(number, content);
  });
  return pages.map((page) => recognised.get(page.number) ?? page);
}

/** Recognises pages with a recogniser that is looked for when the first of them has ink; a page without any is undefined. */
function recogniserOf(
  name: string,
  find: FindRecogniser,
): (page: Bitmap, number: number) => Promise<PageContent | undefined> {
  let recogniser: Recogniser | undefined;
  return async (page, number) => {
    if (!hasInk(findInk(page))) return undefined;
    recogniser ??= await find(name);
    return recognisePage(page, number, recogniser);
  };
}

function emptyPage({ width, height, dpi }: Bitmap, number: number): PageContent {
  const [across, down] = [(width * 72) / dpi, (height * 72) / dpi];
  return { number, width: across, height: down, glyphs: [], rules: [], areas: [], pictured: true };
}
