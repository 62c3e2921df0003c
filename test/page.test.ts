import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { analyse, checkReports, toHtml } from '@gouji/core';
import chromium from '@sparticuz/chromium';
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The page that `gouji check --format html` makes, in a browser as its readers have.
const NAMES = ['dongxihu-public-security-2019.md', 'zibo-public-security-2020.txt'];
const examples = fileURLToPath(new URL('../examples/', import.meta.url));

let folder: string;
let browser: Browser;
let page: Page;
const requests: string[] = [];
const complaints: string[] = [];

/** Writes the page of some samples, and opens it. */
async function open(names: string[]): Promise<string> {
  const reports = await Promise.all(
    names.map(async (name) => analyse({ name, bytes: await readFile(join(examples, name)) })),
  );
  const findings = checkReports(reports);
  const checked = reports.map((report, index) => ({
    path: names[index] ?? '',
    report,
    findings: findings[index] ?? [],
  }));
  const path = join(folder, `${names.length}.html`);
  const showing = { language: 'zh', failOn: 'error', version: '1.0.0' } as const;
  await writeFile(path, toHtml({ checked, unread: [] }, showing));
  const url = pathToFileURL(path).href;
  await page.goto(url);
  return url;
}

/** What an expression gives in the page; the types of a page are not known here. */
const ask = <T>(expression: string): Promise<T> => page.evaluate(expression) as Promise<T>;

// 未经复议直接起诉: its parts make 6 where 7 is printed, and any of the five may be the wrong one.
const DOUBTFUL = `document.querySelector('.remedies .doubtful')`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-page-'));
  const executablePath = await chromium.executablePath();
  browser = await puppeteer.launch({ executablePath, args: chromium.args, headless: 'shell' });
  page = await browser.newPage();
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
}, 60_000);

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

test('fetches nothing and complains of nothing', async () => {
  requests.length = 0;
  const url = await open(NAMES);
  expect(requests).toEqual([url]);
  expect(complaints).toEqual([]);
});

describe('a report that is wrong in table four', () => {
  beforeAll(() => open(NAMES.slice(0, 1)));

  test('begins with whose it is and what it comes to', async () => {
    expect(await ask('document.title')).toBe('年度报告勾稽检查结果 · 东西湖区公安分局 2019年');
    expect(await ask(`document.querySelector('h2').innerText`)).toBe(
      '东西湖区公安分局2019年政务信息公开工作年度报告',
    );
    expect(await ask(`document.querySelector('.verdict').innerText`)).toMatch(
      /^有 2 处错误应当更正，另有 \d+ 处需要核实。另有 \d+ 项无法核对。$/u,
    );
  });

  test('prints the three tables as they are', async () => {
    const rows = await ask<string[][]>(
      `[...document.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => cell.innerText.trim()))`,
    );
    expect(rows).toContainEqual(['规范性文件', '102', '', '']);
    expect(rows).toContainEqual(['行政处罚', '46', '0', '19902']);
    expect(rows).toContainEqual(['政府集中采购', '234', '21672.16 万元']);
    expect(rows).toContainEqual(['一、本年新收政府信息公开申请数量', '2', '', '', '', '', '', '2']);
    expect(rows).toContainEqual(['（七）总计', '', '', '', '', '', '', '2']);
    expect(rows.at(-1)).toEqual('7 1 5 0 13 4 0 1 1 7 1 0 0 1 2'.split(' '));
    expect(await ask(`[...document.querySelectorAll('caption')].map((each) => each.innerText)`)).toEqual([
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
    ]);
  });

  test('marks the cells of which one is wrong by frame, ground, weight and the number of their finding', async () => {
    const styleOf = (cell: string) =>
      ask<Record<string, string>>(
        `(({ outlineStyle, outlineWidth, backgroundColor, fontWeight, color }) => ({ outlineStyle, outlineWidth, backgroundColor, fontWeight, color }))(getComputedStyle(${cell}))`,
      );
    const marked = `[...document.querySelectorAll('.remedies .doubtful')].map((each) => each.innerText.trim())`;
    expect(await ask(marked)).toEqual(['4', '0', '1', '1', '7']);
    expect(await styleOf(DOUBTFUL)).toEqual({
      outlineStyle: 'dashed',
      outlineWidth: '2px',
      backgroundColor: 'rgb(253, 227, 225)',
      fontWeight: '700',
      color: 'rgb(179, 38, 30)',
    });
    const sound = await styleOf(`document.querySelector('.remedies td')`);
    expect(sound).toMatchObject({
      outlineStyle: 'none',
      backgroundColor: 'rgba(0, 0, 0, 0)',
      fontWeight: '400',
    });
    expect(await ask(`getComputedStyle(${DOUBTFUL}, '::after').content`)).toMatch(/^"1(?:,\d)*"$/u);
  });

  test('leads by keyboard from the finding to its cell and back', async () => {
    await ask(`document.querySelector('.findings a').focus()`);
    await page.keyboard.press('Enter');
    const target = `document.querySelector(':target')`;
    expect(await ask(`${target}.closest('td') === ${DOUBTFUL}`)).toBe(true);
    expect(
      await ask(
        `(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(${target}.getBoundingClientRect())`,
      ),
    ).toBe(true);
    // Who is led to a link stands on it, and sees that it does.
    expect(await ask(`document.activeElement === ${target}`)).toBe(true);
    expect(await ask(`getComputedStyle(document.activeElement).outlineWidth`)).toBe('3px');
    await page.keyboard.press('Enter');
    expect(await ask('location.hash')).toBe('#r1f1');
    expect(await ask(`${target}.matches('.findings > li.error')`)).toBe(true);
  });

  test('every link leads somewhere', async () => {
    expect(
      await ask(
        `[...document.querySelectorAll('a')].map((each) => each.getAttribute('href')).filter((href) => !document.getElementById(href.slice(1)))`,
      ),
    ).toEqual([]);
  });

  test('is read on a telephone without moving the page sideways', async () => {
    await page.setViewport({ width: 360, height: 740 });
    expect(await ask('document.documentElement.scrollWidth')).toBe(360);
    const tables = await ask<boolean[]>(
      `[...document.querySelectorAll('.scroll')].map((each) => each.scrollWidth > each.clientWidth && each.tabIndex === 0)`,
    );
    expect(tables).toEqual([true, true, true]);
    const cut = `[...document.querySelectorAll('.findings p, .findings li, h2, .meta dd')].filter((each) => each.getBoundingClientRect().right > 360).length`;
    expect(await ask(cut)).toBe(0);
    await page.setViewport({ width: 1100, height: 800 });
  });

  test('is printed on A4 with nothing cut off', async () => {
    // What 14mm and 12mm of margin leave of 210mm, at 96 points to the inch.
    await page.setViewport({ width: 703, height: 1000 });
    await page.emulateMediaType('print');
    expect(await ask('document.documentElement.scrollWidth')).toBe(703);
    await page.emulateMediaType();
    await page.setViewport({ width: 1100, height: 800 });
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const pages = [...pdf.matchAll(/\/Type\s*\/Page\b[^]*?\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/gu)];
    expect(pages.length).toBeGreaterThanOrEqual(2);
    expect(pages.length).toBeLessThanOrEqual(5);
    for (const [, width, height] of pages) {
      expect(Math.round(Number(width) - 595.28)).toBeCloseTo(0);
      expect(Math.round(Number(height) - 841.89)).toBeCloseTo(0);
    }
  });

  test.each(['light', 'dark'])('has words that stand out from their ground in %s', async (scheme) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const paper = await ask<string>(`getComputedStyle(document.body).backgroundColor`);
    expect(paper).toBe(scheme === 'dark' ? 'rgb(20, 24, 31)' : 'rgb(255, 255, 255)');
    const faint = await ask<string[]>(`(${faintWords})()`);
    await page.emulateMediaFeatures([]);
    expect(faint).toEqual([]);
  });
});

// Texts with less than 4.5 to 1 between their colour and the nearest ground behind them, by the formula of WCAG 2.
const faintWords = `() => {
  const rgb = (colour) => colour.match(/[\\d.]+/gu).map(Number);
  const light = (colour) => {
    const [r, g, b] = rgb(colour).map((part) => {
      const share = part / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    const { backgroundColor } = getComputedStyle(element);
    return rgb(backgroundColor)[3] === 0 ? ground(element.parentElement ?? document.documentElement) : backgroundColor;
  };
  const contrast = (one, other) => {
    const [more, less] = [light(one), light(other)].sort((a, b) => b - a);
    return (more + 0.05) / (less + 0.05);
  };
  const faint = [];
  const look = (element, style, text, back) => {
    const found = contrast(style.color, back);
    if (found < 4.5) faint.push(text + ' ' + style.color + ' on ' + back + ' ' + found.toFixed(2));
  };
  for (const element of document.body.querySelectorAll('*')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    if (own) look(element, getComputedStyle(element), element.innerText.slice(0, 20), ground(element));
    for (const pseudo of ['::before', '::after']) {
      const style = getComputedStyle(element, pseudo);
      if (!/^"./u.test(style.content)) continue;
      const bare = rgb(style.backgroundColor)[3] === 0;
      look(element, style, style.content, bare ? ground(element) : style.backgroundColor);
    }
  }
  return [...new Set(faint)];
}`;
