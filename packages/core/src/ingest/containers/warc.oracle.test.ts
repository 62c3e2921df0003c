import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import { openMembers } from './index.ts';
import { packedWarc, recordOf, responseOf } from './testing/archives.ts';

const runs = Number(process.env['GOUJI_RUNS'] ?? 100);

const body = fc
  .array(fc.constantFrom('<p>', '年报', '12', '\r\n', '\n\n', 'WARC/1.0\r\n', '\0'), {
    minLength: 1,
    maxLength: 40,
  })
  .map((words) => `<html>${words.join('')}`);
const uri = fc.webUrl();
const record = fc.oneof(
  fc.tuple(uri, body).map(([u, b]) => responseOf(u, b)),
  fc.tuple(uri, body).map(([u, b]) => responseOf(u, gzipSync(b), { 'Content-Encoding': 'gzip' })),
  fc.tuple(uri, body).map(([u, b]) => responseOf(u, b, { 'Content-Type': 'text/html' }, '404 Not Found')),
  fc.tuple(uri, body).map(([u, b]) => recordOf({ 'WARC-Type': 'resource', 'WARC-Target-URI': u }, b)),
  fc.tuple(uri, body).map(([u, b]) => recordOf({ 'WARC-Type': 'metadata', 'WARC-Target-URI': u }, b)),
);

/** Offset and content of what was published, as warcio reads it. */
async function readByWarcio(warc: Uint8Array): Promise<[number, string][]> {
  const found: [number, string][] = [];
  const parser = new WARCParser([warc]);
  for await (const read of parser) {
    const at = parser.offset;
    const content = Buffer.from(await read.readFully(read.warcType === 'response')).toString();
    if (read.warcType === 'resource' || read.httpHeaders?.statusCode === 200) found.push([at, content]);
  }
  return found;
}

async function readByUs(bytes: Uint8Array): Promise<[number, string][]> {
  const members = await Array.fromAsync(openMembers({ name: 'a', bytes }));
  return members.flatMap((member) =>
    'file' in member
      ? [[Number(/@(\d+)/u.exec(member.name)?.[1]), Buffer.from(member.file.bytes).toString()]]
      : member.error.code === 'no-files'
        ? []
        : [[-1, member.error.message]],
  );
}

test('sound WARCs, packed or not, are read as warcio reads them', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 8 }), async (records) => {
      for (const warc of [Buffer.concat(records), packedWarc(records)])
        expect(await readByUs(warc)).toEqual(await readByWarcio(warc));
    }),
    { numRuns: runs, seed: 91 },
  );
});
