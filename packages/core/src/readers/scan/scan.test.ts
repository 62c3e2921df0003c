import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readExpected, spelledOut, writtenDown } from '../../../test/expected.ts';
import { formOf } from '../../forms/index.ts';
import { readCells } from '../../parse/cells.ts';
import { scanReader } from './reader.ts';

const listed = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' });
const hasTesseract = listed.status === 0 && /^chi_sim$/mu.test(listed.stdout);
const samples = join(import.meta.dirname, '../../../../../../shared/samples');
const sample = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(join(samples, name))) });
const noText = (): string => '';
// One grey pixel.
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

afterEach(() => vi.unstubAllEnvs());

describe('the reader of scans', () => {
  test('recognises pictures by their bytes', () => {
    expect(scanReader.recognises({ name: 'a.txt', bytes: PIXEL }, noText)).toBe(true);
    expect(scanReader.recognises({ name: 'a.png', bytes: Buffer.from('%PDF-1.4') }, noText)).toBe(false);
  });

  test('says which packages are missing on a machine without tesseract', async () => {
    vi.stubEnv('PATH', '/nowhere');
    await expect(scanReader.read({ name: 'a.png', bytes: PIXEL }, noText)).rejects.toMatchObject({
      code: 'tool-missing',
      details: { name: 'a.png', tool: 'tesseract', packages: 'tesseract-ocr tesseract-ocr-chi-sim' },
    });
  });

  test.skipIf(!hasTesseract)('refuses a damaged picture (skipped without tesseract)', async () => {
    const bytes = PIXEL.subarray(0, 30);
    await expect(scanReader.read({ name: 'a.png', bytes }, noText)).rejects.toMatchObject({
      code: 'file-damaged',
    });
  });

  test.skipIf(!hasTesseract || !existsSync(samples)).each([
    ['report-scan-4.png', 90],
    ['report-scan-skew-4.jpg', 90],
  ])(
    'reads no figure of %s wrong (skipped without tesseract and samples)',
    async (name, least) => {
      const form = formOf('2019');
      const { cells } = readCells(await scanReader.read(sample(name), noText), form);
      const seen = writtenDown({ form: '2019', cells });
      const wanted = spelledOut(readExpected('seeds/004.expected.json'));
      const pairs = Object.entries(wanted).flatMap(([table, rows]) =>
        Object.entries(rows).flatMap(([row, texts]) =>
          texts.map((text, i) => ({ at: `${table}.${row}.${i}`, text, read: seen[table]?.[row]?.[i] ?? '' })),
        ),
      );
      const known = pairs.filter(({ read }) => read !== 'absent' && !read.startsWith('illegible'));
      expect(known.filter(({ text, read }) => text !== read)).toEqual([]);
      expect(known.length).toBeGreaterThanOrEqual(least);
      expect(readdirSync(tmpdir()).filter((folder) => folder.startsWith('gouji-scan-'))).toEqual([]);
    },
    60_000,
  );
});
