import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { example, examples, gouji, temporary } from '../testing/gouji.ts';

const counted = (added: number, corrected: number, unchanged: number, failed: number): string =>
  `新增 ${added}，更正 ${corrected}，未变 ${unchanged}，失败 ${failed}。\n`;

describe('gouji ingest', () => {
  test('keeps reports, and passes over what it has', async () => {
    using place = temporary();
    const store = join(place.folder, 'gouji.db');
    const first = await gouji(['ingest', examples, '--store', store]);
    expect({ code: first.code, err: first.err }).toEqual({ code: 0, err: '' });
    expect(first.out).toMatch(
      /^新增 5，更正 0，未变 0，失败 0。\n发现问题：错误 \d+，警告 \d+，提示 \d+。\n已存入 /u,
    );
    expect(first.out).toContain(`已存入 ${store}。\n`);
    const again = await gouji(['ingest', examples], { env: { GOUJI_STORE: store } });
    expect(again).toEqual({ code: 0, out: `${counted(0, 0, 5, 0)}已存入 ${store}。\n`, err: '' });
  });

  test('a changed file of the same agency and year corrects the one before', async () => {
    using place = temporary();
    const [store, file] = [join(place.folder, 'gouji.db'), join(place.folder, 'zibo.txt')];
    copyFileSync(example('zibo-public-security-2020.txt'), file);
    await gouji(['ingest', file, '--store', store]);
    appendFileSync(file, '\n');
    const { code, out } = await gouji(['ingest', file, '--store', store]);
    expect(code).toBe(0);
    expect(out).toContain(counted(0, 1, 0, 0));
  });

  test('with --json tells of each file on one line, and sums up on standard error', async () => {
    using place = temporary();
    const [store, empty] = [join(place.folder, 'gouji.db'), join(place.folder, 'empty.txt')];
    writeFileSync(empty, '');
    const zibo = example('zibo-public-security-2020.txt');
    const { code, out, err } = await gouji(['ingest', zibo, empty, '--store', store, '--json']);
    expect(code).toBe(1);
    expect(err).toContain(counted(1, 0, 0, 1));
    const [kept, failed] = out
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(kept).toMatchObject({
      path: zibo,
      result: 'added',
      agency: { name: '淄博市公安局' },
      year: 2020,
      form: '2019',
      findings: { error: 0 },
    });
    expect(failed).toEqual({
      path: empty,
      result: 'failed',
      error: {
        code: 'file-empty',
        message: `${empty} 是空文件。请重新下载或导出。`.replace(empty, 'empty.txt'),
      },
    });
  });

  test('some that cannot be read: exit code 1; none readable, or a path that is not there: 2', async () => {
    using place = temporary();
    const [store, other] = [join(place.folder, 'gouji.db'), join(place.folder, 'other.txt')];
    writeFileSync(other, '今天天气很好。');
    const none = await gouji(['ingest', other, '--store', store]);
    expect([none.code, none.out.startsWith(counted(0, 0, 0, 1))]).toEqual([2, true]);
    expect(none.err).toContain('other.txt 不是政府信息公开工作年度报告');
    const some = await gouji(['ingest', other, examples, '--store', store]);
    expect([some.code, some.out.startsWith(counted(5, 0, 0, 1))]).toEqual([1, true]);
    const missing = await gouji(['ingest', join(place.folder, 'no'), examples, '--store', store]);
    expect([missing.code, missing.out.startsWith(counted(0, 0, 5, 1))]).toEqual([2, true]);
  });

  test('makes no store for a path that does not exist', async () => {
    using place = temporary();
    const store = join(place.folder, 'gouji.db');
    const { code, out, err } = await gouji(['ingest', join(place.folder, 'no'), '--store', store]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^gouji: 找不到文件或文件夹：.*。请检查路径。\n$/u);
    expect(existsSync(store)).toBe(false);
  });

  test('reads standard input for -', async () => {
    using place = temporary();
    const stdin = readFileSync(example('zibo-public-security-2020.txt'), 'utf8');
    const { code, out } = await gouji(['ingest', '-', '--store', join(place.folder, 'gouji.db')], { stdin });
    expect([code, out.startsWith(counted(1, 0, 0, 0))]).toEqual([0, true]);
  });

  test('when interrupted it stops, keeps what it has and says how to go on', async () => {
    using place = temporary();
    const store = join(place.folder, 'gouji.db');
    const { code, out } = await gouji(['ingest', examples, '--store', store], {
      signal: AbortSignal.abort(),
    });
    expect(code).toBe(130);
    expect(out).toContain('已停止。读完的都已保存；加上 --resume 重新运行同一命令即可接着做。\n');
  });

  test('a bar shows only on a terminal, only for long work, and failures stay readable', async () => {
    using place = temporary();
    for (let index = 0; index < 20; index += 1) {
      cpSync(example('haidong-public-security-2020.txt'), join(place.folder, `${index}.txt`));
      appendFileSync(join(place.folder, `${index}.txt`), '\n'.repeat(index));
    }
    writeFileSync(join(place.folder, 'empty.txt'), '');
    const store = join(place.folder, '.gouji.db');
    const terminal = await gouji(['ingest', place.folder, '--store', store, '--jobs', '1'], {
      terminal: true,
    });
    expect(terminal.code).toBe(1);
    expect(terminal.err).toContain('empty.txt 是空文件。请重新下载或导出。\n');
    expect(terminal.err).toMatch(/读取 .* \d+\/21，每秒 [\d.]+，失败 [01]，剩余 /u);
    expect(terminal.out).toMatch(/^新增 1，更正 19，未变 0，失败 1。\n/u);
    const piped = await gouji(['ingest', place.folder, '--store', store]);
    expect(piped.err).toMatch(/^gouji: .*empty\.txt 是空文件。请重新下载或导出。\n$/u);
    expect(readdirSync(place.folder)).toHaveLength(21 + 1);
  });

  test('with --errors it writes what could not be read, and with --resume it passes over what was told', async () => {
    using place = temporary();
    const [store, errors] = [join(place.folder, '.gouji.db'), join(place.folder, '.errors.ndjson')];
    cpSync(example('zibo-public-security-2020.txt'), join(place.folder, 'zibo.txt'));
    const empty = join(place.folder, 'empty.txt');
    writeFileSync(empty, '');
    const argv = ['ingest', place.folder, '--store', store, '--errors', errors];
    const first = await gouji(argv);
    expect([first.code, first.out.startsWith(counted(1, 0, 0, 1))]).toEqual([1, true]);
    const line = `${JSON.stringify({ path: empty, code: 'file-empty', message: 'empty.txt 是空文件。请重新下载或导出。' })}\n`;
    expect(readFileSync(errors, 'utf8')).toBe(line);
    const again = await gouji([...argv, '--resume']);
    expect(again).toEqual({
      code: 0,
      out: `${counted(0, 0, 0, 0)}跳过 2 个：以前已处理，此后没有变化。\n已存入 ${store}。\n`,
      err: '',
    });
    expect(readFileSync(errors, 'utf8')).toBe(line);
    writeFileSync(empty, '今天天气很好。');
    expect((await gouji([...argv, '--resume'])).code).toBe(1);
    expect(readFileSync(errors, 'utf8').split('\n')[1]).toContain('"code":"not-a-report"');
  });

  test('an errors file that cannot be written is refused before anything is read', async () => {
    using place = temporary();
    const store = join(place.folder, 'gouji.db');
    const { code, err } = await gouji(['ingest', examples, '--store', store, '--errors', place.folder]);
    expect([code, err]).toEqual([74, `gouji: 无法写入 ${place.folder}（EISDIR）。请检查路径和权限。\n`]);
    expect(existsSync(store)).toBe(false);
  });

  test('other pages of an archive are counted, not told one by one, and are no failure', async () => {
    using place = temporary();
    const [store, archive] = [join(place.folder, 'gouji.db'), join(place.folder, 'site.tar')];
    const pages = ['news.txt', 'letter.txt', 'zibo.txt'].map((name) => join(place.folder, name));
    writeFileSync(pages[0] ?? '', '今天天气很好。');
    writeFileSync(pages[1] ?? '', '各位同事：下周一开会。');
    cpSync(example('zibo-public-security-2020.txt'), pages[2] ?? '');
    execFileSync('tar', ['-cf', archive, '-C', place.folder, 'news.txt', 'letter.txt', 'zibo.txt']);
    const { code, out, err } = await gouji(['ingest', archive, '--store', store]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`${counted(1, 0, 0, 0)}压缩包或网页存档中另有 2 个页面不是年度报告。\n`);
  });

  test.each([
    [
      'postgres://user:secret@host/db',
      'gouji: 尚不支持 postgres://user:***@host/db 这种数据库。请给出 SQLite 文件路径，例如 ./gouji.db。\n',
    ],
    [
      '/nowhere/at/all/gouji.db',
      /^gouji: 无法打开数据库 \/nowhere\/at\/all\/gouji\.db（.*）。请检查路径和权限。\n$/u,
    ],
  ])('the store %s is refused', async (store, message) => {
    const { code, out, err } = await gouji(['ingest', examples, '--store', store]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });

  test('the database of another program is left alone', async () => {
    using place = temporary();
    const path = join(place.folder, 'other.db');
    const database = new DatabaseSync(path);
    database.exec('create table notes (text)');
    database.close();
    const before = readFileSync(path);
    const { code, err } = await gouji(['ingest', examples, '--store', path]);
    expect(code).toBe(2);
    expect(err).toMatch(/^gouji: .*other\.db 不是 Gouji 的数据库（.*）。请用 --store 指定别的文件。\n$/u);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
