import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseReport } from '../parse/index.ts';
import { readDocument } from '../readers/index.ts';
import type { Finding, Report } from '../report/index.ts';
import { packReport, unpackReport } from '../store/pack.ts';
import { checkReport, checkReports } from './index.ts';

const file = 'zibo-public-security-2020.txt';
const printed = readFileSync(fileURLToPath(new URL(`../../../../examples/${file}`, import.meta.url)), 'utf8');

async function read(name: string, text: string): Promise<Report> {
  const { document } = await readDocument({ name, bytes: new TextEncoder().encode(text) });
  return parseReport(document, {
    name,
    sha256: name.length.toString(16).repeat(64).slice(0, 64),
    format: 'text',
  });
}

const of = (findings: Finding[], rule: string): Finding[] =>
  findings.filter((finding) => finding.rule === rule);

// The year after, taken over from the year before: title, period and one number are changed, the signature is forgotten.
const nextYear = printed
  .replace('淄博市公安局2020年', '淄博市公安局2021年')
  .replace('2020年1月1日至2020年12月31日', '2021年1月1日至2021年12月31日')
  .replace('新闻发布会7次', '新闻发布会9次')
  .replace('\n	行政许可\n	49\n', '\n	行政许可\n	50\n')
  .replace('三是讲解哪些内容应当公开；', '三是讲解哪些内容应当公开；2020年，我局将进一步改版网站；');

test('a report taken over from last year is told by its text, its years and its signature', async () => {
  const [before, after] = [await read('2020.txt', printed), await read('2021-a.txt', nextYear)];
  expect([before.year, after.year]).toEqual([2020, 2021]);
  const [first = [], second = []] = checkReports([before, after]);
  expect([...of(first, 'copied-text'), ...of(first, 'prose-stale')]).toEqual([]);
  expect(of(second, 'copied-text')).toMatchObject([
    {
      severity: 'warning',
      about: 'agency',
      at: { line: 5 },
      quote: '全年在市政府门户网站发布政府信息295条，其中部门文件7件、解读12件、会议18次、工作资讯258件；',
    },
  ]);
  expect(of(second, 'copied-text')[0]?.message.zh).toBe(
    '正文 14 句（法定表述等不计）中有 13 句（92%）与本单位 2020 年度报告（“2020.txt”）相同或只差数字。1 句只改了数字：第 5 行“另外召开新闻发布会9次。”。表格变了，4 句连数字也没有改：第 5 行“全年在市政府门户网站发布政府信息295条，其中部门文件7件、解读12件、会议18次、工作资讯258件；”、第 6 行“共收到政府信息公开申请15件，数量比上年增长25%，都在期限内答复。”、第 6 行“从结果看，予以公开2件，部分公开1件，无法提供12件，无法提供的原因均为本机关不掌握相关政府信息。”。',
  );
  expect(of(second, 'prose-stale').map(({ message, at }) => [message.zh, at])).toEqual([
    [
      '正文第 395 行“2020年，我局将进一步改版网站；”把 2020 年写作今后的打算，而 2021 年度的报告打算的应是 2022 年。',
      { line: 395 },
    ],
    ['正文第 399 行“2021年1月29日”是落款日期，而 2021 年当时还没有过完。', { line: 399 }],
  ]);
});

test('what a store keeps of last year’s text is enough to tell', async () => {
  const [before, after] = [await read('2020.txt', printed), await read('2021-a.txt', nextYear)];
  const kept = unpackReport(packReport(before));
  expect(kept.prose?.every(({ text, at }) => text === undefined && at === undefined)).toBe(true);
  const whole = of(checkReport(after, { previous: before }), 'copied-text');
  expect(of(checkReport(after, { previous: kept }), 'copied-text')).toEqual(whole);
  // The other way round the words are gone, the shares are not.
  const later = unpackReport(packReport(after));
  expect(of(checkReport(later, { previous: before }), 'copied-text')[0]?.message.zh).toBe(
    '正文 14 句（法定表述等不计）中有 13 句（92%）与本单位 2020 年度报告（“2020.txt”）相同或只差数字。1 句只改了数字。表格变了，4 句连数字也没有改。',
  );
  expect(of(checkReport(later, { previous: before }), 'prose-stale')).toHaveLength(2);
});

test('the text of another agency with the names exchanged is told, that of a neighbour of its own words is not', async () => {
  const other = await read('dongying.txt', printed.replaceAll('淄博', '东营'));
  const zibo = await read('zibo.txt', printed);
  expect(other.agency.name).toBe('东营市公安局');
  const [found = []] = checkReports([other, zibo]);
  expect(of(found, 'copied-text')).toHaveLength(1);
  expect(of(found, 'copied-text')[0]?.message.en).toMatch(
    /^Of 13 sentences \(prescribed wording not counted\), 13 \(100%\) are those of the report of “淄博市公安局” on 2020 \(“zibo\.txt”\), numbers aside\. In 5 not even the numbers were changed: /u,
  );
  const names = ['haidong-public-security-2020.txt', 'liupanshui-public-security-2020.txt'];
  const neighbours = await Promise.all(
    names.map((name) =>
      read(
        name,
        readFileSync(fileURLToPath(new URL(`../../../../examples/${name}`, import.meta.url)), 'utf8'),
      ),
    ),
  );
  const all = checkReports([zibo, ...neighbours]).flat();
  expect([...of(all, 'copied-text'), ...of(all, 'prose-stale'), ...of(all, 'narrative-disclosed')]).toEqual(
    [],
  );
});
