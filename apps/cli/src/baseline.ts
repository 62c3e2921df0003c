import { dirname, relative, resolve, sep } from 'node:path';
import type { Accepted, Checked, GoujiError } from '@gouji/core';
import type { Failure } from './present/failure.ts';
import type { Call } from './subcommand.ts';

/** How many findings a baseline hides, and how many of its own are no more. */
export type Hidden = { known: number; gone: number };

type Baseline = Map<string, Accepted>;

/** The baseline in a file; undefined where there is none yet. Throws a GoujiError where it cannot be read or is no baseline. */
export async function loadBaseline(
  { io, loaded }: Call<object>,
  name: string,
): Promise<Baseline | undefined> {
  const place = { path: name, at: Buffer.from(resolve(io.cwd, name)) };
  const file = await loaded.readSource(place).catch((error: GoujiError) => {
    if (error.code === 'file-not-found') return undefined;
    throw error;
  });
  return file && loaded.parseBaseline(Buffer.from(file.bytes).toString('utf8'), name);
}

// A file is known by its way from the baseline, so that both can be moved together and called from anywhere.
const nameIn = ({ io }: Call<object>, baseline: string, path: string): string =>
  path === '-'
    ? path
    : relative(dirname(resolve(io.cwd, baseline)), resolve(io.cwd, path))
        .split(sep)
        .join('/');

/** Leaves of what was checked the findings that the baseline does not know. */
export function withoutKnown(
  call: Call<object>,
  baseline: string,
  known: Baseline,
  checked: Checked[],
): { fresh: Checked[]; hidden: Hidden } {
  const hidden = { known: 0, gone: 0 };
  const fresh = checked.map((one) => {
    const accepted = known.get(nameIn(call, baseline, one.path))?.findings ?? [];
    const { same, gone } = call.loaded.compareWith(accepted, one.findings, 'figures');
    hidden.known += same.length;
    hidden.gone += gone.length;
    return { ...one, findings: one.findings.filter((finding) => !same.includes(finding)) };
  });
  return { fresh, hidden };
}

/** Whether the baseline knows that a file cannot be read, for the same reason. */
export const isKnown = (
  call: Call<object>,
  baseline: string,
  known: Baseline,
  { path, error }: Failure,
): boolean => known.get(nameIn(call, baseline, path))?.error === error.code;

/** The text of a baseline with what was found now; files that were not checked stay as they are in it. */
export function updatedBaseline(
  call: Call<object>,
  baseline: string,
  before: Baseline | undefined,
  { checked, failures }: { checked: Checked[]; failures: Failure[] },
): string {
  const { baselineText, knownFrom } = call.loaded;
  const updated = new Map(before);
  const put = (path: string, accepted: Omit<Accepted, 'path'>): void => {
    const name = nameIn(call, baseline, path);
    updated.set(name, { path: name, ...accepted });
  };
  for (const { path, findings } of checked) put(path, { findings: findings.map(knownFrom) });
  for (const { path, error } of failures) put(path, { findings: [], error: error.code });
  return baselineText(updated.values());
}
