import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GoujiError } from '../errors.ts';
import { decode } from './decode.ts';
import { readDocument } from './index.ts';
import { documentFaults } from './testing/document-faults.ts';
import { fixture, fixtureNames, textFile } from './testing/fixtures.ts';

const names =
  'table tr td th tbody thead tfoot caption p div li br span b form ruby rt pre script style title svg select';
const ink = [
  '政府',
  '信息',
  '12',
  '-5',
  ' ',
  '\n',
  '&nbsp;',
  '&#x4e00;',
  '<',
  '>',
  '&',
  '"',
  '<!--',
  '-->',
  ']]>',
  '　',
];
const attributes = [
  'rowspan=2',
  'colspan="3"',
  'rowspan=0',
  'colspan=abc',
  'hidden',
  'style="display:none"',
  'rowspan=-1',
  'x',
];

const attribute = fc.constantFrom('', '', ...attributes.map((a) => ` ${a}`));
const name = fc.constantFrom(...names.split(' '), 'table', 'tr', 'td', 'td', 'td');
const startTag = fc
  .tuple(name, attribute, fc.constantFrom('>', '>', '>', '/>', ''))
  .map((parts) => `<${parts.join('')}`);
const endTag = name.map((n) => `</${n}>`);
const soup = fc
  .array(fc.oneof({ arbitrary: startTag, weight: 4 }, endTag, fc.constantFrom(...ink)), { maxLength: 150 })
  .map((parts) => `<html>${parts.join('')}`);

const pages = fixtureNames('html', '.html').map((page) => fixture(`html/${page}`).bytes);

const refusals: ReadonlySet<string> = new Set(['document-too-complex', 'format-unknown', 'file-empty']);

/** What is wrong with what is made of a page; nothing where it is refused with a code. */
async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  try {
    const { document } = await readDocument({ name: 'a.html', bytes });
    return documentFaults(document, decode(bytes)?.text ?? '');
  } catch (error) {
    if (error instanceof GoujiError && refusals.has(error.code)) return [];
    throw error;
  }
}

test('any soup of tags gives a document whose addresses hold', async () => {
  await fc.assert(
    fc.asyncProperty(soup, async (page) => {
      expect(await faultsOf(textFile('a.html', page).bytes)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('pages cut off anywhere are read or refused', async () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...pages), share, async (page, share) => {
      expect(await faultsOf(page.subarray(0, Math.floor(page.length * share)))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('pages with changed bytes are read or refused', async () => {
  const change = fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 }));
  const changes = fc.array(change, { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...pages), changes, async (page, changes) => {
      const changed = Uint8Array.from(page);
      for (const [share, byte] of changes) changed[Math.floor(share * changed.length)] = byte;
      expect(await faultsOf(changed)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
