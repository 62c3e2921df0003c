import { GoujiError } from '../errors.ts';
import { knownSignature } from './decode/signature.ts';
import type { SourceFile } from './reader.ts';
import { zipNames } from './zip/zip-names.ts';

const PAGES = 'PDF';
const TEXT = 'DOCX / PDF';
const PICTURE = 'PNG / JPEG';

const archives: ReadonlySet<string> = new Set(['RAR', '7z', 'gzip', 'xz', 'Zstandard', 'bzip2', 'CAB']);

/** What is known by its first bytes and not read, and as what it would be. */
const files: Record<string, string> = { GIF: PICTURE };

/** What is packed as a ZIP and not read: a name in it that tells, what it is, and as what it would be read. */
const packages: [RegExp, string, string][] = [
  [/^ppt\//iu, 'PowerPoint (PPTX)', PAGES],
  [/^(?:META-INF\/container\.xml|OEBPS\/)/u, 'EPUB', TEXT],
  [/^Index\/(?:Document\.iwa|Tables\/)/u, 'Pages / Numbers', TEXT],
];

/** Why a file that is of no format that is read is refused. `seen` is what its first bytes look like otherwise. */
export function refusalOf({ name, bytes }: SourceFile, seen: string): GoujiError {
  const format = knownSignature(bytes) ?? '';
  if (archives.has(format)) return new GoujiError('archive-unsupported', { name, format });
  const instead = files[format];
  if (instead) return new GoujiError('format-unsupported', { name, format, instead });
  const names = zipNames(bytes);
  if (names.includes('encrypted-package')) return new GoujiError('file-encrypted', { name });
  const found = packages.find(([mark]) => names.some((member) => mark.test(member)));
  if (!found) return new GoujiError('format-unknown', { name, seen });
  return new GoujiError('format-unsupported', { name, format: found[1], instead: found[2] });
}
