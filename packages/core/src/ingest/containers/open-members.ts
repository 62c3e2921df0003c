import { GoujiError } from '../../errors.ts';
import type { SourceFile } from '../../readers/index.ts';
import type { Spot } from '../disk-name.ts';
import { readSource } from '../read-source.ts';
import { type ContainerKind, containerOf, HEAD_BYTES, type OpenedKind } from './container-of.ts';
import { refusalOf } from './damage.ts';
import { isDocument } from './document-zip.ts';
import { ungzip } from './gzip.ts';
import { type Budget, CONTAINER_LIMITS, type ContainerLimits, createBudget } from './limits.ts';
import { openFile, type Source, sourceOf } from './source.ts';
import { untar, untarPacked } from './tar.ts';
import { addressOf, type Unpack } from './unpack.ts';
import { unwarc, unwarcPacked } from './warc.ts';
import { unzip } from './zip.ts';

/** A file to read, or why there is none; `name` is its address and, where it is read, the name of the file. */
export type Member = { name: string; file: SourceFile } | { name: string; error: GoujiError };

const unpackers: Record<OpenedKind, Unpack> = {
  zip: unzip,
  tar: untar,
  'tar.gz': untarPacked,
  warc: unwarc,
  'warc.gz': unwarcPacked,
  gz: ungzip,
};
const isOpened = (kind: ContainerKind): kind is OpenedKind => Object.hasOwn(unpackers, kind);

/**
 * Yields the members of a file that holds files, one after the other as they are asked for, with those of containers
 * directly inside; a file that is no container yields itself. Never throws for what is in the file: a member that
 * cannot be taken out yields its error and the next follows, and a container that breaks off yields its own error last.
 *
 * The address of a member is that of its container, `!/` and its path in there: `a.zip!/2020/b.docx`,
 * `a.tar.gz!/b.zip!/c.html`, `a.html.gz!/a.html`. A record of a WARC has for its path `@`, the byte of the file at
 * which the record (or the gzip stream that it begins) stands, and its URI: `a.warc.gz!/@4711 http://host/b.html`; one
 * that stands further inside a gzip stream has the unpacked bytes before it as well: `@0+4711`.
 */
export async function* openMembers(
  input: string | Spot | SourceFile,
  limits: ContainerLimits = CONTAINER_LIMITS,
): AsyncGenerator<Member> {
  if (typeof input === 'object' && 'bytes' in input) {
    yield* membersIn(sourceOf(input.bytes), input.name, () => input, limits);
    return;
  }
  const spot = typeof input === 'string' ? { path: input } : input;
  const source = await openFile(spot).catch(() => undefined);
  const whole = (): Promise<SourceFile> => readSource(spot);
  try {
    yield* membersIn(source ?? sourceOf(new Uint8Array(0)), spot.path, whole, limits);
  } finally {
    await source?.close();
  }
}

async function* membersIn(
  source: Source,
  name: string,
  whole: () => SourceFile | Promise<SourceFile>,
  limits: ContainerLimits,
): AsyncGenerator<Member> {
  const kind = await kindOf(source).catch(() => undefined);
  if (!kind) yield await fileOr(name, whole);
  else if (!isOpened(kind)) yield { name, error: refuseKind(name, kind) };
  else yield* unpack({ source, kind, name, level: 1, budget: createBudget(name, limits) });
}

/** What kind of archive these bytes are, as it is called: ZIP, TAR.GZ, RAR; undefined for a file that is read as a whole, as a DOCX is. */
export async function archiveKindOf(bytes: Uint8Array): Promise<string | undefined> {
  const kind = await kindOf(sourceOf(bytes)).catch(() => undefined);
  return kind && isOpened(kind) ? kind.toUpperCase() : kind;
}

/** Which container a file is; undefined where it is to be read as a whole. */
async function kindOf(source: Source): Promise<ContainerKind | undefined> {
  const kind = containerOf(await source.read(0, HEAD_BYTES));
  return kind === 'zip' && (await isDocument(source)) ? undefined : kind;
}

async function fileOr(name: string, read: () => SourceFile | Promise<SourceFile>): Promise<Member> {
  try {
    return { name, file: await read() };
  } catch (error) {
    return { name, error: refusalOf(error, name) };
  }
}

const refuseKind = (name: string, kind: string): GoujiError =>
  new GoujiError('archive-unsupported', { name, format: kind });

type Container = { source: Source; kind: OpenedKind; name: string; level: number; budget: Budget };

async function* unpack({ source, kind, name, level, budget }: Container): AsyncGenerator<Member> {
  let empty = true;
  try {
    for await (const unpacked of unpackers[kind](source, { name, budget })) {
      empty = false;
      const address = addressOf(name, unpacked.path);
      if ('error' in unpacked) yield { name: address, error: unpacked.error };
      else yield* openNested({ name: address, bytes: unpacked.bytes }, level, budget);
    }
    if (empty) yield { name, error: new GoujiError('no-files', { path: name }) };
  } catch (error) {
    // What the outermost container may hold is used up: nothing more is taken out of any.
    if (error === budget.exceeded() && level > 1) throw error;
    yield { name, error: refusalOf(error, name) };
  }
}

async function* openNested(file: SourceFile, level: number, budget: Budget): AsyncGenerator<Member> {
  const { name, bytes } = file;
  const source = sourceOf(bytes);
  const kind = await kindOf(source);
  if (!kind) yield { name, file: { name, bytes: ownBytes(bytes) } };
  else if (!isOpened(kind)) yield { name, error: refuseKind(name, kind) };
  else if (level >= budget.limits.levels)
    yield {
      name,
      error: new GoujiError('archive-too-deep', { name: budget.name, limit: budget.limits.levels }),
    };
  else yield* unpack({ source, kind, name, level: level + 1, budget });
}

/** The bytes apart from those round them, which would be kept, and sent to another thread, together with them. */
const ownBytes = (bytes: Uint8Array): Uint8Array =>
  bytes.length === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
