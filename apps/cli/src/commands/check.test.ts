import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FindingSchema } from '@gouji/core';
import type { FindingView, Report } from '@gouji/core';
import { describe, expect, test } from 'vitest';
import { example, examples, gouji, temporary } from '../testing/gouji.ts';

const broken = example('dongxihu-public-security-2019.md');
const sound = example('zibo-public-security-2020.txt');
const blanks = example('ningxia-public-security-2020.html');

type Output = {
  reports: {
    source: Report['source'] & { path: string };
    agency: Report['agency'];
    year: number;
    findings: FindingView[];
  }[];
  summary: Record<string, number>;
  errors?: { path: string; code: string; message: string }[];
};

const FindingViewSchema = FindingSchema.extend({ message: FindingSchema.shape.rule }).strict();

/** The output, once its shape is that of the contract: these keys and no others. */
function jsonOf(out: string): Output {
  const output = JSON.parse(out) as Output;
  expect(Object.keys(output).filter((key) => key !== 'errors')).toEqual(['reports', 'summary']);
  for (const report of output.reports) {
    expect(Object.keys(report)).toEqual(['source', 'agency', 'year', 'findings']);
    for (const finding of report.findings) FindingViewSchema.parse(finding);
  }
  return output;
}

describe('gouji check', () => {
  test('names the cells by their labels with their lines, and what would mend them', async () => {
    const { code, out, err } = await gouji(['check', broken]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const lines = out.split('\n');
    expect(lines[0]).toBe(`东西湖区公安分局 2019年（${broken}）`);
    expect(lines[1]).toMatch(/^ {2}错误 .*\[remedies-total\]$/u);
    expect(lines[2]).toBe('                      结果维持  结果纠正  其他结果  尚未审结  总计');
    // Any of the five cells may be wrong: none is pointed at.
    expect(lines[3]?.replaceAll(/\s+/gu, ' ').trim()).toBe('未经复议直接起诉 ›4‹ ›0‹ ›1‹ ›1‹ ›7‹ 第 71 行');
    expect(lines).toContain('    未经复议直接起诉·结果维持：»4«（第 71 行）');
    const repairs = lines
      .filter((line) => /^ {4}(可改|或|唯一改法)：/u.test(line))
      .map((line) => line.replace(/^.*：/u, ''));
    expect(repairs).toContain('把 未经复议直接起诉·总计 从 7 改为 6');
    expect(repairs).toContain('把 未经复议直接起诉·结果维持 从 4 改为 5');
    expect(out).toMatch(/\n {2}\d+ 项因缺少可读数字无法核对：applications-balance \d+、/u);
    expect(out).toMatch(/\n检查报告 1 份：错误 \d+，警告 \d+，提示 \d+（其中 \d+ 项无法核对）。\n$/u);
  });

  test('speaks English', async () => {
    const { out } = await gouji(['check', broken, '--lang', 'en']);
    expect(out).toContain('\n                       upheld  corrected  other result  pending  total\n');
    expect(out).toMatch(/\n {4}direct litigation +›4‹ +›0‹ +›1‹ +›1‹ +›7‹ +line 71\n/u);
    expect(out).toMatch(/\n {4}(would mend it|or): change direct litigation, total from 7 to 6\n/u);
    expect(out).toMatch(/\n1 report checked: \d+ errors?, \d+ warnings?, \d+ notes?/u);
  });

  test('says so where nothing is found', async () => {
    expect(await gouji(['check', sound])).toEqual({
      code: 0,
      out: `淄博市公安局 2020年（${sound}）\n  没有发现问题。\n\n检查报告 1 份：错误 0，警告 0，提示 0。\n`,
      err: '',
    });
  });

  test.each([
    [broken, 'error', 1],
    [broken, 'warning', 1],
    [broken, 'never', 0],
    [blanks, 'error', 0],
    [blanks, 'warning', 1],
    [sound, 'info', 0],
  ])('%s with --fail-on %s exits with %i', async (path, level, expected) => {
    const { code } = await gouji(['check', path, '--fail-on', level]);
    expect(code).toBe(expected);
  });

  test('as JSON is the contract and nothing else', async () => {
    const { code, out, err } = await gouji(['check', examples, '--format', 'json']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const { reports, summary, errors } = jsonOf(out);
    expect(errors).toBeUndefined();
    expect(reports.map(({ agency, year }) => [agency.name, year])).toEqual([
      ['东西湖区公安分局', 2019],
      ['海东市公安局', 2020],
      ['六盘水市公安局', 2020],
      ['宁夏回族自治区公安厅', 2020],
      ['淄博市公安局', 2020],
    ]);
    const findings = reports.flatMap((report) => report.findings);
    const count = (severity: string): number =>
      findings.filter((finding) => finding.severity === severity).length;
    expect(summary).toEqual({
      reports: 5,
      unreadable: 0,
      error: count('error'),
      warning: count('warning'),
      info: count('info'),
      unassessable: findings.filter(({ about }) => about === 'unassessable').length,
    });
    expect(reports[0]?.findings[0]).toMatchObject({
      rule: 'remedies-total',
      severity: 'error',
      about: 'agency',
      repairs: expect.arrayContaining([
        { changes: [{ cell: 'remedies.directLitigation.total', from: 7, to: 6 }] },
      ]) as unknown,
    });
    expect(await gouji(['check', examples, '--json'])).toEqual({ code, out, err });
  });

  test('checks the reports of one agency across years', async () => {
    using place = temporary();
    const text = readFileSync(sound, 'utf8');
    const year = join(place.folder, '2019.txt');
    // 结转下年度继续办理, 自然人 and 总计: 3 instead of 0, while 2020 carried over 0.
    const row = /(结转下年度继续办理\n)((?:\t\d+\n){7})/u;
    writeFileSync(
      year,
      text.replaceAll('2020', '2019').replace(row, (_, label: string, cells: string) => {
        const figures = cells.split('\n').slice(0, 7);
        return `${label}${figures.with(0, '\t3').with(6, '\t3').join('\n')}\n`;
      }),
    );
    copyFileSync(sound, join(place.folder, '2020.txt'));
    const { reports } = jsonOf((await gouji(['check', place.folder, '--json'])).out);
    const rulesOf = (wanted: number): string[] =>
      reports
        .filter((report) => report.year === wanted)
        .flatMap(({ findings }) => findings.map(({ rule }) => rule));
    expect(rulesOf(2019)).toContain('applications-balance');
    expect(rulesOf(2020)).toContain('carried-over-continuity');
    const alone = jsonOf((await gouji(['check', join(place.folder, '2020.txt'), '--json'])).out);
    expect(alone.reports[0]?.findings).toEqual([]);
  });

  test('a file that cannot be read is told apart, and the others are checked', async () => {
    using place = temporary();
    copyFileSync(sound, join(place.folder, 'a.txt'));
    const empty = join(place.folder, 'b.txt');
    writeFileSync(empty, '');
    const text = await gouji(['check', place.folder]);
    expect(text.code).toBe(0);
    expect(text.err).toBe(`gouji: ${empty}: b.txt 是空文件。请重新下载或导出。\n`);
    expect(text.out).toMatch(/\n检查报告 1 份：.*。另有 1 个文件无法读取。\n$/u);
    const { reports, summary, errors } = jsonOf((await gouji(['check', place.folder, '--json'])).out);
    expect(reports).toHaveLength(1);
    expect(summary['unreadable']).toBe(1);
    expect(errors).toEqual([
      { path: empty, code: 'file-empty', message: 'b.txt 是空文件。请重新下载或导出。' },
    ]);
  });

  test('a file that is named and cannot be read does not pass', async () => {
    using place = temporary();
    const empty = join(place.folder, 'b.txt');
    writeFileSync(empty, '');
    expect((await gouji(['check', sound, empty, '--fail-on', 'never'])).code).toBe(1);
    expect((await gouji(['parse', sound, empty])).code).toBe(1);
    expect((await gouji(['parse', sound, join(place.folder, 'none.txt')])).code).toBe(2);
  });

  test('a named file that cannot be read passes where the baseline knows it, for the same reason alone', async () => {
    using place = temporary();
    const [empty, baseline] = [join(place.folder, 'b.txt'), join(place.folder, 'known.ndjson')];
    writeFileSync(empty, '');
    const argv = ['check', sound, empty, '--baseline', baseline];
    expect((await gouji([...argv, '--update-baseline'])).code).toBe(0);
    expect((await gouji(argv)).code).toBe(0);
    writeFileSync(empty, '今天天气很好。');
    expect((await gouji(argv)).code).toBe(1);
  });

  test('another report of the same name is told of by its path', async () => {
    using place = temporary();
    for (const folder of ['a', 'b']) {
      mkdirSync(join(place.folder, folder));
      copyFileSync(sound, join(place.folder, folder, 'index.txt'));
    }
    const { out } = await gouji(['check', place.folder, '--json']);
    const { reports } = jsonOf(out);
    expect(reports.map(({ source }) => source.name)).toEqual(['index.txt', 'index.txt']);
    expect(reports[0]?.findings.map(({ message }) => message).join()).toContain(
      `（“${join(place.folder, 'b/index.txt')}”）`,
    );
  });

  test('nothing readable is exit code 2, and so is a path that does not exist', async () => {
    using place = temporary();
    const missing = join(place.folder, 'missing.txt');
    const none = await gouji(['check', missing]);
    expect(none.code).toBe(2);
    expect(none.err).toBe(`gouji: 找不到文件或文件夹：${missing}。请检查路径。\n`);
    const some = await gouji(['check', sound, missing, '--fail-on', 'never']);
    expect(some.code).toBe(2);
    expect(some.out).toContain('没有发现问题。');
    const json = await gouji(['check', missing, '--json']);
    expect(json.code).toBe(2);
    expect(jsonOf(json.out)).toMatchObject({ reports: [], errors: [{ code: 'file-not-found' }] });
  });

  test('of many reports lists those with findings alone, without tables, and counts the rest', async () => {
    using place = temporary();
    const text = readFileSync(sound, 'utf8');
    for (let index = 0; index < 10; index += 1)
      writeFileSync(
        join(place.folder, `${index}.txt`),
        text.replaceAll('淄博市公安局', `淄博市第${index}管理局`).replace('273', `${300 + index}`),
      );
    copyFileSync(broken, join(place.folder, 'broken.md'));
    const { code, out } = await gouji(['check', place.folder]);
    expect(code).toBe(1);
    expect(out).toMatch(/^东西湖区公安分局 2019年（/u);
    expect(out).not.toContain('»');
    expect(out.match(/^ {4}(?:可改|唯一改法)：/gmu)).toHaveLength(1);
    const end = out.split('\n').slice(-4);
    expect(end[0]).toBe('没有发现问题的报告 10 份。');
    expect(end[1]).toMatch(/^检查报告 11 份：/u);
    expect(end.slice(2)).toEqual(['要看表格，请加 --format html --out 文件名。', '']);
  });

  test('a figure at fault is coloured on a terminal and not put between marks', async () => {
    const { out } = await gouji(['check', broken], { terminal: true });
    const [red, inverse, normal, plain] = ['\u001b[31m', '\u001b[7m', '\u001b[27m', '\u001b[39m'];
    expect(['4', '7'].some((figure) => out.includes(red + inverse + figure + normal + plain))).toBe(true);
    expect(out).not.toContain('»');
  });

  test('colours only on a terminal, and not with NO_COLOR', async () => {
    const colour = '\u001b[31m错误\u001b[39m';
    expect((await gouji(['check', broken], { terminal: true })).out).toContain(colour);
    expect((await gouji(['check', broken], { terminal: true, env: { NO_COLOR: '1' } })).out).not.toContain(
      '\u001b',
    );
    expect((await gouji(['check', broken])).out).not.toContain('\u001b');
  });
});
