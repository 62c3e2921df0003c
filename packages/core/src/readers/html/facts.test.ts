import { expect, test } from 'vitest';
import { htmlReader } from '../html.ts';
import { readFacts } from './facts.ts';

const page = `<!doctype html>
<html><head>
<meta charset="utf-8">
<META NAME="PubDate" CONTENT="2021-01-28 10:12">
<meta content='青石市档案局' name='ContentSource'/>
<meta name="empty" content="">
</head><body><meta name="PubDate" content="2030-01-01"></body></html>`;

test('what the head says of the page, with its line', () => {
  expect(readFacts(page)).toEqual([
    { name: 'PubDate', text: '2021-01-28 10:12', at: { line: 4 } },
    { name: 'ContentSource', text: '青石市档案局', at: { line: 5 } },
  ]);
});

test('its title, spelt out and in one line', () => {
  const head = '<head>\n<title lang="zh">青石市档案局2023年\n年度报告&nbsp;&#95;青石市</title></head>';
  expect(readFacts(head)).toEqual([
    { name: 'title', text: '青石市档案局2023年 年度报告 _青石市', at: { line: 2 } },
  ]);
  expect(readFacts('<head><title> </title><meta name="ArticleTitle" content="甲&amp;乙"></head>')).toEqual([
    { name: 'ArticleTitle', text: '甲&乙', at: { line: 1 } },
  ]);
});

test('the host that its links name most often', () => {
  const links = (...hosts: string[]) => hosts.map((host) => `<a href="http://${host}/a">`).join('\n');
  expect(
    readFacts(links('www.gov.cn', 'www.beijing.gov.cn', 'www.bjchy.gov.cn', 'www.bjchy.gov.cn')),
  ).toEqual([{ name: 'host', text: 'www.bjchy.gov.cn', at: { line: 3 } }]);
  expect(readFacts(links('www.gov.cn', 'www.example.com'))).toEqual([]);
});

test('a page without a head says nothing, and one that never ends is read no further than a head is long', () => {
  expect(readFacts('<table><tr><td>1</td></tr></table>')).toEqual([]);
  expect(readFacts('<meta '.repeat(100_000))).toEqual([]);
  expect(readFacts('<meta name="a" content="b">'.repeat(1000))).toHaveLength(64);
});

test('a page read as a document brings them along, one that says nothing has none', async () => {
  const read = (text: string) => htmlReader.read({ name: 'a.html', bytes: new Uint8Array() }, () => text);
  expect((await read(page)).facts?.[0]).toEqual({
    name: 'PubDate',
    text: '2021-01-28 10:12',
    at: { line: 4 },
  });
  expect(await read('<p>1</p>')).not.toHaveProperty('facts');
});
