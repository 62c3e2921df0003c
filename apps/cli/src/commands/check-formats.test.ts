import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { example, examples, gouji, temporary } from '../testing/gouji.ts';

const broken = example('dongxihu-public-security-2019.md');
const sound = example('zibo-public-security-2020.txt');

const BEGINNINGS: [format: string, beginning: string][] = [
  ['text', '东西湖区公安分局 2019年（'],
  ['json', '{\n  "reports": [\n'],
  ['sarif', '{\n  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",\n  "version": "2.1.0",\n'],
  ['junit', '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="gouji" '],
  ['github', '::error file='],
  ['html', '<!doctype html>\n<html lang="zh-CN">\n'],
  ['xlsx', 'PK\u0003\u0004'],
];

describe('gouji check --format', () => {
  test.each(BEGINNINGS)(
    '%s goes to standard output, and the exit code says what was found',
    async (format, beginning) => {
      const { code, out, err } = await gouji(['check', broken, '--format', format]);
      expect({ code, err }).toEqual({ code: 1, err: '' });
      expect(out.startsWith(beginning)).toBe(true);
      expect(await gouji(['check', sound, '--format', format])).toMatchObject({ code: 0, err: '' });
    },
  );

  test.each(BEGINNINGS)('%s goes to the file of --out', async (format, beginning) => {
    using place = temporary();
    const path = join(place.folder, 'out');
    const { code, out, err } = await gouji(['check', broken, '--format', format, '--out', path], {
      terminal: true,
    });
    expect({ code, out, err }).toEqual({ code: 1, out: '', err: '' });
    const written = readFileSync(path);
    expect(written.toString('utf8').startsWith(beginning)).toBe(true);
    expect(format !== 'xlsx' && written.includes('\u001b')).toBe(false);
    expect(existsSync(`${path}.part`)).toBe(false);
  });

  test.each(['html', 'xlsx'])('%s is not printed on a terminal', async (format) => {
    expect(await gouji(['check', broken, '--format', format], { terminal: true })).toEqual({
      code: 2,
      out: '',
      err: `gouji: --format ${format} 不宜显示在终端上。请用 --out 指定文件。\n`,
    });
  });

  test('every format takes a file that cannot be read, and the whole of the samples', async () => {
    using place = temporary();
    const empty = join(place.folder, 'empty.txt');
    writeFileSync(empty, '');
    for (const [format] of BEGINNINGS) {
      const { code, err } = await gouji(['check', examples, empty, '--format', format, '--lang', 'en']);
      expect([format, code, err]).toEqual([
        format,
        1,
        `gouji: ${empty}: empty.txt is empty. Download or export it again.\n`,
      ]);
    }
  });

  test('nothing to write to is said, with the exit code of a broken output', async () => {
    const { code, err } = await gouji(['check', sound, '--out', '/nowhere/out.html', '--format', 'html']);
    expect({ code, err }).toEqual({
      code: 74,
      err: 'gouji: 无法写入 /nowhere/out.html（ENOENT）。请检查路径和权限。\n',
    });
  });
});
