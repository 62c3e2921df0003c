import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { example, gouji, temporary } from '../testing/gouji.ts';

const dongxihu = readFileSync(example('dongxihu-public-security-2019.md'), 'utf8');

/** A folder with two reports, one of them wrong in its table four. */
function corpus() {
  const place = temporary();
  const [reports, baseline] = [join(place.folder, 'reports'), join(place.folder, 'known.ndjson')];
  mkdirSync(reports);
  const broken = join(reports, 'dongxihu.md');
  writeFileSync(broken, dongxihu);
  writeFileSync(join(reports, 'zibo.txt'), readFileSync(example('zibo-public-security-2020.txt')));
  return { ...place, reports, baseline, broken, [Symbol.dispose]: () => place[Symbol.dispose]() };
}

const check = (reports: string, ...more: string[]) => gouji(['check', reports, ...more]);

describe('gouji check --baseline', () => {
  test('hides what is known, and fails no more', async () => {
    using place = corpus();
    const { reports, baseline } = place;
    expect((await check(reports)).code).toBe(1);
    const noted = await check(reports, '--baseline', baseline, '--update-baseline');
    const count = Number(/^已将 2 份报告的 (\d+) 个问题记入 /u.exec(noted.out)?.[1]);
    expect(noted.code).toBe(0);
    expect(count).toBeGreaterThan(2);
    expect(await check(reports, '--baseline', baseline)).toEqual({
      code: 0,
      out: `没有新问题的报告 2 份。\n检查报告 2 份：错误 0，警告 0，提示 0。\n另有 ${count} 个已知问题未列出。\n`,
      err: '',
    });
  });

  test('tells what is new and what is gone', async () => {
    using place = corpus();
    const { reports, baseline, broken } = place;
    await check(reports, '--baseline', baseline, '--update-baseline');
    // The total of one block becomes right, that of another wrong; the rest stays.
    writeFileSync(
      broken,
      dongxihu
        .replace('| 7 | 1 | 5 | 0 | 13 | 4 | 0 | 1 | 1 | 7 |', '| 7 | 1 | 5 | 0 | 13 | 4 | 0 | 1 | 1 | 6 |')
        .replace('| 1 | 0 | 0 | 1 | 2 |', '| 1 | 0 | 0 | 1 | 3 |'),
    );
    const { code, out } = await check(reports, '--baseline', baseline, '--json');
    const { baseline: hidden, reports: shown } = JSON.parse(out) as {
      baseline: { known: number; gone: number };
      reports: { findings: { rule: string; cells: string[] }[] }[];
    };
    expect(code).toBe(1);
    const told = shown.flatMap(({ findings }) => findings).map(({ rule, cells }) => `${rule} ${cells[0]}`);
    expect(told).toContain('remedies-total remedies.litigationAfterReconsideration.total');
    expect(told.join()).not.toContain('remedies-total remedies.directLitigation');
    expect(told.join()).not.toContain('blank-cells');
    expect(hidden.gone).toBeGreaterThan(0);
    const { out: text } = await check(reports, '--baseline', baseline);
    expect(text).toContain(
      `另有 ${hidden.known} 个已知问题未列出；基线中的 ${hidden.gone} 个问题已不存在。\n`,
    );
  });

  test('knows files by their way from it, wherever both lie', async () => {
    using place = corpus();
    const { folder, reports, baseline } = place;
    await check(reports, '--baseline', baseline, '--update-baseline');
    const names = readFileSync(baseline, 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { path: string }).path);
    expect(names).toEqual(['reports/dongxihu.md', 'reports/zibo.txt']);
    const moved = `${folder}-moved`;
    renameSync(folder, moved);
    const { code } = await gouji(['check', 'reports', '--baseline', '../known.ndjson'], {
      cwd: join(moved, 'reports'),
    }).finally(() => renameSync(moved, folder));
    expect(code).toBe(2);
  });

  test('keeps what it knows of files that are not checked', async () => {
    using place = corpus();
    const { reports, baseline, broken } = place;
    await check(reports, '--baseline', baseline, '--update-baseline');
    const text = readFileSync(baseline, 'utf8');
    await check(broken, '--baseline', baseline, '--update-baseline');
    expect(readFileSync(baseline, 'utf8')).toBe(text);
  });

  test('is asked for where it is not there, or no baseline', async () => {
    using place = corpus();
    const { folder, reports, broken } = place;
    const none = join(folder, 'none.ndjson');
    expect(await check(reports, '--baseline', none)).toEqual({
      code: 2,
      out: '',
      err: `gouji: 还没有基线文件 ${none}。请先加 --update-baseline 运行一次。\n`,
    });
    const wrong = await check(reports, '--baseline', broken);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('不是基线文件：第 1 行为 ');
    expect(wrong.err).toContain('请用 --baseline 指定别的文件；要在此处重新生成，请先移走这个文件。');
    expect(await check(reports, '--update-baseline')).toMatchObject({
      code: 2,
      err: 'gouji: --update-baseline 要与 --baseline 文件名 同用。\n',
    });
  });
});
