import { GoujiError } from '../../errors.ts';
import { pageBoundsOf } from '../page/bounds.ts';
import type { Area, PageContent } from '../page/page.ts';
import { uprightPage } from '../page/upright.ts';
import type { SourceFile } from '../reader.ts';
import { type Container, openContainer, resolvePath } from './container.ts';
import { emptyScene, type Place, type PlacedPicture, visitObjects } from './objects.ts';
import {
  boxOf,
  documentRoots,
  type OfdDocument,
  readDocument,
  readMedia,
  readUnits,
  visitTexts,
} from './structure.ts';
import type { XmlVisitor } from './xml.ts';

/** The pages of an OFD, and for each by its number the pictures on it, the lower first. */
export type ReadOfd = { pages: PageContent[]; pictures: Map<number, OfdPicture[]> };

/** A picture as it lies in an OFD: the area that it takes on its page in points, and its bytes where they are there. */
export type OfdPicture = { area: Area; bytes(): Uint8Array | undefined };

/** Reads every page of every document of an OFD, numbered on. Throws `file-encrypted`, `file-damaged`, `archive-too-large` or `document-too-complex`. */
export function readOfd(file: SourceFile): ReadOfd {
  const { name } = file;
  const within = pageBoundsOf(name);
  const container = openContainer(file);
  const documents = documentRoots(container).map((root) => readDocument(container, root));
  const count = documents.reduce((sum, { pages }) => sum + pages.length, 0);
  if (count === 0) throw new GoujiError('file-damaged', { name, reason: 'it has no pages' });
  within('pages', count);
  const pages: PageContent[] = [];
  const pictures = new Map<number, OfdPicture[]>();
  let characters = 0;
  for (const document of documents) {
    const units = readUnits(container, document.resources);
    for (const path of document.pages) {
      const { page, placed, resources } = readPage(container, document, units, path, pages.length + 1);
      within('characters', (characters += page.glyphs.length));
      pages.push(page);
      if (page.pictured) pictures.set(page.number, findPictures(container, placed, resources));
    }
  }
  return { pages, pictures };
}

function findPictures(container: Container, placed: PlacedPicture[], resources: string[]): OfdPicture[] {
  const files = readMedia(container, resources);
  return placed.map(({ resource, area }) => ({
    area,
    bytes: () => container.bytes(files.get(resource) ?? ''),
  }));
}

const POINTS_PER_MM = 72 / 25.4;
const A4 = [0, 0, 210, 297];
// A picture that covers so much of a page may hold its text; a stamp or a crest does not.
const MUCH = 0.25;

function readPage(
  container: Container,
  document: OfdDocument,
  units: Map<string, string>,
  path: string,
  number: number,
): { page: PageContent; placed: PlacedPicture[]; resources: string[] } {
  const scene = emptyScene();
  const head: Head = { box: document.box ?? A4, templates: [], resources: [] };
  let place: Place | undefined;
  const placeObjects = (): Place => (place ??= placeOf(container, units, head));
  container.walk(
    path,
    visitPage(head, path, () => visitObjects(scene, placeObjects())),
  );
  for (const id of head.templates) {
    const source = container.find(document.templates.get(id) ?? '');
    if (source) container.walkText(source, visitObjects(scene, placeObjects()));
  }
  const { marks, rules, areas, pictured } = scene;
  const [width, height] = head.box.slice(2).map((side) => side * POINTS_PER_MM) as [number, number];
  const isSeen = pictured > MUCH * width * height;
  const page = uprightPage({ number, width, height, marks, rules, areas, pictured: isSeen });
  return { page, placed: scene.pictures, resources: [...document.resources, ...head.resources] };
}

/** What a page states before its content: its box in mm, the ids of its templates, and the paths of its own resources. */
type Head = { box: number[]; templates: string[]; resources: string[] };

function placeOf(container: Container, units: Map<string, string>, { box, resources }: Head): Place {
  const own = readUnits(container, resources);
  const [left = 0, top = 0] = box;
  return {
    map: [POINTS_PER_MM, 0, 0, POINTS_PER_MM, -left * POINTS_PER_MM, -top * POINTS_PER_MM],
    depth: 0,
    readUnit(id, visitor) {
      const source = own.get(id) ?? units.get(id);
      if (source) container.walkText(source, visitor);
    },
  };
}

/** Reads the head of a page, and from its content on lets another visitor take over. */
function visitPage(head: Head, path: string, visitContent: () => Required<XmlVisitor>): XmlVisitor {
  let inner = visitTexts({
    PhysicalBox: (box) => (head.box = boxOf(box) ?? head.box),
    PageRes: (location) => head.resources.push(resolvePath(path, location)),
  });
  let inContent = false;
  return {
    open(name, attribute) {
      if (inContent) inner.open(name, attribute);
      else if (name === 'Content') {
        inContent = true;
        inner = visitContent();
      } else if (name === 'Template') head.templates.push(attribute('TemplateID') ?? '');
      else inner.open(name, attribute);
    },
    text: (chunk) => inner.text(chunk),
    close: (name) => inner.close(name),
  };
}
