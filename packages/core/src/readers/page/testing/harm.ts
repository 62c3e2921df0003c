import fc from 'fast-check';
import { GoujiError } from '../../../errors.ts';
import type { Reader, SourceFile } from '../../reader.ts';
import { pageFaults } from './draw-pages.ts';

const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const changes = fc.array(fc.tuple(share, fc.integer({ min: 0, max: 255 })), { maxLength: 12 });
const cut = fc.option(share, { freq: 3 });

/** Bytes like those given, some of them changed, some cut off. */
export const harmed = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc.tuple(changes, cut).map(([harms, at]) => {
    const copy = Uint8Array.from(bytes);
    for (const [place, byte] of harms) copy[Math.floor(place * copy.length)] = byte;
    return at === null ? copy : copy.subarray(0, Math.floor(at * copy.length));
  });

const runs = Number(process.env['GOUJI_RUNS'] ?? 200);
const refusals: ReadonlySet<string> = new Set([
  'file-damaged',
  'file-encrypted',
  'format-unknown',
  'document-too-complex',
  'archive-too-large',
]);

/** Tries many files on a reader; rejects with the first that it neither reads soundly nor refuses with a code. */
export const tryFiles = (reader: Reader, files: fc.Arbitrary<SourceFile>, seed: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(files, async (file) => {
      const faults = await faultsOf(reader, file);
      if (faults.length > 0) throw new Error(faults.join('\n'));
    }),
    { numRuns: runs, seed },
  );

async function faultsOf(reader: Reader, file: SourceFile): Promise<string[]> {
  try {
    return pageFaults(await reader.read(file, () => ''), 500);
  } catch (error) {
    if (error instanceof GoujiError && refusals.has(error.code)) return [];
    throw error;
  }
}
