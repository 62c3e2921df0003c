import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { toSarif } from './sarif.ts';
import { brokenRemedies, exampleBatch, finding, hostile, showing, unread } from './testing/batch.ts';

// The schema that OASIS published, as Microsoft ships it with its own checker.
const path = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);
const schema = JSON.parse(readFileSync(path, 'utf8')) as object;
const ajv = addFormats.default(new Ajv.default({ allErrors: true, unicodeRegExp: false }));
const validate = ajv.compile(schema);

/** What the schema objects to in a log. */
function objections(log: object): string[] {
  validate(JSON.parse(JSON.stringify(log)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test('the schema objects to what is no log', () => {
  expect(objections({ version: '2.1.0' })).toEqual([" must have required property 'runs'"]);
  const level = { message: { text: 'x' }, level: 'grave' };
  const run = { tool: { driver: { name: 'x' } }, results: [level] };
  expect(objections({ version: '2.1.0', runs: [run] })).toEqual([
    '/runs/0/results/0/level must be equal to one of the allowed values',
  ]);
});

test.each(['zh', 'en'] as const)('the samples make a valid log in %s', async (language) => {
  expect(objections(toSarif(await exampleBatch(), showing(language)))).toEqual([]);
});

test('a valid log is made of everything that a report may hold', () => {
  const broken = brokenRemedies();
  const cells = ['remedies.directLitigation.upheld'];
  const findings = [
    ...broken.findings,
    finding({ cells, at: { line: 79 }, quote: '结果维持7起' }),
    finding({ cells, at: { page: 3 }, quote: '结果维持7起' }),
    finding({ at: { line: 1 }, quote: '' }),
    finding({ rule: 'gone', severity: 'info', cells: ['no.such.cell'] }),
  ];
  const checked = [{ ...broken, findings }, hostile(), { ...broken, path: '', findings: [] }];
  expect(objections(toSarif({ checked, unread: [unread] }, showing('en')))).toEqual([]);
  expect(objections(toSarif({ checked: [], unread: [] }, showing('zh')))).toEqual([]);
});
