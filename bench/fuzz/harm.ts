import { gunzipSync, gzipSync } from 'node:zlib';
import { archives } from '../libraries.ts';
import type { Random } from '../generate/report.ts';

type Harm = (bytes: Uint8Array, random: Random) => Uint8Array;

const join = (...parts: Uint8Array[]): Uint8Array => Buffer.concat(parts);
const at = (bytes: Uint8Array, random: Random): number => random(bytes.length + 1);

/** Two places in a file, in order, mostly close to each other. */
function stretch(bytes: Uint8Array, random: Random): [number, number] {
  const start = at(bytes, random);
  return [start, Math.min(bytes.length, start + random(random(4) ? 64 : bytes.length + 1))];
}

// Counts, spans and markup that formats of all kinds take seriously; each is put in wherever it falls.
const words = [
  ['0', '-1', '99999999', '4294967295', '1e308', '\0', '\uFEFF', '\n', '\t', '|', '"', ',', '１２', '-'],
  ['<table>', '<tr>', '<td rowspan=99999999 colspan=99999999>', '</table>', '<!--', '<![CDATA[', '&#x;'],
  ['<w:tbl>', '<w:tr>', '<w:tc>', '<w:gridSpan w:val="99999999"/>', '<w:vMerge/>', '</w:p>', '<w:p>'],
  ['table:number-rows-repeated="99999999"', 'table:number-columns-spanned="-5"', '<table:table-row>'],
  ['{', '}', '\\trowd', '\\cell', '\\row', '\\bin99999999 ', '\\u-1?', '\\ucc0 ', "\\'d5"],
  ['r="XFD1048576"', '<mergeCell ref="A1:XFD1048576"/>', '<c r="A0">', '<v>1e999</v>', 't="s"'],
  ['endobj', 'stream', '/Kids [1 0 R]', '/Count 99999999', '/Rotate 91', '--', 'boundary=', '%FF', '=3D'],
  ['一、', '总计', '申请人情况', '2021年', '（三）不予公开', '万元', '减'],
]
  .flat()
  .map((word) => new TextEncoder().encode(word));

const harms: Harm[] = [
  (bytes, random) => {
    const harmed = Uint8Array.from(bytes);
    for (let left = 1 + random(12); left > 0; left -= 1) harmed[random(harmed.length)] = random(256);
    return harmed;
  },
  (bytes, random) => {
    const harmed = Uint8Array.from(bytes);
    for (let left = 1 + random(6); left > 0; left -= 1) {
      const place = random(harmed.length);
      harmed[place] = (harmed[place] ?? 0) ^ (1 << random(8));
    }
    return harmed;
  },
  (bytes, random) => bytes.subarray(0, at(bytes, random)),
  // Without its head a file is mostly of no known format.
  (bytes, random) => (random(8) ? severally(bytes, random) : bytes.subarray(at(bytes, random))),
  (bytes, random) => {
    const [start, end] = stretch(bytes, random);
    return join(bytes.subarray(0, start), bytes.subarray(end));
  },
  (bytes, random) => {
    const [start, end] = stretch(bytes, random);
    return join(bytes.subarray(0, end), ...repeated(bytes.subarray(start, end), random));
  },
  (bytes, random) => {
    const [start, end] = stretch(bytes, random);
    const place = at(bytes, random);
    return join(bytes.subarray(0, place), bytes.subarray(start, end), bytes.subarray(place));
  },
  (bytes, random) => {
    const place = at(bytes, random);
    const word = words[random(words.length)] ?? new Uint8Array();
    return join(bytes.subarray(0, place), ...repeated(word, random), bytes.subarray(place));
  },
  (bytes, random) => {
    const harmed = Uint8Array.from(bytes);
    const [start, end] = stretch(bytes, random);
    return harmed.fill([0, 0xff, 0x20, 0x30][random(4)] ?? 0, start, end);
  },
];

/** The same again and again, now and then very often, never so that a file outgrows what a fuzzer can hold. */
function repeated(bytes: Uint8Array, random: Random): Uint8Array[] {
  const times = random(20) ? 1 : random(2000);
  return Array.from({ length: Math.min(times, Math.ceil(200_000 / (bytes.length + 1))) }, () => bytes);
}

function severally(bytes: Uint8Array, random: Random): Uint8Array {
  let harmed = bytes;
  for (let left = 1 + random(3); left > 0 && harmed.length > 0; left -= 1) {
    harmed = harms[random(harms.length)]?.(harmed, random) ?? harmed;
  }
  return harmed;
}

/** Does something to the bytes of a file; of a package or a packed file, half of the time to what it holds. */
export function harm(bytes: Uint8Array, random: Random): Uint8Array {
  if (random(2) === 0) return severally(bytes, random);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return harmMember(bytes, random);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gzipSync(severally(gunzipSync(bytes), random));
  return severally(bytes, random);
}

function harmMember(bytes: Uint8Array, random: Random): Uint8Array {
  const members = unpacked(bytes);
  const names = Object.keys(members);
  const name = names[random(names.length)] ?? '';
  const member = members[name] ?? new Uint8Array();
  return archives().zipSync({ ...members, [name]: member.length > 0 ? severally(member, random) : member });
}

const packages = new WeakMap<Uint8Array, Record<string, Uint8Array>>();

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  const members = packages.get(bytes) ?? archives().unzipSync(bytes);
  packages.set(bytes, members);
  return members;
}
