import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GoujiError } from '../../errors.ts';
import type { SourceFile } from '../reader.ts';
import { fixture } from '../testing/fixtures.ts';
import { docxFile } from './testing/docx-file.ts';
import { addressFaults } from './testing/draw-word.ts';
import { odtFile } from './testing/odt-file.ts';
import { formatOf, readWord } from './testing/reading.ts';

const runs = Number(process.env['GOUJI_RUNS'] ?? 200);
const refusals: ReadonlySet<string> = new Set([
  'file-damaged',
  'file-encrypted',
  'document-too-complex',
  'archive-too-large',
]);

/** What is wrong with what is made of a file; nothing where no reader takes it or it is refused with a code. */
async function faultsOf(file: SourceFile): Promise<string[]> {
  if (!formatOf(file)) return [];
  try {
    return addressFaults(await readWord(file));
  } catch (error) {
    if (error instanceof GoujiError && refusals.has(error.code)) return [];
    throw error;
  }
}

/** Tries many files; rejects with the first that has faults. */
const trying = async (arbitrary: fc.Arbitrary<SourceFile>, seed: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(arbitrary, async (file) => {
      expect(await faultsOf(file)).toEqual([]);
    }),
    { numRuns: runs, seed },
  );

/** Elements inside elements, well formed, in any disorder. */
function soup(names: string[], attributes: string[], ink: string[]): fc.Arbitrary<string> {
  const attribute = fc.constantFrom('', '', ...attributes.map((written) => ` ${written}`));
  const { content } = fc.letrec<{ content: string }>((tie) => ({
    content: fc
      .array(
        fc.oneof(
          { maxDepth: 7 },
          fc.constantFrom(...ink),
          fc
            .tuple(fc.constantFrom(...names), attribute, tie('content'))
            .map(([name, written, inner]) => `<${name}${written}>${inner}</${name}>`),
        ),
        { maxLength: 6 },
      )
      .map((parts) => parts.join('')),
  }));
  return content;
}

const ink = ['一', '12', ' ', '&amp;', '总体情况', '\n'];

const docxSoup = soup(
  'p p r t t tbl tr tr tc tc tcPr trPr pPr rPr gridSpan vMerge hMerge gridBefore cellDel del ins moveFrom sdt sdtPr txbxContent fldChar instrText br tab vanish pStyle numPr ilvl numId'
    .split(' ')
    .map((name) => `w:${name}`)
    .concat('mc:AlternateContent', 'mc:Choice', 'mc:Fallback'),
  [
    'w:val="2"',
    'w:val="restart"',
    'w:val="0"',
    'w:val="-7"',
    'w:val="99999999999"',
    'w:val="a"',
    'w:fldCharType="begin"',
    'w:fldCharType="separate"',
    'w:fldCharType="end"',
  ],
  [...ink, 'TOC', '<w:p><w:r><w:t>一</w:t></w:r></w:p>'],
);

test('any soup of elements makes a document whose addresses hold: DOCX', async () => {
  const styles =
    '<w:style w:styleId="2"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style><w:style w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style>';
  await expect(
    trying(
      fc.tuple(docxSoup, docxSoup).map(([body, numbering]) => docxFile({ body, styles, numbering })),
      1,
    ),
  ).resolves.toBeUndefined();
});

const odtSoup = soup(
  'text:p text:p text:h text:span text:s text:tab text:line-break text:list text:list-item table:table table:table-row table:table-row table:table-cell table:table-cell table:covered-table-cell draw:text-box draw:frame text:note text:change-start text:change-end text:tracked-changes text:changed-region text:deletion'.split(
    ' ',
  ),
  [
    'table:number-columns-spanned="2"',
    'table:number-columns-repeated="3"',
    'table:number-columns-repeated="99999999"',
    'table:number-rows-repeated="150"',
    'text:style-name="a"',
    'text:id="a"',
    'text:change-id="a"',
    'text:start-value="x"',
  ],
  ink,
);

test('any soup of elements makes a document whose addresses hold: ODT', async () => {
  await expect(
    trying(
      odtSoup.map((text) => odtFile({ text })),
      2,
    ),
  ).resolves.toBeUndefined();
});

const rtfSoup = fc
  .array(
    fc.constantFrom(
      ...'{ } { } \\par \\pard \\intbl \\itap2 \\itap1 \\cell \\cell \\row \\nestcell \\nestrow \\trowd \\cellx900 \\cellx2000 \\cellx-5 \\clmgf \\clmrg \\clvmgf \\clvmrg \\line \\tab \\v \\deleted \\plain \\u-3? \\uc2 \\* \\shptxt \\field \\fldinst \\fldrslt \\listtext \\bin3 \\fonttbl \\f1 \\fcharset134'.split(
        ' ',
      ),
      "\\'d5\\'fe",
      "\\'d5",
      ' 12 ',
      '\u00b8\u00ae',
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(''))
  .map((body) => `{\\rtf1\\ansicpg936 ${body}${'}'.repeat(Math.max(1, 1 + unclosed(body)))}`);

const unclosed = (body: string): number => body.split('{').length - body.split('}').length;

test('any soup of control words makes a document whose addresses hold: RTF', async () => {
  await expect(
    trying(
      rtfSoup.map((source) => ({ name: 'a.rtf', bytes: Buffer.from(source, 'latin1') })),
      3,
    ),
  ).resolves.toBeUndefined();
});

const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const changes = fc.array(fc.tuple(share, fc.integer({ min: 0, max: 255 })), { maxLength: 12 });
const cut = fc.option(share, { freq: 3 });

function harm(bytes: Uint8Array, harms: [number, number][], at: number | null): Uint8Array {
  const harmed = Uint8Array.from(bytes);
  for (const [place, byte] of harms) harmed[Math.floor(place * harmed.length)] = byte;
  return at === null ? harmed : harmed.subarray(0, Math.floor(at * harmed.length));
}

const files = ['docx', 'odt', 'fodt', 'rtf'].map((kind) => fixture(`word/numbered.${kind}`));

test('files with changed bytes, and cut off anywhere, are read or refused', async () => {
  await expect(
    trying(
      fc
        .tuple(fc.constantFrom(...files), changes, cut)
        .map(([{ name, bytes }, harms, at]) => ({ name, bytes: harm(bytes, harms, at) })),
      4,
    ),
  ).resolves.toBeUndefined();
});

test('so are parts that were changed before they were packed', async () => {
  const parts = new Map(files.slice(0, 2).map(({ name, bytes }) => [name, unzipSync(bytes)]));
  const packed = fc
    .tuple(fc.constantFrom(...parts.keys()), changes, fc.integer({ min: 0, max: 30 }))
    .map(([name, harms, which]) => {
      const members = parts.get(name) ?? {};
      const paths = Object.keys(members).filter((path) => path.endsWith('.xml') || path.endsWith('.rels'));
      const path = paths[which % paths.length] ?? '';
      const harmed = harm(members[path] ?? strToU8(''), harms, null);
      return { name, bytes: zipSync({ ...members, [path]: harmed }) };
    });
  await expect(trying(packed, 5)).resolves.toBeUndefined();
});

test('the fixtures are what the tests take them for', () => {
  expect(files.map(formatOf)).toEqual(['docx', 'odt', 'odt', 'rtf']);
  expect(strFromU8(files[3]?.bytes.subarray(0, 5) ?? strToU8(''))).toBe('{\\rtf');
});
