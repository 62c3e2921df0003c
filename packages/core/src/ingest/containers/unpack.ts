import { GoujiError } from '../../errors.ts';
import type { Budget } from './limits.ts';
import { printable, readMemberPath } from './member-path.ts';
import type { Source } from './source.ts';

/** A member that is refused: its place inside the container, and why. */
export type Refused = { path: string; error: GoujiError };

/** One member taken out of a container. */
export type Unpacked = { path: string; bytes: Uint8Array } | Refused;

/** The container that is being unpacked: its address and what may still be taken out of it. */
export type Unpacking = { name: string; budget: Budget };

/** Takes the members out of a container, one after the other. Throws `Damage` or `archive-too-large` where it cannot go on. */
export type Unpack = (source: Source, unpacking: Unpacking) => AsyncGenerator<Unpacked>;

/** The address of a member. */
export const addressOf = (container: string, path: string): string => `${container}!/${path}`;

/** The path that a member's name means, or its refusal where it points outside; undefined where it is passed over. */
export function placeOf(written: string, container: string): { path: string } | Refused | undefined {
  const place = readMemberPath(written);
  if (place === 'passed over') return undefined;
  if (place !== 'unsafe') return place;
  const member = printable(written);
  return { path: member, error: new GoujiError('member-unsafe', { name: container, member }) };
}

/** Whether a place is refused. */
export const isRefused = (place: { path: string } | Refused): place is Refused => 'error' in place;
