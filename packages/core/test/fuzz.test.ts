import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GoujiError } from '../src/errors.ts';
import { analyse } from '../src/ingest/analyse.ts';
import { ReportSchema } from '../src/report/schemas.ts';

const folder = fileURLToPath(new URL('../../../examples/', import.meta.url));
const runs = Number(process.env['GOUJI_RUNS'] ?? 60);

/** A place in a file and what happens there: bytes cut out, doubled, or replaced. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 400 }),
  what: fc.constantFrom('cut', 'double', 'replace', 'truncate'),
  with: fc.uint8Array({ minLength: 1, maxLength: 8 }),
});

function apply(
  bytes: Uint8Array,
  { at, length, what, with: other }: typeof damage extends fc.Arbitrary<infer T> ? T : never,
) {
  const from = Math.floor(at * bytes.length);
  const [before, piece, after] = [
    bytes.subarray(0, from),
    bytes.subarray(from, from + length),
    bytes.subarray(from + length),
  ];
  const parts = {
    cut: [before, after],
    double: [before, piece, piece, after],
    replace: [before, other, after],
    truncate: [before],
  };
  return Buffer.concat(parts[what as keyof typeof parts]);
}

/** What is wrong with what the bytes were made of; undefined for a valid report or a refusal with a code of its own. */
async function faultOf(name: string, bytes: Uint8Array): Promise<unknown> {
  try {
    return ReportSchema.safeParse(await analyse({ name, bytes })).error;
  } catch (error) {
    return error instanceof GoujiError && error.code !== 'internal' ? undefined : error;
  }
}

describe.each(readdirSync(folder))('%s, damaged', (name) => {
  const whole = readFileSync(`${folder}${name}`);

  test('is a valid report or a clear refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 5 }), async (damages) => {
        const bytes = damages.reduce<Uint8Array>(apply, whole);
        expect(await faultOf(name, bytes)).toBeUndefined();
      }),
      { numRuns: runs, seed: 20_261_121 },
    );
  });
});

test('any bytes are a report or a clear refusal', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('a.txt', 'a.html', 'a.md', 'a'),
      async (bytes, name) => {
        const refused = await analyse({ name, bytes }).catch((error: unknown) => error);
        expect(refused).toBeInstanceOf(GoujiError);
        expect((refused as GoujiError).code).not.toBe('internal');
      },
    ),
    { numRuns: 5 * runs, seed: 20_261_121 },
  );
});
