import type { SourceFile } from '../../reader.ts';
import { scanXml, type XmlEvents } from '../../word/xml/scan-xml.ts';
import { xmlBytes } from '../../word/xml/xml-text.ts';
import { openZip } from '../../zip/open-zip.ts';
import { sheetNamespaces } from './namespaces.ts';

/** The XML parts of a package, each read by its path into events; false where there is none of that path. */
export type Parts = (path: string, events: Partial<Omit<XmlEvents, 'namespaces'>>) => boolean;

const ignore = (): void => {};
const IGNORED = { namespaces: sheetNamespaces, open: ignore, close: ignore, text: ignore };

/** Opens a package. Throws `file-damaged`, `file-encrypted` or `archive-too-large`, then or on reading. */
export function openParts({ name, bytes }: SourceFile): Parts {
  const zip = openZip(bytes, name);
  return (path, events) => {
    const part = zip.read(path);
    if (part) scanXml(xmlBytes(part), name, { ...IGNORED, ...events });
    return part !== undefined;
  };
}

/** Where the parts stand to which one refers, by id, and those of a kind. */
export type Relations = { byId: Map<string, string>; byKind(kind: string): string | undefined };

/** Reads to what a part refers. */
export function relationsOf(parts: Parts, path: string): Relations {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const byId = new Map<string, string>();
  const kinds: { type: string; target: string }[] = [];
  parts(`${folder}_rels/${path.slice(folder.length)}.rels`, {
    open(_, attribute) {
      const target = attribute('Target');
      if (target === undefined) return;
      const resolved = resolve(folder, target.replaceAll('\\', '/'));
      byId.set(attribute('Id') ?? '', resolved);
      kinds.push({ type: attribute('Type') ?? '', target: resolved });
    },
  });
  return { byId, byKind: (kind) => kinds.find(({ type }) => type.endsWith(`/${kind}`))?.target };
}

// xl/ + worksheets/sheet1.xml | xl/ + ../sheet1.xml | xl/ + /xl/worksheets/sheet1.xml
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
