import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openMembers } from './index.ts';

const samples = join(import.meta.dirname, '../../../../../../shared/samples');
const there = existsSync(samples);
const sample = (name: string): Uint8Array => readFileSync(join(samples, name));

const filesIn = async (name: string): Promise<[string, Uint8Array | string][]> => {
  const members = await Array.fromAsync(openMembers(join(samples, name)));
  return members.map((member) => [
    member.name.slice(samples.length + 1),
    'file' in member ? Buffer.from(member.file.bytes) : member.error.code,
  ]);
};

describe.skipIf(!there)(`containers as they are met${there ? '' : ' (no ../shared/samples here)'}`, () => {
  test('a ZIP with names in GBK holds one report in three formats', async () => {
    expect(await filesIn('gbk-names.zip')).toEqual([
      ['gbk-names.zip!/2020年/淄博市公安局年报.docx', sample('report.docx')],
      ['gbk-names.zip!/2020年/淄博市公安局年报.html', sample('report.html')],
      ['gbk-names.zip!/2020年/年报.pdf', sample('report.pdf')],
    ]);
  });

  test('a WARC holds the same report nine times, each at the offset in its address', async () => {
    const found = await filesIn('reports.warc.gz');
    const uri = (name: string): string => name.replace(/^\S+ /u, '');
    const expected = [0, 1, 2].flatMap((i) =>
      ['report-gb18030.html', 'report.pdf', 'report.docx'].map((name) => [
        `http://127.0.0.1/${i}/${name}`,
        sample(name),
      ]),
    );
    expect(found.map(([name, bytes]) => [uri(name), bytes])).toEqual(expected);
    const warc = sample('reports.warc.gz');
    for (const [name] of found) {
      const at = Number(/@(\d+) /u.exec(name)?.[1]);
      expect(gunzipSync(warc.subarray(at)).toString('latin1', 0, 400)).toContain(
        `WARC-Target-URI: ${uri(name)}`,
      );
    }
  });

  test.each([
    'report.docx',
    'report.xlsx',
    'report.odt',
    'report.ofd',
    'report.doc',
    'report.xls',
    'report.pdf',
  ])('%s is no container', async (name) => {
    expect(await filesIn(name)).toEqual([[name, sample(name)]]);
  });
});
