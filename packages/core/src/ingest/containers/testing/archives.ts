import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { type Header, pack } from 'tar-stream';
import type { Member } from '../index.ts';

type Content = string | Uint8Array;

/** What a ZIP is to say of a member; what is left out is said truly. */
export type ZipEntry = {
  name: Content;
  content?: Content;
  flags?: number;
  method?: number;
  packed?: Uint8Array;
  size?: number;
  crc?: number;
  attributes?: number;
  extra?: Uint8Array;
  /** Whether the sizes stand behind the bytes. */
  streamed?: boolean;
};

export const bytesOf = (content: Content): Buffer =>
  typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);

/** A ZIP that says what it is told to say, true or not. */
export function zipOf(entries: ZipEntry[], stated = entries.length): Buffer {
  const members: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const fields = fieldsOf(entry);
    const member = Buffer.concat([localHeader(fields), fields.packed, sizesBehind(fields)]);
    directory.push(directoryEntry(fields, at));
    members.push(member);
    at += member.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(stated, 8);
  end.writeUInt16LE(stated, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...members, ...directory, end]);
}

type Fields = { name: Buffer; packed: Uint8Array; extra: Uint8Array; streamed: boolean } & Record<
  'flags' | 'method' | 'crc' | 'size' | 'attributes',
  number
>;

function fieldsOf(entry: ZipEntry): Fields {
  const content = bytesOf(entry.content ?? '');
  const method = entry.method ?? 8;
  const streamed = entry.streamed ?? false;
  return {
    name: bytesOf(entry.name),
    packed: entry.packed ?? (method === 8 ? deflateRawSync(content) : content),
    extra: entry.extra ?? Buffer.alloc(0),
    streamed,
    method,
    flags: (entry.flags ?? (typeof entry.name === 'string' ? 0x800 : 0)) | (streamed ? 8 : 0),
    crc: entry.crc ?? crc32(content),
    size: entry.size ?? content.length,
    attributes: entry.attributes ?? 0,
  };
}

function localHeader({ name, flags, method, crc, packed, size, extra, streamed }: Fields): Buffer {
  const header = Buffer.alloc(30);
  header.write('PK\u0003\u0004', 'latin1');
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(method, 8);
  if (!streamed) writeSizes(header, 14, crc, packed.length, size);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, name, extra]);
}

function sizesBehind({ streamed, crc, packed, size }: Fields): Buffer {
  const record = Buffer.alloc(streamed ? 16 : 0);
  if (!streamed) return record;
  record.write('PK\u0007\u0008', 'latin1');
  return writeSizes(record, 4, crc, packed.length, size);
}

function directoryEntry(fields: Fields, at: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.write('PK\u0001\u0002', 'latin1');
  entry.writeUInt16LE(3 << 8, 4);
  entry.writeUInt16LE(fields.flags, 8);
  entry.writeUInt16LE(fields.method, 10);
  writeSizes(entry, 16, fields.crc, fields.packed.length, fields.size);
  entry.writeUInt16LE(fields.name.length, 28);
  entry.writeUInt16LE(fields.extra.length, 30);
  entry.writeUInt32LE(fields.attributes, 38);
  entry.writeUInt32LE(at, 42);
  return Buffer.concat([entry, fields.name, fields.extra]);
}

function writeSizes(into: Buffer, at: number, crc: number, packed: number, size: number): Buffer {
  into.writeUInt32LE(crc, at);
  into.writeUInt32LE(packed, at + 4);
  into.writeUInt32LE(size, at + 8);
  return into;
}

/** A tar of files, and of whatever else is described. */
export async function tarOf(
  entries: (Partial<Header> & { name: string; content?: Content })[],
): Promise<Buffer> {
  const tar = pack();
  for (const { content = '', ...header } of entries) tar.entry(header, bytesOf(content));
  tar.finalize();
  return await buffer(Readable.from(tar as AsyncIterable<Uint8Array>));
}

/** One record of a WARC. */
export function recordOf(fields: Record<string, string>, block: Content): Buffer {
  const body = bytesOf(block);
  const described = { 'Content-Length': String(body.length), ...fields };
  const head = Object.entries(described).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${head.join('')}\r\n`), body, Buffer.from('\r\n\r\n')]);
}

/** The record of a response. */
export function responseOf(
  uri: string,
  body: Content,
  headers: Record<string, string> = { 'Content-Type': 'text/html' },
  status = '200 OK',
): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`);
  return recordOf({ 'WARC-Type': 'response', 'WARC-Target-URI': uri }, Buffer.concat([head, bytesOf(body)]));
}

/** A WARC packed record by record. */
export const packedWarc = (records: Buffer[]): Buffer =>
  Buffer.concat(records.map((record) => gzipSync(record)));

/** Members as one line each: `address = text`, or `address: code`. */
export const told = (members: Member[]): string[] =>
  members.map((member) =>
    'error' in member
      ? `${member.name}: ${member.error.code}`
      : `${member.name} = ${Buffer.from(member.file.bytes).toString().slice(0, 40)}`,
  );
