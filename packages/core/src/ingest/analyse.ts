import { hash as hashOf } from 'node:crypto';
import type { Document } from '../document/document.ts';
import { GoujiError } from '../errors.ts';
import { sourceName } from './containers/index.ts';
import { finish } from './finish.ts';
import { parseInSteps } from '../parse/index.ts';
import { GENERATOR } from '../present/generator.ts';
import { readSavedAnew, type SourceFile } from '../readers/index.ts';
import type { Report } from '../report/index.ts';

/** The SHA-256 of the bytes, in hexadecimal. */
export const sha256 = (bytes: Uint8Array): string => hashOf('sha256', bytes);

/** Reads one file into a report; `hash` is the SHA-256 of its bytes, where it is known. Throws a GoujiError whatever goes wrong; `internal` where the fault is ours. */
export const analyse = (file: SourceFile, hash?: string): Promise<Report> =>
  finish(analyseInSteps(file, hash));

/** Does what `analyse` does, a step at a time. */
export async function* analyseInSteps(
  file: SourceFile,
  hash = sha256(file.bytes),
): AsyncGenerator<void, Report> {
  const name = sourceName(file.name);
  try {
    const { document, format } = await readSavedAnew({ name, bytes: file.bytes });
    if (isOwnPage(document)) throw new GoujiError('own-page', { name });
    yield;
    return yield* parseInSteps(document, { name, sha256: hash, format });
  } catch (error) {
    if (error instanceof GoujiError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new GoujiError('internal', { name, reason }, { cause: error });
  }
}

// Our page shows the tables of a report as printed: in a folder of reports it would stand for a second one of the agency.
const isOwnPage = ({ facts = [] }: Document): boolean =>
  facts.some(({ name, text }) => name === 'generator' && text === GENERATOR);
