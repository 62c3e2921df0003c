import { basename } from 'node:path';
import type { Spot } from '../disk-name.ts';
import { readSource } from '../read-source.ts';
import { refusalOf } from './damage.ts';
import { type Member, openMembers } from './open-members.ts';

/** Goes over paths in order, and over the members of those that are containers, reading the next only when it is asked for. `-` reads `input`. Never throws for what it finds. */
export async function* readSources(
  files: Iterable<string | Spot>,
  input: AsyncIterable<Uint8Array> = process.stdin,
): AsyncGenerator<Member> {
  for (const file of files) {
    const spot = typeof file === 'string' ? { path: file } : file;
    yield* spot.path === '-' ? standardInput(input) : openMembers(spot);
  }
}

async function* standardInput(input: AsyncIterable<Uint8Array>): AsyncGenerator<Member> {
  const file = await readSource('-', input).catch((error: unknown) => refusalOf(error, '-'));
  if (file instanceof Error) yield { name: '-', error: file };
  else yield* openMembers(file);
}

/** What a report calls its source: the name of its file or, of a member, its address, from the name of the container on. */
export function sourceName(address: string): string {
  const inside = address.indexOf('!/');
  return inside < 0 ? basename(address) : basename(address.slice(0, inside)) + address.slice(inside);
}
