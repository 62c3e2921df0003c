import { constants, crc32, deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { CONTAINER_LIMITS, openMembers } from './index.ts';
import { told, zipOf, type ZipEntry } from './testing/archives.ts';

const open = async (bytes: Uint8Array, limits = CONTAINER_LIMITS) =>
  Array.fromAsync(openMembers({ name: 'dir/a.zip', bytes }, limits));
const tell = async (bytes: Uint8Array, limits = CONTAINER_LIMITS) => told(await open(bytes, limits));

/** Where members are refused: code and what is told of it, without the name. */
const refusals = async (bytes: Uint8Array, limits = CONTAINER_LIMITS): Promise<unknown[]> =>
  (await open(bytes, limits)).flatMap((member) => {
    if ('file' in member) return [];
    const { name: _, ...details } = { name: '', ...member.error.details };
    return [[member.error.code, ...Object.values(details)]];
  });

const one = { name: '1.txt', content: 'one' };
const two = { name: '2/3.txt', content: 'two' };
const both = ['dir/a.zip!/1.txt = one', 'dir/a.zip!/2/3.txt = two'];

describe('the members of a ZIP', () => {
  test('in the order of its directory, with their addresses', async () => {
    expect(await tell(zipOf([two, one]))).toEqual([...both].reverse());
  });

  test('as fflate packs them', async () => {
    const files = { '1.txt': Buffer.from('one'), '2/3.txt': Buffer.from('two') };
    expect(await tell(zipSync(files))).toEqual(both);
  });

  test('stored or deflated, empty or not, sizes before or behind', async () => {
    const empty = [{ name: 'none' }, { name: 'none0', method: 0 }];
    expect(await tell(zipOf([{ ...one, method: 0 }, { ...two, streamed: true }, ...empty]))).toEqual([
      ...both,
      'dir/a.zip!/none = ',
      'dir/a.zip!/none0 = ',
    ]);
  });

  test('without folders, hidden files, what Macs and Windows leave behind, and links', async () => {
    const names = ['b/', '.a', 'b/.DS_Store', '__MACOSX/._1.txt', 'Thumbs.db', 'c/desktop.ini', './.git/x'];
    const link = { name: 'link', content: '/etc/passwd', attributes: 0o120777 * 65_536 };
    expect(await tell(zipOf([...names.map((name) => ({ name })), link, one, two]))).toEqual(both);
  });

  test('under names in GB18030, in UTF-8 that is not said to be, and in the field for Unicode', async () => {
    // The last two bytes of 乗 and of 年 in GB18030 are 81 5C and C4 EA: no backslash among them.
    const gb18030 = Buffer.from([0xc4, 0xea, 0x5c, 0x81, 0x5c]);
    const garbled = Buffer.from('??.txt');
    const entries: ZipEntry[] = [
      { name: gb18030 },
      { name: Buffer.from('年报.txt') },
      { name: garbled, extra: unicodeName(garbled, '㐂.txt') },
      { name: garbled, extra: unicodeName(Buffer.from('renamed'), '㐂.txt') },
    ];
    expect(await tell(zipOf(entries))).toEqual([
      'dir/a.zip!/年/乗 = ',
      'dir/a.zip!/年报.txt = ',
      'dir/a.zip!/㐂.txt = ',
      'dir/a.zip!/??.txt = ',
    ]);
  });

  test('behind bytes that a download has left at the end', async () => {
    const zip = zipOf([one, two]);
    expect(await tell(Buffer.concat([zip, Buffer.from('\r\n<!-- 200 OK -->')]))).toEqual(both);
    expect(await tell(Buffer.concat([zip, Buffer.alloc(100_000)]))).toEqual(both);
  });

  test('none is said aloud', async () => {
    expect(await tell(zipOf([]))).toEqual(['dir/a.zip: no-files']);
    expect(await tell(zipOf([{ name: '.DS_Store' }]))).toEqual(['dir/a.zip: no-files']);
  });
});

/** The extra field that gives a name in Unicode to what is called so otherwise. */
function unicodeName(otherwise: Uint8Array, name: string): Buffer {
  const field = Buffer.concat([Buffer.alloc(9), Buffer.from(name)]);
  field.writeUInt16LE(0x7075, 0);
  field.writeUInt16LE(field.length - 4, 2);
  field[4] = 1;
  field.writeUInt32LE(crc32(otherwise), 5);
  return field;
}

describe('a member is refused and the others are given', () => {
  test.each([
    ['../../etc/passwd'],
    ['a/../../b'],
    ['/etc/passwd'],
    ['\\\\server\\share'],
    ['C:\\a.txt'],
    ['__MACOSX/../a'],
    ['a\u0000.txt'],
  ])('a name that points outside: %j', async (name) => {
    const shown = name.replace('\u0000', '\ufffd');
    expect(await tell(zipOf([one, { name: Buffer.from(name) }, two]))).toEqual([
      both[0],
      `dir/a.zip!/${shown.replaceAll('\\', '/')}: member-unsafe`,
      both[1],
    ]);
  });

  test('a name that would spoil the line on which it is printed', async () => {
    expect(await tell(zipOf([{ name: 'a\n\u001b[31m\u202etxt', content: 'x' }]))).toEqual([
      'dir/a.zip!/a\ufffd\ufffd[31m\ufffdtxt = x',
    ]);
  });

  test('under a password', async () => {
    const locked = [
      { ...one, flags: 1 },
      { ...one, method: 99 },
    ];
    expect(await tell(zipOf([...locked, two]))).toEqual([
      'dir/a.zip!/1.txt: file-encrypted',
      'dir/a.zip!/1.txt: file-encrypted',
      both[1],
    ]);
  });

  test('packed in a way that is not known', async () => {
    expect(await refusals(zipOf([{ ...one, method: 9 }, two]))).toEqual([
      ['archive-unsupported', 'ZIP, method 9'],
    ]);
  });

  test.each<[string, Partial<ZipEntry>, unknown[]]>([
    [
      'fewer bytes than it has',
      { size: 2 },
      ['file-damaged', 'it unpacks to more than the 2 bytes it states'],
    ],
    ['none', { size: 0 }, ['file-damaged', 'it unpacks to more than the 0 bytes it states']],
    ['more bytes than it has', { size: 9 }, ['file-damaged', 'it states 9 bytes and unpacks to 3']],
    ['other bytes', { crc: 1 }, ['file-damaged', 'it fails its checksum']],
    ['far too many', { size: 2 ** 31 }, ['archive-too-large', 'unpacked bytes', 2 ** 31, 2 ** 26]],
    ['that it is deflated', { packed: Buffer.from('one') }, ['file-damaged', 'it does not unpack']],
  ])('it states %s', async (_, lie, refusal) => {
    expect(await refusals(zipOf([two, { ...one, ...lie }, two]))).toEqual([refusal]);
  });

  test('it is not where the directory says', async () => {
    const zip = zipOf([one, two]);
    const at = zip.lastIndexOf('PK\u0001\u0002') + 42;
    zip.writeUInt32LE(7, at);
    expect(await refusals(zip)).toEqual([['file-damaged', 'it is not where the directory says']]);
    zip.writeUInt32LE(0x7fffffff, at);
    expect(await refusals(zip)).toEqual([['file-damaged', 'it is not where the directory says']]);
  });
});

describe('bounds', () => {
  // Deflated so that pieces of a million zeros can be put one behind the other.
  const million = deflateRawSync(Buffer.alloc(1024 ** 2), { finishFlush: constants.Z_FULL_FLUSH });
  const gigabyte = Buffer.concat([...Array.from({ length: 1024 }, () => million), Buffer.from([3, 0])]);

  test('a gigabyte of zeros is refused unread, whatever is stated of it', async () => {
    const before = process.memoryUsage().arrayBuffers;
    const bomb = { name: 'bomb', packed: gigabyte };
    expect(
      await refusals(
        zipOf([one, { ...bomb, size: 2 ** 30 }, { ...bomb, size: 2 ** 26 }, { ...bomb, size: 9 }]),
      ),
    ).toEqual([
      ['archive-too-large', 'unpacked bytes', 2 ** 30, 2 ** 26],
      ['file-damaged', 'it unpacks to more than the 67108864 bytes it states'],
      ['file-damaged', 'it unpacks to more than the 9 bytes it states'],
    ]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(160 * 1024 ** 2);
  });

  test('a member that unpacks to more than two hundred times its size, if it is large', async () => {
    const zeros = (length: number) => ({ name: `${length}`, content: Buffer.alloc(length) });
    const size = 1024 ** 2 + 1;
    const times = Math.ceil(size / deflateRawSync(Buffer.alloc(size)).length);
    expect(times).toBeGreaterThan(200);
    expect(await refusals(zipOf([zeros(size - 1), zeros(size)]))).toEqual([
      ['archive-too-large', 'compression ratio', times, 200],
    ]);
  });

  test('more members than any, passed over or not', async () => {
    const limits = { ...CONTAINER_LIMITS, members: 3 };
    const hidden = { name: '.hidden' };
    expect(await tell(zipOf([one, hidden, two]), limits)).toEqual(both);
    expect(await tell(zipOf([one, hidden, two, one]), limits)).toEqual([
      ...both,
      'dir/a.zip: archive-too-large',
    ]);
    expect(await refusals(zipOf([one, hidden, two, one]), limits)).toEqual([
      ['archive-too-large', 'members', 4, 3],
    ]);
  });

  test('more bytes than any in all, also of containers inside', async () => {
    const limits = { ...CONTAINER_LIMITS, totalBytes: 400 };
    const inner = zipOf([one, { name: 'large', content: 'x'.repeat(150) }, two]);
    expect(await tell(zipOf([one, { name: 'b.zip', content: inner }, two]), limits)).toEqual([
      both[0],
      'dir/a.zip!/b.zip!/1.txt = one',
      'dir/a.zip: archive-too-large',
    ]);
  });
});

describe('damage', () => {
  const many = Array.from({ length: 5 }, (_, i) => ({
    name: `${i}`,
    content: `${i}`.repeat(200),
    method: 0,
  }));
  const damaged = 'dir/a.zip: file-damaged';

  test('a ZIP that is cut off gives the members before the cut', async () => {
    for (const streamed of [false, true]) {
      const entries = many.map((entry) => ({ ...entry, method: 8, streamed }));
      const zip = zipOf(entries);
      const whole = (await tell(zip)).slice(0, 5);
      expect(whole).toHaveLength(5);
      const directoryAt = zip.indexOf('PK\u0001\u0002');
      expect(await tell(zip.subarray(0, directoryAt + 4))).toEqual([...whole, damaged]);
      expect(await tell(zip.subarray(0, -1))).toEqual([...whole, damaged]);
      const fourth = zip.indexOf('PK\u0003\u0004', Math.floor((directoryAt * 3) / 5) - 4);
      expect(await tell(zip.subarray(0, fourth + 31))).toEqual([...whole.slice(0, 3), damaged]);
      expect(await tell(zip.subarray(0, 33))).toEqual([damaged]);
    }
  });

  test('a ZIP that is cut off still refuses what it would refuse whole', async () => {
    const zip = zipOf([
      one,
      { name: '../up' },
      { ...one, flags: 1 },
      { ...one, crc: 1 },
      { name: '.x' },
      two,
    ]);
    expect(await tell(zip.subarray(0, zip.indexOf('PK\u0001\u0002') + 4))).toEqual([
      both[0],
      'dir/a.zip!/../up: member-unsafe',
      'dir/a.zip!/1.txt: file-encrypted',
      'dir/a.zip!/1.txt: file-damaged',
      both[1],
      damaged,
    ]);
  });

  test('a directory that breaks off, or lists more than it states', async () => {
    const zip = zipOf(many);
    const third = zip.indexOf('PK\u0001\u0002', zip.indexOf('PK\u0001\u0002') + 60);
    zip.writeUInt32LE(0, third);
    expect(await refusals(zip)).toEqual([['file-damaged', 'its directory breaks off after 2 of 5 entries']]);
    expect(await refusals(zipOf(many, 2))).toEqual([
      ['file-damaged', 'its directory has more than the 2 entries it states'],
    ]);
    expect(await refusals(zipOf(many, 9))).toEqual([
      ['file-damaged', 'its directory breaks off after 5 of 9 entries'],
    ]);
  });

  test('an entry under a certificate ends the directory', async () => {
    expect(await tell(zipOf([one, { ...one, flags: 0x41 }, two]))).toEqual([
      both[0],
      'dir/a.zip: file-encrypted',
    ]);
  });
});
