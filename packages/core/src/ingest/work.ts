import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { errorRecord, type ErrorRecord, GoujiError } from '../errors.ts';
import { agencyIdentity } from '../places/index.ts';
import type { SourceFile } from '../readers/index.ts';
import type { Report } from '../report/index.ts';
import { checkerWith, type Levels } from '../rules/index.ts';
import type { FileStamp, Parcel, Store } from '../store/index.ts';
import { asKept, packParcel } from '../store/index.ts';
import { analyseInSteps, sha256 } from './analyse.ts';
import { containerOf, HEAD_BYTES } from './containers/container-of.ts';
import { type Member, openMembers } from './containers/index.ts';
import { onDisk, type Spot } from './disk-name.ts';

/** What is to be read: a file where it lies, or bytes that were taken out of a container; `suspect` where it may have ended a process before. */
export type Task = Spot & { file?: SourceFile; suspect?: true };

/**
 * What became of a task, as plain data that crosses processes: a report as read or ready to be written, one that is kept
 * already, a refusal, or a container, whose members are to be read one by one.
 */
export type Worked = { path: string; stamp?: FileStamp } & (
  | Done
  | { kind: 'failed'; error: ErrorRecord }
  | { kind: 'container' }
);

type Done = { kind: 'read'; report: Report } | { kind: 'report'; parcel: Parcel } | { kind: 'unchanged' };

/** A task begun: how many bytes its file has, and the steps that do it, the last of which gives what became of it. */
export type Begun = { size: number; steps: AsyncGenerator<void, Worked> };

/**
 * Begins a task. Several are done in step, each its first step, then each its second: a step takes less time that was
 * just done for another file, for what the processor needs for it is still at hand.
 */
export type Work = (task: Task) => Begun;

// Years of one agency tend to lie next to each other, the last read first here. In a map they would outlive their turn:
// it grows anew now and then, and its old self holds all that it held until the old are collected.
const REMEMBERED = 4;

/** The work for a store, which is only read from: what is not kept there yet is read, checked also beside last year's report, and packed. */
export function createWork(store: Pick<Store, 'has' | 'current'>, levels: Levels): Work {
  const { checkReport } = checkerWith(levels);
  let recent: readonly Recent[] = [];
  return workOf(async function* (file) {
    const hash = sha256(file.bytes);
    if (await store.has(hash)) return { kind: 'unchanged' };
    yield;
    const report = yield* analyseInSteps(file, hash);
    yield;
    const { agency, year } = report;
    const identity = agencyIdentity(agency);
    const before = recent.find((each) => each.identity === identity && each.report.year === year - 1);
    const previous = before?.report ?? (await store.current(agency, year - 1));
    // Whichever of two years comes first, the other is checked beside what is kept of it: so is this one.
    const kept = asKept(report);
    if (identity !== undefined) recent = [{ identity, report: kept }, ...recent].slice(0, REMEMBERED);
    const findings = previous ? checkReport(kept, { previous }) : checkReport(report);
    yield;
    return { kind: 'report', parcel: packParcel(report, findings, previous) };
  });
}

type Recent = { identity: string; report: Report };

/** The work without a store: files are read, and no more. */
export const createReading = (): Work =>
  workOf(async function* (file) {
    return { kind: 'read', report: yield* analyseInSteps(file) };
  });

/** Does to files, where they lie or as bytes, what is to be done to each. */
function workOf(read: (file: SourceFile) => AsyncGenerator<void, Done>): Work {
  async function* stepsOf({ file, ...spot }: Task, stamp?: FileStamp): AsyncGenerator<void, Worked> {
    const about = { path: spot.path, ...(stamp && { stamp }) };
    try {
      const member = file ? { name: spot.path, file } : await firstMember(spot, stamp);
      if (member.name !== spot.path) return { ...about, kind: 'container' };
      if ('error' in member) throw member.error;
      yield;
      return { ...about, ...(yield* read(member.file)) };
    } catch (error) {
      if (error instanceof GoujiError && !error.code.startsWith('store-'))
        return { ...about, kind: 'failed', error: errorRecord(error) };
      throw error;
    }
  }
  return (task) => {
    const stamp = task.file ? undefined : stampOf(task);
    return { size: task.file?.bytes.length ?? stamp?.size ?? 0, steps: stepsOf(task, stamp) };
  };
}

// A larger one is looked into where it lies.
const AT_ONCE = 8 * 1024 ** 2;

/** Of a file that is no container, the file itself. Reads at a stroke: nothing else waits in this process, and asking for each step costs more than most reports. */
async function firstMember(spot: Spot, stamp: FileStamp | undefined): Promise<Member> {
  if (!stamp || stamp.size > AT_ONCE || stamp.size === 0) return first(spot);
  const file = { name: spot.path, bytes: bytesOf(spot) };
  return containerOf(file.bytes.subarray(0, HEAD_BYTES)) ? first(file) : { name: file.name, file };
}

async function first(input: Spot | SourceFile): Promise<Member> {
  for await (const member of openMembers(input)) return member;
  throw new GoujiError('no-files', { path: 'path' in input ? input.path : input.name });
}

function bytesOf(spot: Spot): Uint8Array {
  try {
    return readFileSync(onDisk(spot));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new GoujiError('file-unreadable', { path: spot.path, reason: code ?? message }, { cause: error });
  }
}

/** The file as it lies there; undefined where there is none, or something else. */
export function stampOf(spot: Spot): FileStamp | undefined {
  const entry = statSync(onDisk(spot), { throwIfNoEntry: false });
  return entry?.isFile()
    ? { path: resolve(spot.path), size: entry.size, changed: Math.round(entry.mtimeMs) }
    : undefined;
}
