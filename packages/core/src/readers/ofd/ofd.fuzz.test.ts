import { unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { harmed, tryFiles } from '../page/testing/harm.ts';
import { fixture } from '../testing/fixtures.ts';
import { ofdReader } from './ofd.ts';
import { documentXml, ofdFile, unitXml } from './testing/ofd-file.ts';

const names =
  'TextObject TextObject TextCode TextCode PathObject PathObject AbbreviatedData AbbreviatedData ImageObject CompositeObject PageBlock Layer Clips FillColor CGTransform'.split(
    ' ',
  );
const attributes = [
  'Boundary="20 20 100 5"',
  'Boundary="1e308 -5"',
  'CTM="0 1 -1 0 0 0"',
  'CTM="1e308 1e308 1 1 1 1"',
  'Size="4"',
  'Size="-4"',
  'X="1" Y="2" DeltaX="g 999999999 4"',
  'DeltaX="a g 2" DeltaY="4 4"',
  'Fill="true"',
  'Visible="false"',
  'ResourceID="50"',
  'HScale="1000000"',
];
const ink = [
  '政府信息',
  '12',
  'M 0 0 L 100 0 L 100 50 C',
  'S 1e400 x L',
  'B 1 2 3',
  ' ',
  '&amp;',
  '\u{20000}',
];

/** Elements inside elements, well formed, in any disorder. */
const { soup } = fc.letrec<{ soup: string }>((tie) => ({
  soup: fc
    .array(
      fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom(...ink),
        fc
          .tuple(fc.constantFrom(...names), fc.subarray(attributes, { maxLength: 3 }), tie('soup'))
          .map(([name, written, inner]) => `<ofd:${name} ${written.join(' ')}>${inner}</ofd:${name}>`),
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('')),
}));

test('any soup of objects is read or refused', async () => {
  const files = fc.tuple(soup, soup).map(([page, unit]) =>
    ofdFile([page], {
      'Doc_0/Document.xml': documentXml(['Pages/Page_0/Content.xml'], '<ofd:PublicRes>R.xml</ofd:PublicRes>'),
      'Doc_0/R.xml': unitXml('50', unit),
    }),
  );
  // One attribute twice is no XML, and some writers do it all the same.
  await expect(tryFiles(ofdReader, files, 21)).resolves.toBeUndefined();
});

const { bytes } = fixture('ofd/invented-2021.ofd');
const name = 'a.ofd';

test('files with changed bytes, and cut off anywhere, are read or refused', async () => {
  const files = harmed(bytes).map((harm) => ({ name, bytes: harm }));
  await expect(tryFiles(ofdReader, files, 22)).resolves.toBeUndefined();
});

test('so are parts that were changed before they were packed', async () => {
  const members = unzipSync(bytes);
  const files = fc
    .constantFrom(...Object.entries(members))
    .chain(([path, content]) =>
      harmed(content).map((harm) => ({ name, bytes: zipSync({ ...members, [path]: harm }, { level: 0 }) })),
    );
  await expect(tryFiles(ofdReader, files, 23)).resolves.toBeUndefined();
});
