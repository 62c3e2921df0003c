import { GoujiError } from '../../errors.ts';
import { Damage, refusalOf } from './damage.ts';
import { gunzip, type Origin } from './gunzip.ts';
import { sizeRefusal } from './limits.ts';
import { printable } from './member-path.ts';
import { chunksOf, type Source } from './source.ts';
import { type Tape, tapeOf } from './tape.ts';
import { addressOf, type Unpacked, type Unpacking } from './unpack.ts';
import { decodeBody } from './warc/body.ts';
import { isFurniture, isPicture } from './warc/furniture.ts';
import { type Head, readHead } from './warc/head.ts';

const LONGEST_HEAD = 64 * 1024;
const RECORD = Buffer.from('WARC/');

/** Takes out of a WARC what was published: responses with status 200, and resources, but for what only dresses up a page. */
export async function* unwarc(source: Source, unpacking: Unpacking): AsyncGenerator<Unpacked> {
  yield* membersOf(tapeOf(chunksOf(source)), unpacking);
}

/** Takes the same out of a WARC packed record by record, or as a whole. */
export async function* unwarcPacked(source: Source, unpacking: Unpacking): AsyncGenerator<Unpacked> {
  const { chunks, origin } = gunzip(source, unpacking.budget);
  yield* membersOf(tapeOf(chunks), unpacking, origin);
}

/** A record whose head has been read: what stands in the head, its URI as people read it, its path in the WARC, and where its block ends. */
type WarcRecord = { head: Head; uri: string; path: string; end: number; weigh: () => GoujiError | undefined };

async function* membersOf(
  tape: Tape,
  unpacking: Unpacking,
  origin?: Readonly<Origin>,
): AsyncGenerator<Unpacked> {
  try {
    while (await reachInk(tape)) {
      const record = await readRecord(tape, unpacking, origin);
      const unpacked = await take(tape, record, unpacking);
      const rest = record.end - tape.at();
      if ((await tape.skip(rest)) < rest) throw new Damage('it is cut off');
      if (unpacked && !(await endsHere(tape)))
        throw new Damage(`${record.path} has not the length it states`);
      if (unpacked) yield unpacked;
    }
  } finally {
    await tape.close();
  }
}

/** Passes over the blank lines between records; false at the end. */
async function reachInk(tape: Tape): Promise<boolean> {
  for (let piece = await tape.next(); piece; piece = await tape.next()) {
    const ink = piece.findIndex((byte) => byte !== 10 && byte !== 13);
    if (ink < 0) continue;
    tape.unread(piece.subarray(ink));
    return true;
  }
  return false;
}

/** Whether a record may end where the tape stands: before a blank line, another record, or nothing that could be read. */
async function endsHere(tape: Tape): Promise<boolean> {
  // Damage behind the record is met again after it has been given.
  const next = Buffer.from(await tape.read(RECORD.length).catch(() => []));
  tape.unread(next);
  return next.length === 0 || next[0] === 13 || next[0] === 10 || next.equals(RECORD);
}

async function readRecord(
  tape: Tape,
  { name, budget }: Unpacking,
  origin?: Readonly<Origin>,
): Promise<WarcRecord> {
  const at = tape.at();
  const inner = at - (origin?.unpackedAt ?? at);
  // @4711 in the file | @4711 where a packed record starts in the file | @0+4711 in a WARC packed as a whole
  const place = `@${origin?.streamAt ?? at}${inner > 0 ? `+${inner}` : ''}`;
  const packedAt = inner > 0 ? origin?.packed : origin?.streamAt;
  const head = await readHead(tape, LONGEST_HEAD);
  const length = Number(head.fields.get('content-length') ?? Number.NaN);
  if (!/^WARC\/\d/u.test(head.first) || !head.ended || !(Number.isSafeInteger(length) && length >= 0))
    throw new Damage(`no WARC record at ${place.slice(1)}`);
  const uri = readable(head.fields.get('warc-target-uri') ?? '');
  const path = `${place} ${uri}`.trim();
  const weigh = (): GoujiError | undefined => {
    const unpacked = tape.at() - at;
    const packed = origin ? origin.packed - (packedAt ?? 0) : unpacked;
    return sizeRefusal(addressOf(name, path), unpacked, packed, budget.limits);
  };
  return { head, uri, path, end: tape.at() + length, weigh };
}

/** A URI as people read it; wget writes it as <http://…>. */
function readable(uri: string): string {
  const bare = uri.replace(/^<|>$/gu, '');
  try {
    return printable(decodeURI(bare));
  } catch {
    return printable(bare);
  }
}

/** Takes a record that holds something published; undefined for any other. */
async function take(
  tape: Tape,
  record: WarcRecord,
  { name, budget }: Unpacking,
): Promise<Unpacked | undefined> {
  const { head, uri, path, end } = record;
  const described = await headOfContent(tape, record);
  if (!described || isFurniture(described.fields.get('content-type') ?? '', uri)) return undefined;
  budget.countEntry();
  const address = addressOf(name, path);
  const refuse = (error: unknown): Unpacked => ({ path, error: refusalOf(error, address) });
  if (!described.ended) return refuse(new Damage('its HTTP head does not end'));
  const tooLarge = sizeRefusal(address, end - tape.at(), end - tape.at(), budget.limits);
  if (tooLarge) return refuse(tooLarge);
  const body = await tape.read(end - tape.at());
  if (tape.at() < end) throw new Damage('it is cut off');
  const truncated = head.fields.get('warc-truncated');
  if (truncated) return refuse(new Damage(`the crawler cut it off: ${printable(truncated)}`));
  const tooDense = record.weigh();
  if (tooDense) return refuse(tooDense);
  try {
    const bytes = await decodeBody(body, described.fields, address, budget);
    return isPicture(bytes) ? undefined : { path, bytes };
  } catch (error) {
    if (error === budget.exceeded()) throw error;
    return refuse(error);
  }
}

/** The head that describes what a record holds: the HTTP head of a response with status 200, or its own; undefined where it holds nothing published. */
async function headOfContent(tape: Tape, { head, end }: WarcRecord): Promise<Head | undefined> {
  const type = head.fields.get('warc-type');
  if (type === 'resource') return head;
  if (type !== 'response') return undefined;
  const http = await readHead(tape, Math.min(LONGEST_HEAD, end - tape.at()));
  return /^HTTP\/\S+ +200(?!\d)/u.test(http.first) ? http : undefined;
}
