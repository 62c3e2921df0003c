import { type Container, resolvePath } from './container.ts';
import { numbersOf } from './numbers.ts';
import type { XmlVisitor } from './xml.ts';

/** A document of an OFD: paths of its pages in order, of its templates by id, and of its resources; `box` is the page in mm, where it is stated. */
export type OfdDocument = {
  pages: string[];
  templates: Map<string, string>;
  resources: string[];
  box: number[] | undefined;
};

/** The paths of the documents that an OFD holds. */
export function documentRoots(container: Container): string[] {
  const roots: string[] = [];
  const visitor = visitTexts({ DocRoot: (path) => roots.push(resolvePath('OFD.xml', path)) });
  container.walk('OFD.xml', visitor);
  return roots;
}

export function readDocument(container: Container, root: string): OfdDocument {
  const document: OfdDocument = { pages: [], templates: new Map(), resources: [], box: undefined };
  const addResource = (path: string): number => document.resources.push(resolvePath(root, path));
  const texts = visitTexts({
    PublicRes: addResource,
    DocumentRes: addResource,
    PhysicalBox: (box) => (document.box ??= boxOf(box)),
  });
  container.walk(root, {
    ...texts,
    open(name, attribute) {
      texts.open(name, attribute);
      if (name !== 'Page' && name !== 'TemplatePage') return;
      const path = resolvePath(root, attribute('BaseLoc') ?? '');
      if (name === 'Page') document.pages.push(path);
      else document.templates.set(attribute('ID') ?? '', path);
    },
  });
  return document;
}

/** A box of x, y, width and height in mm; undefined where it is none. */
export function boxOf(written: string): number[] | undefined {
  const box = numbersOf(written);
  return box.length === 4 && box.slice(2).every((side) => side > 0) ? box : undefined;
}

/** Hands over the texts of elements by name, without white space around. */
export function visitTexts(takers: Record<string, (text: string) => unknown>): Required<XmlVisitor> {
  let text = '';
  return {
    open() {
      text = '';
    },
    text(chunk) {
      text += chunk;
    },
    close(name) {
      if (text.trim()) takers[name]?.(text.trim());
      text = '';
    },
  };
}

const UNITS =
  /<(?:\w+:)?CompositeGraphicUnit\s[^>]*?\bID\s*=\s*["'](\w+)["'][^>]*>[^]*?<\/(?:\w+:)?CompositeGraphicUnit\s*>/gu;

/** The sources of the composite units of resource files, by id: each is written like the content of a page. */
export function readUnits(container: Container, paths: string[]): Map<string, string> {
  const units = new Map<string, string>();
  for (const path of paths) {
    const source = container.find(path);
    if (!source?.includes('CompositeGraphicUnit')) continue;
    // Well formed, so that each start tag has its end.
    container.walkText(source, { open() {} });
    for (const [unit, id] of source.matchAll(UNITS)) if (id) units.set(id, unit);
  }
  return units;
}

/** The paths of the pictures that resource files name, by id. */
export function readMedia(container: Container, paths: string[]): Map<string, string> {
  const media = new Map<string, string>();
  for (const path of paths) {
    const source = container.find(path);
    if (!source?.includes('MultiMedia')) continue;
    let folder = '';
    let id = '';
    const texts = visitTexts({ MediaFile: (file) => media.set(id, resolvePath(path, `${folder}/${file}`)) });
    container.walkText(source, {
      ...texts,
      open(name, attribute) {
        texts.open(name, attribute);
        if (name === 'Res') folder = attribute('BaseLoc') ?? '';
        if (name === 'MultiMedia') id = attribute('ID') ?? '';
      },
    });
  }
  return media;
}
