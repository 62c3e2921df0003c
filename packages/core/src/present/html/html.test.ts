import { describe, expect, test } from 'vitest';
import { cellsOf, formOf } from '../../forms/index.ts';
import { parseReport } from '../../parse/index.ts';
import { readDocument } from '../../readers/index.ts';
import type { Report } from '../../report/index.ts';
import { sample } from '../../rules/sample.ts';
import type { Checked } from '../checked.ts';
import {
  brokenRemedies,
  exampleBatch,
  finding,
  hostile,
  HOSTILE,
  showing,
  unread,
} from '../testing/batch.ts';
import { toHtml } from './index.ts';

const pageOf = (...checked: Checked[]): string => toHtml({ checked, unread: [] }, showing('zh'));

async function readAgain(page: string): Promise<Report> {
  const { document, format } = await readDocument({
    name: 'page.html',
    bytes: new TextEncoder().encode(page),
  });
  expect(format).toBe('html');
  return parseReport(document, { name: 'page.html', sha256: '0'.repeat(64), format });
}

/** What is in the cells, without where it stands. */
const cellsIn = (report: Report): unknown[] =>
  cellsOf(formOf(report.form)).map(({ path }) => {
    const cell = report.cells[path];
    return cell?.state === 'number' ? [path, cell.value] : [path, cell?.state];
  });

describe('the page', () => {
  test('read again gives the same cells', async () => {
    const { checked } = await exampleBatch();
    for (const one of checked) {
      const again = await readAgain(pageOf(one));
      expect([again.agency.name, again.year, again.form]).toEqual([
        one.report.agency.name,
        one.report.year,
        one.report.form,
      ]);
      expect(cellsIn(again)).toEqual(cellsIn(one.report));
    }
  });

  test('read again gives the same cells of the form in force, marked as they are', async () => {
    const { findings } = brokenRemedies();
    const report = sample({
      'disclosure.fees.amount': 0,
      'disclosure.licensing.decisions': 'placeholder',
      'applications.new.business': null,
      'remedies.reconsideration.corrected': null,
    });
    expect(cellsIn(await readAgain(pageOf({ path: 'a.html', report, findings })))).toEqual(cellsIn(report));
  });

  test('begins with what it comes to', () => {
    const one = brokenRemedies();
    const [error = finding(), open = finding()] = one.findings;
    const warning = finding({ rule: 'blank-cells', severity: 'warning' });
    const verdict = (...findings: Checked['findings']): string =>
      /<p class="verdict [^<]*/u.exec(pageOf({ ...one, findings }))?.[0] ?? '';
    expect(verdict(error, open)).toBe('<p class="verdict error">有 1 处错误应当更正。另有 1 项无法核对。');
    expect(verdict(error, warning)).toBe('<p class="verdict error">有 1 处错误应当更正，另有 1 处需要核实。');
    expect(verdict(warning)).toBe('<p class="verdict warning">没有发现错误，有 1 处需要核实。');
    expect(verdict()).toBe('<p class="verdict sound">没有发现对不上的数字。');
  });

  test('shows the sentence that a finding is about, unless the message does', () => {
    const one = brokenRemedies();
    const told = finding({ rule: 'period-stale', at: { line: 4 }, quote: `统计期限<${'长'.repeat(200)}>` });
    const page = pageOf({ ...one, findings: [told] });
    expect(page).toContain(
      `<p class="detail">位置：正文（第 4 行） <q>统计期限&lt;${'长'.repeat(115)}…</q></p>`,
    );
    const repeated = { ...told, quote: '某处' };
    expect(pageOf({ ...one, findings: [repeated] })).toContain('<p class="detail">位置：正文（第 4 行）</p>');
  });

  test('marks the wrong cell, leads to its finding and back', () => {
    const one = brokenRemedies();
    const only = one.findings.map((each) =>
      each.repairs ? { ...each, repairs: each.repairs.slice(0, 1) } : each,
    );
    const page = pageOf({ ...one, findings: only });
    expect(page).toContain(
      '<td class="broken error" data-finding="1"><a id="r1-remedies.directLitigation.total" href="#r1f1">7</a></td>',
    );
    expect(page).toContain('<td class="involved">4</td>');
    expect(page).toContain('<li id="r1f1" class="error">');
    expect(page).toContain('<a href="#r1-remedies.directLitigation.total">未经复议直接起诉·总计（第 ');
    for (const [, target = ''] of page.matchAll(/href="#([^"]+)"/gu))
      expect(page).toContain(`id="${target}"`);
  });

  test('marks all cells that one of several repairs changes as in doubt, and none as wrong', () => {
    const page = pageOf(brokenRemedies());
    for (const [column, figure] of Object.entries({ total: 7, upheld: 4 })) {
      const path = `remedies.directLitigation.${column}`;
      expect(page).toContain(
        `<td class="doubtful error" data-finding="1"><a id="r1-${path}" href="#r1f1">${figure}</a></td>`,
      );
      expect(page).toContain(`<a href="#r1-${path}">未经复议直接起诉·`);
    }
    expect(page).not.toContain('<td class="broken');
  });

  test('says the equation, the repairs, what to do and where it is laid down', () => {
    const page = pageOf(brokenRemedies());
    expect(page).toContain('<span class="grade">错误</span> 4 + 0 + 1 + 1 = 6，总计为 7。</p>');
    expect(page).toContain('任选其一改正，相关等式即成立：');
    expect(page).toContain('<li>把 未经复议直接起诉·总计 从 7 改为 6</li>');
    expect(page).toContain('处理办法：');
    expect(page).toContain('（remedies-total）</p>');
    expect(page).toContain('无法核对的内容');
  });

  test('a certain repair is called the only one', () => {
    const one = brokenRemedies();
    const change = { cell: 'remedies.directLitigation.total', from: 7, to: 6 };
    const certain = finding({ cells: [change.cell], repairs: [{ changes: [change], certain: true }] });
    const lone = finding({ cells: [change.cell], repairs: [{ changes: [change] }] });
    expect(pageOf({ ...one, findings: [lone] })).toContain(
      '<p class="repairs">这样改正，相关等式即成立：</p>',
    );
    expect(pageOf({ ...one, findings: [certain] })).toContain('唯一的最小改法，改正后相关等式即成立：');
  });

  test('tells a blank from a zero, and what is absent or illegible from both', () => {
    const report = sample({
      'applications.new.business': null,
      'applications.disclosed.business': 'absent',
      'applications.concluded.business': 'illegible',
    });
    const page = pageOf({ path: 'a.html', report, findings: [] });
    expect(page).toContain('<td class="blank" data-state="空白"></td>');
    expect(page).toContain('<td class="absent" data-state="文中没有"></td>');
    expect(page).toContain('<td class="illegible" data-state="?">1 6</td>');
    expect(page).toContain('<p>没有发现问题。</p>');
  });

  test('draws tables that a screen reader can follow', () => {
    const page = pageOf(brokenRemedies());
    const tables = page.match(/<table/gu) ?? [];
    expect(tables).toHaveLength(3);
    expect(page.match(/<caption>/gu)).toHaveLength(3);
    expect(page.match(/<th\b(?! scope="(?:col|colgroup|row|rowgroup)")[^>]*>/gu)).toBeNull();
    expect(page).toContain('<caption>三、收到和处理政府信息公开申请情况</caption>');
    expect(page).toContain('<th scope="rowgroup" rowspan="22">三、本年度办理结果</th>');
  });

  test('fetches and runs nothing', () => {
    for (const page of [pageOf(brokenRemedies(), hostile()), pageOf(hostile())]) {
      expect(page).not.toMatch(/<(?:script|link|img|iframe|object|embed|base|form)\b/iu);
      expect(page).not.toMatch(/\s(?:src|on\w+)\s*=/iu);
      expect(page.replaceAll('href="#', '')).not.toMatch(/href=|url\(|@import/u);
      expect(page).toContain(
        `<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;`,
      );
    }
  });

  test('what a document holds is text', () => {
    const page = pageOf(hostile());
    const text =
      '&lt;/td&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; ]]&gt; &amp; &#39;{0}&#39; 100%,:; [31m ';
    expect(page).toContain(`<h2>青石市2023年年度报告${text}</h2>`);
    expect(page.split(text).length).toBeGreaterThan(4);
    expect(page).not.toContain(HOSTILE);
  });

  test('of several reports begins with an overview, and names what could not be read', () => {
    const page = toHtml({ checked: [brokenRemedies(), hostile()], unread: [unread] }, showing('zh'));
    expect(page).toContain('<p class="counts">2 份报告 · 错误 2，警告 0，提示 1</p>');
    expect(page).toContain(
      '<tr><td><a href="#r1">青石市档案局</a></td><td>年报/青石 2023.html</td><td>2023</td><td>1</td><td class="zero">0</td><td>1</td></tr>',
    );
    expect(page).toContain('<li>年报/空.html：空.html 是空文件。请重新下载或导出。</li>');
    expect(page).toContain('<article id="r2">');
  });

  test('speaks English', () => {
    const page = toHtml({ checked: [brokenRemedies()], unread: [] }, showing('en'));
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<span class="grade">error</span> 4 + 0 + 1 + 1 = 6, not 7.</p>');
    expect(page).toContain('<caption>Section 4: administrative reconsideration and litigation</caption>');
    expect(page).toContain('Any one of these changes would make the equations hold: </p>');
  });

  test('is the same for the same input', () => {
    expect(pageOf(brokenRemedies())).toBe(pageOf(brokenRemedies()));
  });
});
