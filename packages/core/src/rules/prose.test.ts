import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseReport } from '../parse/index.ts';
import { readDocument } from '../readers/index.ts';
import type { Report } from '../report/index.ts';
import { checkReport } from './index.ts';
import { sample } from './sample.ts';

async function example(name: string): Promise<Report> {
  const bytes = readFileSync(fileURLToPath(new URL(`../../../../examples/${name}`, import.meta.url)));
  const { document } = await readDocument({ name, bytes });
  return parseReport(document, { name, sha256: '0'.repeat(64), format: 'text' });
}

const received = (total: number) => ({
  previous: sample({ year: 2019, 'applications.new.total': total }, '2019'),
});

const narrative = (report: Report, previous?: number): string[] =>
  checkReport(report, previous === undefined ? {} : received(previous)).flatMap(({ rule, message }) =>
    rule.startsWith('narrative-') ? [`${rule}: ${message.zh}`] : [],
  );

test('15 received, 25% more than the year before: there were 12', async () => {
  const report = await example('zibo-public-security-2020.txt');
  expect(narrative(report)).toEqual([]);
  expect(narrative(report, 12)).toEqual([]);
  expect(narrative(report, 11)).toEqual([
    'narrative-year-on-year: 正文第 6 行“共收到政府信息公开申请15件，数量比上年增长25%”写变化 25%，而「本年新收政府信息公开申请数量·总计」2019 年报告为 11，本年为 15，应为 36.4%。',
  ]);
});

test('4 of 10 concluded are 40%', async () => {
  const report = await example('ningxia-public-security-2020.html');
  expect(report.comparisons?.map(({ of, value }) => [of, value])).toEqual([
    [4, 40],
    [4, 40],
    [1, 10],
    [1, 10],
  ]);
  expect(narrative(report)).toEqual([]);
});
