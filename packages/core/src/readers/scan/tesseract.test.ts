import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { findTesseract } from './tesseract.ts';
import { fakeProgram } from '../testing/fake-program.ts';

const PICTURE = { width: 2, height: 1, dpi: 200, pixels: Uint8Array.of(0, 255) };
const LISTS = `if (args[0] === '--list-langs') { console.log('List of languages:\\nchi_sim\\neng'); process.exit(); }`;
const folders: string[] = [];
// Enough for a program to start on a busy machine.
const SECONDS = 4;

function use(script: string): void {
  const folder = fakeProgram('tesseract', script);
  folders.push(folder);
  vi.stubEnv('TMPDIR', folder);
  vi.stubEnv('PATH', [folder, process.env['PATH']].join(delimiter));
}

afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const PACKAGES =
  'tesseract-ocr tesseract-ocr-chi-sim (Debian, Ubuntu); tesseract tesseract-lang (Homebrew); UB-Mannheim.TesseractOCR + chi_sim (winget)';

describe('tesseract on the machine', () => {
  test('is asked for all pictures at once, each a file, and tells words as a table', async () => {
    use(`${LISTS}
const { readFileSync } = process.getBuiltinModule('fs');
const paths = readFileSync(args[0], 'utf8').trim().split('\\n');
const said = [args.slice(1).join('_'), process.env.OMP_THREAD_LIMIT, readFileSync(paths[1]).toString('latin1')];
console.log('level\\tpage_num\\tblock_num');
said.forEach((text, i) => console.log(['5', 2, 1, 1, i, 1, 1, 2, 3, 4, 90, JSON.stringify(text)].join('\\t')));`);
    const recogniser = await findTesseract('a.png');
    expect([...recogniser.languages]).toEqual(expect.arrayContaining(['chi_sim', 'eng']));
    const words = await recogniser.read([PICTURE, PICTURE], { language: 'eng', layout: 7, only: '01' });
    expect(words.map(({ text, picture, confidence }) => [JSON.parse(text), picture, confidence])).toEqual([
      ['stdout_-l_eng_--psm_7_--dpi_200_-c_tessedit_create_tsv=1_-c_tessedit_char_whitelist=01', 1, 0.9],
      ['1', 1, 0.9],
      ['P5\n2 1\n255\n\u0000\u00ff', 1, 0.9],
    ]);
    expect(await recogniser.read([], { language: 'eng', layout: 7 })).toEqual([]);
  });

  test('that is not there, or has no Chinese, is told with what to install', async () => {
    use(`console.log('List of languages:\\neng');`);
    await expect(findTesseract('a.png')).rejects.toMatchObject({
      code: 'tool-missing',
      details: { name: 'a.png', tool: 'tesseract (chi_sim)', packages: PACKAGES },
    });
    vi.stubEnv('PATH', '/nowhere');
    await expect(findTesseract('a.png')).rejects.toMatchObject({
      code: 'tool-missing',
      details: { name: 'a.png', tool: 'tesseract', packages: PACKAGES },
    });
  });

  test.each([
    [
      'fails',
      `console.error('read_params_file: Error opening data file\\n'); process.exit(1);`,
      'read_params_file: Error opening data file',
    ],
    [
      'answers rubbish',
      `console.log('\\u0000\\u0001 who is it?');`,
      'its answer is not the table that was asked for',
    ],
    ['answers nothing', '', 'its answer is not the table that was asked for'],
    ['hangs', 'setInterval(() => {}, 1000);', `no answer within ${SECONDS} seconds`],
    [
      'never ends its answer',
      `const go = () => process.stdout.write('x'.repeat(1 << 20), go); go();`,
      'its answer is longer than 33554432 bytes',
    ],
  ])('that %s is told, and leaves no files behind', async (_, script, reason) => {
    use(`${LISTS}\n${script}`);
    const recogniser = await findTesseract('a.png', SECONDS);
    await expect(recogniser.read([PICTURE], { language: 'chi_sim', layout: 6 })).rejects.toMatchObject({
      code: 'tool-failed',
      details: { name: 'a.png', tool: 'tesseract', reason },
    });
    expect(readdirSync(tmpdir())).toEqual(['tesseract']);
  });
});
