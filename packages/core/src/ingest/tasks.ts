import { GoujiError } from '../errors.ts';
import type { FileStamp, Store } from '../store/index.ts';
import { type Member, readSources } from './containers/index.ts';
import type { Spot } from './disk-name.ts';
import type { Found } from './find-files.ts';
import { stampOf, type Task } from './work.ts';

/** What comes next: a file to read, one that cannot be read, one that was done before, or a container to look into. */
export type Next =
  | { kind: 'task'; task: Task }
  | { kind: 'failed'; path: string; error: GoujiError }
  | { kind: 'before'; path: string; result: string }
  | (Spot & { kind: 'container'; stamp?: FileStamp });

/** Whether a path says that there are many files behind it; any other container is found out when it is read. */
export const holdsMany = (path: string): boolean => path === '-' || /\.(?:zip|tar|tgz|gz|warc)$/iu.test(path);

/** Files in order: their paths, or as they are found. */
export type Files = Iterable<string | Found> | AsyncIterable<string | Found>;

/** Goes over files in order; with `before`, those that are noted in that store as done and have not changed since are not read. */
export async function* tasksOf(files: Files, before?: Store): AsyncGenerator<Next> {
  for await (const file of files) {
    const { path, at, error }: Found = typeof file === 'string' ? { path: file } : file;
    const spot: Spot = { path, ...(at && { at }) };
    if (error) {
      yield { kind: 'failed', path, error };
      continue;
    }
    const isContainer = holdsMany(path);
    // Who reads a file looks at it anyway.
    const stamp = path !== '-' && (before || isContainer) ? stampOf(spot) : undefined;
    const result = before && stamp && (await before.fileNote(stamp));
    if (result !== undefined) yield { kind: 'before', path, result };
    else if (isContainer) yield { kind: 'container', ...spot, ...(stamp && { stamp }) };
    else yield { kind: 'task', task: spot };
  }
}

/** The members of a container, or of standard input. */
export async function* membersOf(spot: Spot, input?: AsyncIterable<Uint8Array>): AsyncGenerator<Next> {
  for await (const member of readSources([spot], input)) yield ofMember(member);
}

const ofMember = (member: Member): Next =>
  'error' in member
    ? { kind: 'failed', path: member.name, error: member.error }
    : { kind: 'task', task: { path: member.name, file: member.file } };
