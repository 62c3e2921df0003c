import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkReports, openStore } from '@gouji/core';
import type { Report } from '@gouji/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gouji, temporary } from '../testing/gouji.ts';
import type { Outcome } from '../testing/gouji.ts';
import { sampleReport } from '../testing/report.ts';
import { sampleStore } from '../testing/store.ts';

let place: Awaited<ReturnType<typeof sampleStore>>;
beforeAll(async () => {
  place = await sampleStore();
});
afterAll(() => place[Symbol.dispose]());

const show = (...argv: string[]): Promise<Outcome> => gouji(['show', ...argv, '--store', place.store]);
const rowsOf = ({ out }: Outcome): string[][] =>
  out
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(/ {2,}/u));

/** The widest table at a width of the terminal. */
const tableWidth = async (columns: number): Promise<number> => {
  const { out } = await gouji(['show', '淄博', '2020', '--store', place.store], { columns });
  return Math.max(
    ...out
      .split('\n')
      .filter((line) => line.startsWith('┌'))
      .map((line) => line.length),
  );
};

describe('gouji show, the list', () => {
  test('has a line for each report', async () => {
    const listed = await show();
    expect([listed.code, listed.err]).toEqual([0, '']);
    expect(listed.out.split('\n')[0]).toMatch(/^编号 +机关 +年度 +格式 +地区 +错误\/警告\/提示 +来源$/u);
    expect(
      rowsOf(listed)
        .map(([, agency, year, form, division]) => [agency, year, form, division])
        .sort(),
    ).toEqual(
      [
        ['东西湖区公安分局', '2019', '2019', '东西湖区 420112'],
        ['六盘水市公安局', '2020', '2019', '六盘水市 520200'],
        ['宁夏回族自治区公安厅', '2020', '2019', '宁夏回族自治区 640000'],
        ['海东市公安局', '2020', '2019', '海东市 630200'],
        ['淄博市公安局', '2020', '2019', '淄博市 370300'],
      ].sort(),
    );
  });

  test.each([
    [['--year', '2019'], ['东西湖区公安分局']],
    [['--year', '2018-2019'], ['东西湖区公安分局']],
    [['--place', '山东'], ['淄博市公安局']],
    [['--place', '370000'], ['淄博市公安局']],
    [['--place', '淄博'], ['淄博市公安局']],
    [['--place', 'Wuhan'], ['东西湖区公安分局']],
    [['--form', '2021'], []],
    [['--limit', '1', '--year', '2019'], ['东西湖区公安分局']],
  ])('%j chooses %j', async (argv, agencies) => {
    const { out } = await show(...argv, '--json');
    const { items, next } = JSON.parse(out) as { items: { agency: { name: string } }[]; next: string | null };
    expect(items.map(({ agency }) => agency.name)).toEqual(agencies);
    expect(next).toBeNull();
  });

  test('says that there is more, and that there is nothing', async () => {
    expect((await show('--limit', '2')).out).toMatch(/\n以上是前 2 份；用 --limit 查看更多。\n$/u);
    expect(await show('--form', '2021')).toEqual({ code: 0, out: '数据库里没有这样的报告。\n', err: '' });
  });

  test.each([
    ['火星', '没有地方叫 火星。请给出地名或六位代码。'],
    ['鼓楼', /^鼓楼 可能是几个地方：江苏省南京市鼓楼区（320106）、.*。请给出代码。$/u],
  ])('the place %s is refused', async (name, message) => {
    const { code, out, err } = await show('--place', name);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.replace(/^gouji: /u, '').trimEnd()).toMatch(message);
  });
});

describe('gouji show, one report', () => {
  test('prints the tables as published, with what was found', async () => {
    const { code, out, err } = await show('东西湖区公安分局', '2019');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('机关：东西湖区公安分局\n地区：东西湖区 420112\n年度：2019\n格式：2019年格式\n');
    const row = (label: string): string[] =>
      out
        .split('\n')
        .find((line) => line.startsWith('│') && line.includes(label))
        ?.split('│')
        .slice(2, -1)
        .map((cell) => cell.trim()) ?? [];
    expect(row('未经复议直接起诉')).toEqual(['4', '0', '1', '1', '7']);
    // Blank but for the total, and so it stays.
    expect(row('予以公开')).toEqual(['', '', '', '', '', '', '2']);
    expect(row('规范性文件')).toEqual(['102', '', '']);
    expect(row('政府集中采购')).toEqual(['234', '21672.16 万元']);
    expect(out).toContain('空格：报告中留空，空白不等于零。“缺”：文中没有这一格。“?”：无法确切辨认。');
    expect(out).toMatch(/\n {4}(可改|或)：把 未经复议直接起诉·总计 从 7 改为 6\n/u);
  });

  test('fits its tables to the terminal', async () => {
    expect(await tableWidth(80)).toBeLessThanOrEqual(80);
    expect(await tableWidth(100)).toBeLessThanOrEqual(100);
    expect(await tableWidth(140)).toBeGreaterThan(100);
  });

  test('is found by its id, by part of the name, and with a filter', async () => {
    const whole = await show('淄博市公安局', '2020');
    const id = /^编号：([0-9a-f]{16})$/mu.exec(whole.out)?.[1] ?? '';
    for (const argv of [[id], ['淄博', '2020'], ['淄博', '2020年'], ['淄博'], ['淄博', '--year', '2020']]) {
      expect(await show(...argv)).toEqual(whole);
    }
  });

  test('an id is one with its own year, and told apart from another', async () => {
    const whole = await show('淄博市公安局', '2020');
    const id = /^编号：([0-9a-f]{16})$/mu.exec(whole.out)?.[1] ?? '';
    expect(await show(id, '2020')).toEqual(whole);
    expect(await show(id, '2019')).toEqual({
      code: 2,
      out: '',
      err: `gouji: ${id} 是 2020 年的报告。请不写年份，或改成这一年。\n`,
    });
  });

  test('as JSON has the report, its findings and whether it is current', async () => {
    const { out } = await show('东西湖', '2019', '--json', '--lang', 'en');
    const stored = JSON.parse(out) as {
      report: { year: number };
      current: boolean;
      findings: { message: string }[];
    };
    expect([stored.report.year, stored.current]).toEqual([2019, true]);
    expect(stored.findings[0]?.message).toMatch(/^[ -~“”]+$/u);
  });

  test.each([
    [['火星公安局', '2020'], 2, '数据库里没有名称含 火星公安局 的机关。请用 gouji show 查看。'],
    [['0123456789abcdef'], 2, '数据库里没有名称含 0123456789abcdef 的机关。请用 gouji show 查看。'],
    [['淄博市公安局', '2018'], 2, '数据库里没有 淄博市公安局 2018 年的报告。现有年度：2020。'],
    [['淄博市公安局', '去年'], 2, '<year> 不能是 去年。请给出 2000 到 2100 的整数。'],
    [
      ['淄博市公安局', '--form', '2021'],
      2,
      '数据库里 淄博市公安局 的报告都不符合 --place、--year、--form 的条件。请用 gouji show 查看。',
    ],
    [['淄博', '2020', '--year', '2019'], 2, '年份给了两次。请写在名称后面，或用 --year。'],
  ])('%j is refused with exit code %i', async (argv, code, message) => {
    expect(await show(...argv)).toEqual({ code, out: '', err: `gouji: ${message}\n` });
  });

  test('names the candidates where there are several', async () => {
    const { code, err } = await show('市公安局', '2020');
    expect(code).toBe(2);
    expect(err).toMatch(
      /^gouji: 市公安局 可能是几份报告：(.+ 2020年（[0-9a-f]{16}）、){2}.+ 2020年（[0-9a-f]{16}）。请给出编号。\n$/u,
    );
  });
});

test('marks what is illegible and what is absent, and says that a version is superseded', async () => {
  using other = temporary();
  const path = join(other.folder, 'gouji.db');
  const report = await sampleReport('zibo-public-security-2020.txt');
  const former: Report = {
    ...report,
    id: '0'.repeat(16),
    source: { ...report.source, sha256: '0'.repeat(64) },
    cells: {
      ...report.cells,
      'remedies.reconsideration.upheld': { state: 'illegible', text: '4,,0', at: { line: 1 } },
      'remedies.reconsideration.corrected': { state: 'absent' },
      'remedies.reconsideration.other': { state: 'placeholder', text: '/', at: { line: 1 } },
      'remedies.reconsideration.pending': { state: 'blank', text: '', at: { line: 1 } },
    },
  };
  const store = await openStore(path, { mode: 'create' });
  await store.put(former, checkReports([former])[0] ?? []);
  await store.put(report, []);
  await store.close();
  const { out } = await gouji(['show', former.id, '--store', path]);
  expect(out).toMatch(/\n│ 行政复议 +│ \? 4,,0 +│ 缺 +│ \/ +│ +│ 1 +│\n/u);
  expect(out).toContain('数据库里已有这份报告的更正版。');
  expect(out).toContain('\n    行政复议·结果维持：?4,,0（第 1 行）\n');
  const current = await gouji(['show', report.id, '--store', path]);
  expect(current.out).not.toContain('更正版');
  expect(current.out).toContain('没有发现问题。');
});

test('a store that is not there is said to be missing, and is not made', async () => {
  using empty = temporary();
  const store = join(empty.folder, 'gouji.db');
  for (const argv of [['show'], ['show', 'x', '2020'], ['ask', '淄博？'], ['export']]) {
    const { code, out, err } = await gouji(argv, { env: { GOUJI_STORE: store } });
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: `gouji: 数据库 ${store} 还不存在。请先运行 gouji ingest。\n`,
    });
  }
  expect(existsSync(store)).toBe(false);
  writeFileSync(store, 'no database');
  expect((await gouji(['show', '--store', store])).code).toBe(2);
});
