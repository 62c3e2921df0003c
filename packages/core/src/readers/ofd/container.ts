import { GoujiError } from '../../errors.ts';
import type { SourceFile } from '../reader.ts';
import { openZip } from '../zip/open-zip.ts';
import { walkXml, type XmlVisitor } from './xml.ts';

/** The files of an OFD, by their paths from its root. */
export type Container = {
  /** Walks over a file. Throws `file-damaged` where it is missing or not well formed. */
  walk(path: string, visitor: XmlVisitor): void;
  /** The text of a file; undefined where there is none. */
  find(path: string): string | undefined;
  /** The bytes of a file; undefined where there is none. */
  bytes(path: string): Uint8Array | undefined;
  /** Walks over a text that is part of a file. */
  walkText(source: string, visitor: XmlVisitor): void;
};

/** What GM/T 0099 puts beside OFD.xml where files inside are encrypted. */
const ENCRYPTIONS = 'encryptions.xml';

/** Opens an OFD. Throws `file-encrypted`, `file-damaged` or `archive-too-large`. */
export function openContainer({ name, bytes }: SourceFile): Container {
  const zip = openZip(bytes, name);
  if (zip.names.some((member) => member.toLowerCase() === ENCRYPTIONS)) {
    throw new GoujiError('file-encrypted', { name });
  }
  const find = (path: string): string | undefined => {
    const content = zip.read(path);
    return content && decodeXml(content);
  };
  const walkText = (source: string, visitor: XmlVisitor): void => walkXml(source, name, visitor);
  return {
    find,
    bytes: (path) => zip.read(path),
    walkText,
    walk(path, visitor) {
      const content = zip.read(path);
      if (content === undefined) throw new GoujiError('file-damaged', { name, reason: `${path} is missing` });
      walkXml(declaresGb(content) ? decodeXml(content) : content, name, visitor);
    },
  };
}

const DECLARATION = 200;
const DECLARES_GB = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*encoding\s*=\s*["']gb/iu;

const declaresGb = (bytes: Uint8Array): boolean =>
  DECLARES_GB.test(Buffer.from(bytes.subarray(0, DECLARATION)).toString('latin1'));

const decodeXml = (bytes: Uint8Array): string =>
  new TextDecoder(declaresGb(bytes) ? 'gb18030' : 'utf-8').decode(bytes);

/** The path from the root to what a file at a path refers to: from the folder of that file, or from the root after a slash. */
export function resolvePath(from: string, location: string): string {
  const parts = location.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of location.split(/[/\\]/u)) {
    if (part === '..') parts.pop();
    else if (part && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
