import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { example, gouji, temporary } from './testing/gouji.ts';

const broken = example('dongxihu-public-security-2019.md');
const blanks = example('ningxia-public-security-2020.html');
const sound = example('zibo-public-security-2020.txt');

/** A folder with a configuration, and a folder two levels below it. */
function configured(config: unknown) {
  const place = temporary();
  const below = join(place.folder, 'a', 'b');
  mkdirSync(below, { recursive: true });
  const path = join(place.folder, 'gouji.config.json');
  writeFileSync(path, typeof config === 'string' ? config : JSON.stringify(config));
  return { ...place, path, below, [Symbol.dispose]: () => place[Symbol.dispose]() };
}

type Report = { findings: { rule: string; severity: string }[] };
const findingsOf = (out: string): Report['findings'] =>
  (JSON.parse(out) as { reports: Report[] }).reports.flatMap(({ findings }) => findings);

describe('gouji.config.json', () => {
  test('is found from the current folder upwards, the nearest first', async () => {
    using place = configured({ rules: { 'blank-cells': 'off' } });
    const far = await gouji(['check', blanks, '--json'], { cwd: place.below });
    expect(findingsOf(far.out).map(({ rule }) => rule)).not.toContain('blank-cells');
    writeFileSync(join(place.below, 'gouji.config.json'), '{"rules":{"blank-cells":"error"}}');
    const near = await gouji(['check', blanks, '--json'], { cwd: place.below });
    expect(near.code).toBe(1);
    expect(findingsOf(near.out)[0]).toMatchObject({ rule: 'blank-cells', severity: 'error' });
    expect((await gouji(['check', blanks, '--json'])).code).toBe(0);
  });

  test('another can be named, from the current folder', async () => {
    using place = configured({ rules: { 'blank-cells': 'error' } });
    writeFileSync(join(place.folder, 'mild.json'), '{"rules":{"blank-cells":"info"}}');
    const named = await gouji(['check', blanks, '--config', 'mild.json', '--fail-on', 'warning'], {
      cwd: place.folder,
    });
    expect(named.code).toBe(0);
    expect(named.out).toContain('\n  提示 ');
  });

  test('says from where on a check fails, unless --fail-on does', async () => {
    using place = configured({ failOn: 'warning' });
    expect((await gouji(['check', blanks], { cwd: place.folder })).code).toBe(1);
    expect((await gouji(['check', blanks, '--fail-on', 'error'], { cwd: place.folder })).code).toBe(0);
    expect((await gouji(['check', sound], { cwd: place.folder })).code).toBe(0);
    writeFileSync(place.path, '{"failOn":"never"}');
    expect((await gouji(['check', broken], { cwd: place.folder })).code).toBe(0);
  });

  test.each([
    ['{"rules":{"remedy-total":"off"}}', ' 的 rules 无效：remedy-total。是否要写 remedies-total？'],
    [
      '{"rules":{"remedies-total":"none"}}',
      ' 的 rules.remedies-total 无效："none"。应为：off | error | warning | info。',
    ],
    ['{"rules":{"xyz":"off"}}', ' 的 rules 无效：xyz。应为：规则编号（gouji rules 可列出全部）。'],
    ['{"rulez":{}}', ' 无效：rulez。是否要写 rules？'],
    ['rules:', /^ 无效：Unexpected token .*。应为：JSON。$/u],
  ])('%s is refused before anything is read', async (config, message) => {
    using place = configured(config);
    const { code, out, err } = await gouji(['check', '/nowhere'], { cwd: place.below });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const [before, said = ''] = err.trimEnd().split(place.path);
    expect(before).toBe('gouji: 配置文件 ');
    expect(said).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
  });

  test('a configuration that is not there, or no file, is refused', async () => {
    using place = configured({});
    const missing = await gouji(['check', sound, '--config', 'none.json'], { cwd: place.folder });
    expect(missing).toEqual({
      code: 2,
      out: '',
      err: 'gouji: 找不到文件或文件夹：none.json。请检查路径。\n',
    });
    const folder = await gouji(['check', sound, '--config', 'a'], { cwd: place.folder });
    expect(folder).toEqual({ code: 2, out: '', err: 'gouji: 无法读取 a（EISDIR）。请检查权限。\n' });
    writeFileSync(join(place.folder, 'large.json'), ' '.repeat(1_000_001));
    const large = await gouji(['check', sound, '--config', 'large.json'], { cwd: place.folder });
    expect(large.err).toContain('large.json 有 1000001 字节');
  });
});

describe('gouji.config.json and the store', () => {
  const rulesShown = (out: string): string[] =>
    (JSON.parse(out) as Report).findings.map(({ rule, severity }) => `${severity} ${rule}`);

  test('holds where reports are kept', async () => {
    using place = configured({ rules: { 'blank-cells': 'off', 'remedies-total': 'warning' } });
    const store = join(place.folder, 'gouji.db');
    await gouji(['ingest', broken, '--store', store], { cwd: place.folder });
    const { out } = await gouji(['show', '东西湖区公安分局', '2019', '--store', store, '--json']);
    expect(rulesShown(out)).toContain('warning remedies-total');
    expect(rulesShown(out).join()).not.toContain('blank-cells');
  });

  test('shows anew as configured, and what was kept without a word on rules', async () => {
    using place = configured({ rules: { 'blank-cells': 'error', 'remedies-total': 'off' } });
    const store = join(place.folder, 'gouji.db');
    await gouji(['ingest', broken, '--store', store]);
    const show = (cwd: string, ...more: string[]) =>
      gouji(['show', '东西湖区公安分局', '2019', '--store', store, '--json', ...more], { cwd });
    expect(rulesShown((await show(place.below)).out)).toContain('error blank-cells');
    expect(rulesShown((await show(place.below)).out).join()).not.toContain('remedies-total');
    writeFileSync(join(place.below, 'gouji.config.json'), '{"failOn":"never"}');
    expect(rulesShown((await show(place.below)).out)).toContain('error remedies-total');
    expect((await show(place.below, '--config', 'none.json')).code).toBe(2);
  });
});
