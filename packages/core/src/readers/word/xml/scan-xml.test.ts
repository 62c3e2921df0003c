import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { GoujiError } from '../../../errors.ts';
import { scanXml } from './scan-xml.ts';

const runs = Number(process.env['GOUJI_RUNS'] ?? 500);
const namespaces = new Map([['urn:w', 'w']]);

/** What a scan tells, neighbouring texts as one. */
function told(source: string | Uint8Array, attributes: string[] = []): string[] {
  const events: string[] = [];
  scanXml(source, 'a.xml', {
    namespaces,
    open(name, attribute) {
      const read = attributes.flatMap((a) => (attribute(a) === undefined ? [] : `${a}=${attribute(a)}`));
      events.push(['<', name, ...read].join(' '));
    },
    close: (name) => events.push(`> ${name}`),
    text: (chunk) => addText(events, chunk),
  });
  return events.filter((event) => event !== '"');
}

function addText(events: string[], chunk: string): void {
  if (events.at(-1)?.startsWith('"')) events.push(events.pop() + chunk);
  else events.push(`"${chunk}`);
}

/** The same from htmlparser2. */
function oracle(source: string, attributes: string[]): string[] {
  const events: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name, found) => {
        const read = attributes.flatMap((a) => (found[a] === undefined ? [] : `${a}=${found[a]}`));
        events.push(['<', name, ...read].join(' '));
      },
      onclosetag: (name) => events.push(`> ${name}`),
      ontext: (chunk) => addText(events, chunk),
    },
    { xmlMode: true },
  );
  parser.end(source);
  return events.filter((event) => event !== '"');
}

function refusal(source: string): string | undefined {
  try {
    told(source);
  } catch (error) {
    if (error instanceof GoujiError) return error.code;
    throw error;
  }
  return undefined;
}

test('bytes tell what the text tells', () => {
  const source = `\ufeff<甲><a b='"1">' w:c="中𠮷">一 二&#x4e09;</a ><a/>12<![CDATA[<四>]]></甲>`;
  const events = ['< 甲', '< a b="1"> c=中𠮷', '"一 二三', '> a', '< a', '> a', '"12<四>', '> 甲'];
  expect(told(source, ['b', 'c'])).toEqual(events);
  expect(told(Buffer.from(source), ['b', 'c'])).toEqual(events);
});

test('names with one sum of their bytes', () => {
  // Ab and BC: 65 x 31 + 98 = 66 x 31 + 67.
  expect(told('<Ab><BC/><Ab/></Ab>')).toEqual(['< Ab', '< BC', '> BC', '< Ab', '> Ab', '> Ab']);
  expect(refusal('<Ab></BC>')).toBe('file-damaged');
});

test('elements, attributes and text', () => {
  expect(
    told(
      '<?xml version="1.0"?>\n<a x="1" w:y = \'2 > "1"\'><b/>一 &lt;&#20108;<![CDATA[<c>&lt;]]><!-- <d> --></a >',
      ['x', 'y', 'z'],
    ),
  ).toEqual(['< a x=1 y=2 > "1"', '< b', '> b', '"一 <二<c>&lt;', '> a']);
});

test('a name ends where another begins', () => {
  expect(told('<w:p wx:val="1" val="2" xval="3"/>', ['val'])).toEqual(['< w:p val=1', '> w:p']);
  expect(told('<a val="&quot;&#x4e00;&nbsp;"/>', ['val'])).toEqual(['< a val="一&nbsp;', '> a']);
});

test('namespaces are called by their usual prefix', () => {
  expect(told('<x:a xmlns:x="urn:w"><x:b/><y:c/></x:a>')).toEqual([
    '< w:a',
    '< w:b',
    '> w:b',
    '< y:c',
    '> y:c',
    '> w:a',
  ]);
  expect(told("<a xmlns='urn:w'><b/></a>")).toEqual(['< w:a', '< w:b', '> w:b', '> w:a']);
  expect(told('<w:a xmlns:w="urn:w"/>')).toEqual(['< w:a', '> w:a']);
});

test.each([
  '<a',
  '<a>',
  '<a></b>',
  '<a></ab>',
  '</a>',
  '<a x="',
  '<a><![CDATA[',
  '<a><!-- -',
  '<a><?x',
  '<!DOCTYPE [',
  '<>',
  '<',
  '<a></a',
  '<a></a b>',
])('%s is damaged', (source) => expect(refusal(source)).toBe('file-damaged'));

test.each(['', '  ', '正文', '<a/>', '<a></a\n>', '<!DOCTYPE a [<!ENTITY b "]">]><a/>'])(
  '%j is not',
  (source) => expect(refusal(source)).toBeUndefined(),
);

const name = fc.constantFrom('w:p', 'w:pPr', 'a', 'w:tbl');
const ink = fc.constantFrom(
  '一',
  ' ',
  '12',
  '&amp;',
  '&#65;',
  '&unknown;',
  '>',
  ']]',
  '<!-- <w:p> -->',
  '<![CDATA[<a>&amp;]]>',
);
const attribute = fc.tuple(
  fc.constantFrom('w:val', 'val', 'x'),
  fc.constantFrom('"1"', "'1'", '"a&lt;b"', '">"', "'\"'", '"/"', '""', '"w:val=\'2\'"'),
  fc.constantFrom('', ' ', '\n'),
);
const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .tuple(
      name,
      fc.uniqueArray(attribute, { maxLength: 3, selector: ([a]) => a }),
      tie('content'),
      fc.boolean(),
    )
    .map(([n, attributes, content, empty]) => {
      const written = attributes.map(([a, value, gap]) => ` ${a}${gap}=${gap}${value}`).join('');
      return empty && !content ? `<${n}${written}/>` : `<${n}${written}>${content}</${n}>`;
    }),
  content: fc
    .array(fc.oneof({ maxDepth: 4, withCrossShrink: true }, ink, tie('element')), { maxLength: 5 })
    .map((parts) => parts.join('')),
}));

test('tells what htmlparser2 tells', () => {
  fc.assert(
    fc.property(element, (source) => {
      expect(told(source, ['w:val', 'x'])).toEqual(oracle(source, ['w:val', 'x']));
    }),
    { numRuns: runs, seed: 2021 },
  );
});

test('reads or refuses whatever is done to a source', () => {
  const soup = fc.array(
    fc.oneof(ink, element, fc.constantFrom('<', '</', '>', '"', "'", '<a', '</a>', '<!', '<?', '=')),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(soup, (parts) => {
      expect([undefined, 'file-damaged']).toContain(refusal(parts.join('')));
    }),
    { numRuns: runs, seed: 2019 },
  );
});

// The time limit of a test is its measure: in proportion to the square, these take hours.
test.each([
  ['tags without end', '<'],
  ['quotes', '<a b="'],
  ['types', '<!DOCTYPE a [>'],
  ['attributes without values', '<a b c '],
  ['declarations', '<a xmlns:b="urn:c" />'],
  ['empty attributes', `<a ${' '.repeat(99)}x />`],
])('many %s take time in proportion', (_, part) => {
  expect(['file-damaged', 'document-too-complex', undefined]).toContain(
    refusal(`<r>${part.repeat(200_000)}</r>`),
  );
});
