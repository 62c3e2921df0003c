import { GoujiError } from '../../../errors.ts';
import type { SourceFile } from '../../reader.ts';
import { openZip } from '../../zip/open-zip.ts';
import { readAttribute } from '../xml/attributes.ts';
import { scanXml } from '../xml/scan-xml.ts';
import { xmlBytes } from '../xml/xml-text.ts';

/** The parts of a text document that matter, as XML; styles and lists may be missing. */
export type WordParts = { main: Buffer; styles: Buffer | undefined; numbering: Buffer | undefined };

type ReadPart = (path: string) => Buffer | undefined;

/** Unpacks a DOCX. Throws `file-damaged`, `file-encrypted` or `archive-too-large`. */
export function unpackParts({ name, bytes }: SourceFile): WordParts {
  const zip = openZip(bytes, name);
  return collectParts(name, (path) => {
    const part = zip.read(path);
    return part && xmlBytes(part);
  });
}

/** Finds the parts in an XML file that holds the whole package (Flat OPC), or that is one document (Word 2003). */
export function flatParts(name: string, text: string): WordParts {
  const source = Buffer.from(text);
  if (!source.includes('<pkg:part')) return { main: source, styles: undefined, numbering: undefined };
  const parts = new Map<string, Buffer>();
  for (let at = source.indexOf('<pkg:part'); at >= 0;) {
    const next = source.indexOf('<pkg:part', at + 9);
    const tagEnd = source.indexOf('>', at);
    if (tagEnd < 0) break;
    const path = readAttribute(source, at + 9, tagEnd, 'name') ?? '';
    const part = source.subarray(tagEnd + 1, next < 0 ? undefined : next);
    const data = part.indexOf('<pkg:xmlData');
    const dataEnd = part.lastIndexOf('</pkg:xmlData>');
    if (data >= 0 && dataEnd > data)
      parts.set(path.replace(/^\//u, ''), part.subarray(part.indexOf('>', data) + 1, dataEnd));
    at = next;
  }
  return collectParts(name, (path) => parts.get(path));
}

function collectParts(name: string, read: ReadPart): WordParts {
  const mainPath = relatedPath(read('_rels/.rels'), name, '', '/officeDocument') ?? 'word/document.xml';
  const main = read(mainPath) ?? read('word/document.xml');
  if (main === undefined) throw new GoujiError('file-damaged', { name, reason: 'it holds no document' });
  const folder = mainPath.slice(0, mainPath.lastIndexOf('/') + 1);
  const relations = read(`${folder}_rels/${mainPath.slice(folder.length)}.rels`);
  const related = (kind: string): Buffer | undefined =>
    read(relatedPath(relations, name, folder, `/${kind}`) ?? `${folder}${kind}.xml`);
  return { main, styles: related('styles'), numbering: related('numbering') };
}

/** The path of the part that stands in a relationship of that kind to the package or to a part of that folder. */
function relatedPath(
  relations: Buffer | undefined,
  file: string,
  folder: string,
  kind: string,
): string | undefined {
  let target: string | undefined;
  const ignore = (): void => {};
  const events = { namespaces: new Map<string, string>(), close: ignore, text: ignore };
  scanXml(relations ?? '', file, {
    ...events,
    open(_, attribute) {
      if (attribute('Type')?.endsWith(kind)) target ??= attribute('Target');
    },
  });
  return target === undefined ? undefined : resolvePath(folder, target.replaceAll('\\', '/'));
}

// word/ + styles.xml | word/ + ../custom/styles.xml | word/ + /word/styles.xml
function resolvePath(folder: string, target: string): string {
  const steps: string[] = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.filter(Boolean).join('/');
}
