import { expect, test } from 'vitest';
import { escaped, escapedAttribute } from './escape.ts';
import { nearest } from './nearest.ts';
import { plain } from './plain.ts';

test.each([
  [`<a href="x">'&'</a>`, '&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;'],
  ['a\u0000b\u001bc\u0085d\ufffee', 'a\ufffdb\ufffdc\ufffdd\ufffde'],
  ['𠮷\ud83d', '𠮷\ufffd'],
  ['a\tb\nc\r', 'a\tb\nc\r'],
])('%j is escaped as %j', (text, expected) => {
  expect(escaped(text)).toBe(expected);
});

test('an attribute keeps its tabs and line ends', () => {
  expect(escapedAttribute('a\tb\n"c"\r')).toBe('a&#9;b&#10;&quot;c&quot;&#13;');
});

test('a plain text is on one line and does nothing', () => {
  expect(plain('总\u0000计\r\n\u202e7\u2028\ud800')).toBe('总 计 7 \ufffd');
});

test.each([
  ['blank-cell', 'blank-cells'],
  ['remedy-total', 'remedies-total'],
  ['xyz', undefined],
  ['', undefined],
])('the word nearest to %j is %j', (seen, expected) => {
  expect(nearest(seen, ['blank-cells', 'remedies-total', 'period-stale'])).toBe(expected);
});
