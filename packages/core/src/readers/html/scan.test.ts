import { expect, test } from 'vitest';
import { scanHtml } from './scan.ts';

/** What a page shows: `text`, `~` before what is struck out, `<name>` with its spans, `</name>`, and `=` before a title; @ before the offset of what is not text. */
function scan(source: string): string {
  let shown = '';
  scanHtml(source, {
    text: (chunk) => void (shown += chunk),
    struck: (chunk) => void (shown += `~${chunk}`),
    inCell: () => true,
    styled: () => undefined,
    open: ({ name }, offset, { rowspan, colspan }) =>
      void (shown += `<${[name, rowspan, colspan].filter(Boolean).join(' ')}@${offset}>`),
    close: ({ name }) => void (shown += `</${name}>`),
    title: (chunk, offset) => void (shown += `=${chunk}@${offset}`),
  });
  return shown;
}

test.each([
  ['<TD RowSpan=2 colspan = "3">12</Td>', '<td 2 3@1>12</td>'],
  [`<td colspan='2' colspan=4 rowspan>`, '<td 2@1>'],
  ['<td\nclass=a/b\ncolspan=2>', '<td 2@1>'],
  ['<td title="a > b" colspan="&#50;">1', '<td 2@1>1'],
  ['<br/><p / >一</p x>', '<br@1><p@6>一</p>'],
  ['<o:p>&nbsp;</o:p>', '<o:p@1>\u00a0</o:p>'],
])('tags and attributes: %s', (source, shown) => expect(scan(source)).toBe(shown));

test.each([
  ['1 < 2 && 3 > 2', '1 < 2 && 3 > 2'],
  ['<1> <', '<1> <'],
  ['A&amp;B &copy 2020 &notit; &#x4e00;&#20108 &unknown; &;', 'A&B © 2020 ¬it; 一二 &unknown; &;'],
  ['&amp;lt;p&gt;', '&lt;p>'],
])('text: %s', (source, shown) => expect(scan(source)).toBe(shown));

test.each([
  ['a<!-- <td> -->b<!--->c<!-->d<!-- x --!>e', 'abcde'],
  ['a<![if !supportMisalignedRows]>b<![endif]>c', 'abc'],
  ['a<![CDATA[<td>]]>b<?xml version="1.0"?>c<!doctype html>d</ p>e</>f', 'abcdef'],
])('what no page shows: %s', (source, shown) => expect(scan(source)).toBe(shown));

test.each([
  ['<title>甲 <b> &amp; 乙</title>丙', '=甲 <b> @1=&@1= 乙@1丙'],
  ['<script>if (a < b) "</p>"</script >一', '一'],
  ['<STYLE>p</style-x></Style>一', '一'],
  ['<svg><style><p></style></svg>一', '一'],
  ['<xmp><b>&amp;</xmp>', '<xmp@1><b>&amp;</xmp>'],
  ['<plaintext><b></plaintext>', '<plaintext@1><b></plaintext>'],
])('elements that hold no markup: %s', (source, shown) => expect(scan(source)).toBe(shown));

test.each([
  ['<span style="color:red; display : NONE">1</span>2', '2'],
  ['<span style="display:" class="none">1', '<span@1>1'],
  ['<i style=display:none>1</i><i style="a" style="display:none">2', '<i@28>2'],
  ['<span hidden>1</span>2', '2'],
])('what is hidden: %s', (source, shown) => expect(scan(source)).toBe(shown));

test.each(['<t', '<td', '<td colspan', '<td colspan="2', '<td colspan=2', '</t', '<br/', '<!-- 2', '<!x'])(
  'a page cut off at %s shows nothing of it',
  (end) => expect(scan(`<p>1${end}`)).toBe('<p@1>1'),
);
