import { gzipSync } from 'node:zlib';
import type { SourceFile } from '@gouji/core';
import {
  packedWarc,
  recordOf,
  responseOf,
  tarOf,
  zipOf,
} from '../../packages/core/src/ingest/containers/testing/archives.ts';

/** Sound containers of each kind with some of these files in them, by the name of the kind. */
export async function containers(files: SourceFile[]): Promise<Map<string, SourceFile[]>> {
  const members = files.map(({ name, bytes }) => ({ name: `2022年/${name}`, content: bytes }));
  const streamed = members.map((member) => ({ ...member, streamed: true }));
  const zip = zipOf(members);
  const tar = await tarOf(members);
  const records = [
    recordOf({ 'WARC-Type': 'warcinfo' }, 'software: none'),
    ...files.map(({ name, bytes }) => responseOf(`http://host/${name}`, bytes)),
    responseOf('http://host/chunked', '4\r\n<p>a\r\n0\r\n\r\n', { 'Transfer-Encoding': 'chunked' }),
    responseOf('http://host/packed', gzipSync('<p>a'), { 'Content-Encoding': 'gzip' }),
  ];
  const warc = Buffer.concat(records);
  const nested = zipOf([
    { name: 'a.zip', content: zip },
    { name: 'a.tgz', content: gzipSync(tar) },
    { name: 'a.warc.gz', content: packedWarc(records) },
  ]);
  const kinds: Record<string, Buffer[]> = {
    zip: [zip, zipOf(streamed), nested],
    tar: [tar],
    'tar.gz': [gzipSync(tar)],
    gz: [gzipSync(members[0]?.content ?? '')],
    warc: [warc],
    'warc.gz': [packedWarc(records), gzipSync(warc)],
  };
  return new Map(
    Object.entries(kinds).map(([kind, all]) => [kind, all.map((bytes) => ({ name: `a.${kind}`, bytes }))]),
  );
}
