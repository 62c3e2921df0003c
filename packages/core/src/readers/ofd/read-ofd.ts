import { GoujiError } from '../../errors.ts';
import { pageBoundsOf } from '../page/bounds.ts';
import type { PageContent } from '../page/page.ts';
import { uprightPage } from '../page/upright.ts';
import type { SourceFile } from '../reader.ts';
import { type Container, openContainer, resolvePath } from './container.ts';
import { emptyScene, type Place, visitObjects } from './objects.ts';
import { boxOf, documentRoots, type OfdDocument, readDocument, readUnits, visitTexts } from './structure.ts';
import type { XmlVisitor } from './xml.ts';

/** Reads every page of every document of an OFD, numbered on. Throws `file-encrypted`, `file-damaged`, `archive-too-large` or `document-too-complex`. */
export function readOfd(file: SourceFile): PageContent[] {
  const { name } = file;
  const within = pageBoundsOf(name);
  const container = openContainer(file);
  const documents = documentRoots(container).map((root) => readDocument(container, root));
  const count = documents.reduce((sum, { pages }) => sum + pages.length, 0);
  if (count === 0) throw new GoujiError('file-damaged', { name, reason: 'it has no pages' });
  within('pages', count);
  const pages: PageContent[] = [];
  let characters = 0;
  for (const document of documents) {
    const units = readUnits(container, document.resources);
    for (const path of document.pages) {
      const page = readPage(container, document, units, path, pages.length + 1);
      within('characters', (characters += page.glyphs.length));
      pages.push(page);
    }
  }
  return pages;
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
): PageContent {
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
  return uprightPage({ number, width, height, marks, rules, areas, pictured: isSeen });
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
