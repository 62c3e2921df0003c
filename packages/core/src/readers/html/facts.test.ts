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
