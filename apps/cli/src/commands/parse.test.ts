import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReportSchema } from '@gouji/core';
import { describe, expect, test } from 'vitest';
import { example, examples, gouji, temporary } from '../testing/gouji.ts';

describe('gouji parse', () => {
  test('prints one report as indented JSON in the shape of the contract', async () => {
    const { code, out, err } = await gouji(['parse', example('dongxihu-public-security-2019.md')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^\{\n {2}"id": "[0-9a-f]{16}",\n/u);
    const report = ReportSchema.parse(JSON.parse(out));
    expect([report.agency.name, report.year, report.form]).toEqual(['东西湖区公安分局', 2019, '2019']);
    expect(Object.keys(report.cells)).toHaveLength(198);
    expect(report.cells['remedies.directLitigation.total']).toMatchObject({
      state: 'number',
      value: 7,
      text: '7',
    });
    expect(report.cells['applications.disclosed.naturalPerson']).toMatchObject({ state: 'blank' });
  });

  test('prints the reports of a folder one per line, in the order of the files', async () => {
    const { code, out, err } = await gouji(['parse', examples]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const reports = out
      .trimEnd()
      .split('\n')
      .map((line) => ReportSchema.parse(JSON.parse(line)));
    expect(reports.map(({ source, year }) => [source.name, year])).toEqual([
      ['dongxihu-public-security-2019.md', 2019],
      ['haidong-public-security-2020.txt', 2020],
      ['liupanshui-public-security-2020.txt', 2020],
      ['ningxia-public-security-2020.html', 2020],
      ['zibo-public-security-2020.txt', 2020],
    ]);
  });

  test('takes globs, and a file only once', async () => {
    const file = example('haidong-public-security-2020.txt');
    const { code, out } = await gouji(['parse', example('*-2020.txt'), file, file]);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(3);
  });

  test('reads standard input for -', async () => {
    const stdin = readFileSync(example('zibo-public-security-2020.txt'), 'utf8');
    const { code, out } = await gouji(['parse', '-'], { stdin });
    const report = ReportSchema.parse(JSON.parse(out));
    expect([code, report.agency.name, report.source.name]).toEqual([0, '淄博市公安局', '-']);
  });

  test('of several files one that is none leaves the others, with exit code 1', async () => {
    using place = temporary();
    copyFileSync(example('zibo-public-security-2020.txt'), join(place.folder, 'a.txt'));
    writeFileSync(join(place.folder, 'b.txt'), '今天天气很好。\n');
    const { code, out, err } = await gouji(['parse', place.folder]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ agency: { name: '淄博市公安局' } });
    expect(err).toBe(
      `gouji: ${join(place.folder, 'b.txt')}: b.txt 不是政府信息公开工作年度报告（开头是：“今天天气很好。”）。请给出年度报告正文。\n`,
    );
  });

  test.each([
    ['missing.txt', undefined, /^gouji: 找不到文件或文件夹：.*missing\.txt。请检查路径。\n$/u],
    ['empty.txt', '', /^gouji: .*empty\.txt 是空文件。请重新下载或导出。\n$/u],
    ['blank.txt', ' \n\n', /^gouji: .*blank\.txt 是空文件。请重新下载或导出。\n$/u],
    [
      'moving.gif',
      Buffer.from('GIF89a\u0000\u0000'),
      /^gouji: .*moving\.gif 是 GIF，不能读取。请打开后另存为 PNG \/ JPEG。\n$/u,
    ],
    ['other.txt', '今天天气很好。', /^gouji: .*other\.txt 不是政府信息公开工作年度报告.*\n$/u],
  ])('%s is refused in one line with exit code 2', async (name, content, message) => {
    using place = temporary();
    const path = join(place.folder, name);
    if (content !== undefined) writeFileSync(path, content);
    const { code, out, err } = await gouji(['parse', path]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });

  test('a folder without files is refused', async () => {
    using place = temporary();
    mkdirSync(join(place.folder, 'nothing'));
    const { code, err } = await gouji(['parse', place.folder], { locale: 'en' });
    expect({ code, err }).toEqual({
      code: 2,
      err: `gouji: There are no files in ${place.folder}. Name report files or a folder that holds them.\n`,
    });
  });
});
