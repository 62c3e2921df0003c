import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { analyse, checkReport, GoujiError, readDocument } from '@gouji/core';
import { floors } from './floors.ts';
import { medians } from './median.ts';
import { peers, type Timed } from './peers.ts';

/** What was measured, in milliseconds of processor time: reading a file; reading, parsing and checking it; its floor; and its peer. No format where it is not read. */
export type Round = { format?: string; read: number; whole: number; least?: number; peer?: Timed };

const MILLISECONDS = 1500;

// Measures one file in a process of its own, as the programs of others are: what was read before it would tell on it.
async function measure(path: string): Promise<Round> {
  const file = { name: basename(path), bytes: readFileSync(path) };
  const format = await formatOf(file);
  if (format === undefined) return { read: Number.NaN, whole: Number.NaN };
  const floor = floors[format];
  const works: (() => unknown)[] = [
    () => readDocument(file),
    async () => checkReport(await analyse(file)),
    ...(floor ? [() => floor.work(file.bytes, path)] : []),
  ];
  const [read = Number.NaN, whole = Number.NaN, least] = await medians(works, MILLISECONDS);
  const peer = peers[format]?.time(path);
  return { format, read, whole, ...(least !== undefined && { least }), ...(peer && { peer }) };
}

async function formatOf(file: { name: string; bytes: Uint8Array }): Promise<string | undefined> {
  try {
    await analyse(file);
    return (await readDocument(file)).format;
  } catch (error) {
    if (error instanceof GoujiError) return undefined;
    throw error;
  }
}

process.stdout.write(JSON.stringify(await measure(process.argv[2] ?? '')));
