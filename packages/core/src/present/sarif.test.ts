import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { rules } from '../rules/index.ts';
import { sample } from '../rules/sample.ts';
import { toSarif, uriOf } from './sarif.ts';
import { brokenRemedies, exampleBatch, finding, hostile, showing, unread } from './testing/batch.ts';

// What the schema of SARIF 2.1.0 demands of the properties that we write; any other property is an error.
const Message = z.strictObject({ text: z.string() });
const Level = z.enum(['none', 'note', 'warning', 'error']);
const UriReference = z
  .string()
  .regex(/^(?:[A-Za-z][\w+.-]*:)?(?:[\w\-.~!$&'()*+,;=:@/?#]|%[0-9A-F]{2})*$/u)
  .refine((uri) => URL.canParse(uri, 'file:///base/'));
const ArtifactLocation = z.strictObject({ uri: UriReference, index: z.int().min(-1).optional() });
const unique = <T extends z.ZodType>(item: T) =>
  z.array(item).refine((items) => new Set(items.map((each) => JSON.stringify(each))).size === items.length);
const Location = z.strictObject({
  physicalLocation: z.strictObject({
    artifactLocation: ArtifactLocation,
    region: z
      .strictObject({ startLine: z.int().min(1), snippet: z.strictObject({ text: z.string() }).optional() })
      .optional(),
  }),
  message: Message.optional(),
  logicalLocations: unique(z.strictObject({ name: z.string(), fullyQualifiedName: z.string() })).optional(),
});
const Rule = z.strictObject({
  id: z.string(),
  shortDescription: Message,
  fullDescription: Message,
  help: Message,
  defaultConfiguration: z.strictObject({ level: Level }),
});
const Result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(-1).optional(),
  level: Level,
  message: Message,
  locations: z.array(Location),
  relatedLocations: unique(Location).optional(),
  partialFingerprints: z.record(z.string(), z.string()),
  properties: z.record(z.string(), z.unknown()),
});
const Notification = z.strictObject({
  descriptor: z.strictObject({ id: z.string() }),
  level: Level,
  message: Message,
  locations: unique(Location),
});
const Log = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z.strictObject({
        tool: z.strictObject({
          driver: z.strictObject({ name: z.string(), semanticVersion: z.string(), rules: unique(Rule) }),
        }),
        invocations: z.array(
          z.strictObject({
            executionSuccessful: z.boolean(),
            toolExecutionNotifications: z.array(Notification).optional(),
          }),
        ),
        language: z.string().regex(/^[a-zA-Z]{2}(?:-[a-zA-Z]{2})?$/u),
        columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
        artifacts: unique(
          z.strictObject({
            location: ArtifactLocation,
            hashes: z.record(z.string(), z.string()),
          }),
        ),
        results: z.array(Result),
      }),
    )
    .length(1),
});

function runOf(log: object): z.infer<typeof Log>['runs'][number] {
  const [run] = Log.parse(JSON.parse(JSON.stringify(log))).runs;
  if (!run) throw new Error('no run');
  return run;
}

describe('toSarif', () => {
  test('describes every rule with its reason, remedy and level', () => {
    const { tool } = runOf(toSarif({ checked: [], unread: [] }, showing('en')));
    expect(tool.driver).toMatchObject({ name: 'Gouji', semanticVersion: '1.2.3' });
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    const [rule] = rules;
    expect(tool.driver.rules[0]).toMatchObject({
      shortDescription: { text: rule?.title.en },
      fullDescription: { text: rule?.why.en },
      defaultConfiguration: { level: 'error' },
    });
    expect(tool.driver.rules[0]?.help.text.startsWith(`${rule?.mend.en}\nLaid down in: `)).toBe(true);
  });

  test('puts a finding where its wrong cell stands, the rest of the equation beside it', () => {
    const one = brokenRemedies();
    const { results, artifacts, language, invocations } = runOf(
      toSarif({ checked: [one], unread: [] }, showing('zh')),
    );
    expect([language, invocations]).toEqual(['zh-CN', [{ executionSuccessful: true }]]);
    expect(artifacts).toEqual([
      {
        location: { uri: '%E5%B9%B4%E6%8A%A5/%E9%9D%92%E7%9F%B3%202023.html' },
        hashes: { 'sha-256': '0'.repeat(64) },
      },
    ]);
    const cell = one.report.cells['remedies.directLitigation.total'];
    const [told, open] = results;
    expect(told).toMatchObject({
      ruleId: 'remedies-total',
      ruleIndex: rules.findIndex(({ id }) => id === 'remedies-total'),
      level: 'error',
      message: {
        text: '4 + 0 + 1 + 1 = 6，总计为 7。\n可改：把 未经复议直接起诉·总计 从 7 改为 6\n或：把 未经复议直接起诉·结果维持 从 4 改为 5',
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: artifacts[0]?.location.uri, index: 0 },
            region: { startLine: cell?.state === 'number' ? cell.at.line : 0 },
          },
          logicalLocations: [
            { name: '未经复议直接起诉·总计', fullyQualifiedName: 'remedies.directLitigation.total' },
          ],
        },
      ],
      properties: {
        agency: '青石市档案局',
        division: null,
        year: 2023,
        about: 'agency',
        expected: 6,
        actual: 7,
      },
    });
    expect(told?.relatedLocations?.map(({ logicalLocations }) => logicalLocations?.[0]?.name)).toEqual([
      '未经复议直接起诉·结果维持',
      '未经复议直接起诉·结果纠正',
      '未经复议直接起诉·其他结果',
      '未经复议直接起诉·尚未审结',
    ]);
    expect(open).toMatchObject({ level: 'note', properties: { about: 'unassessable' } });
  });

  test('without a line there is no region, and without a cell the file is the place', () => {
    const report = sample();
    report.cells['applications.new.total'] = {
      state: 'number',
      value: 1,
      text: '1',
      at: { page: 2, table: 1 },
    };
    const findings = [finding({ cells: ['applications.new.total'] }), finding()];
    const { results } = runOf(
      toSarif({ checked: [{ path: 'a.pdf', report, findings }], unread: [] }, showing('en')),
    );
    expect(results.map(({ locations }) => locations)).toEqual([
      [
        {
          physicalLocation: { artifactLocation: { uri: 'a.pdf', index: 0 } },
          message: { text: 'page 2, table 1' },
          logicalLocations: [
            { name: 'applications newly received, total', fullyQualifiedName: 'applications.new.total' },
          ],
        },
      ],
      [{ physicalLocation: { artifactLocation: { uri: 'a.pdf', index: 0 } } }],
    ]);
  });

  test('a finding about a sentence stands at the sentence, its cells beside it', () => {
    const { path, report } = brokenRemedies();
    const cells = ['remedies.directLitigation.upheld'];
    const told = finding({ cells, at: { line: 79 }, quote: '结果维持\n7起' });
    const paged = finding({ cells, at: { page: 3 }, quote: '结果{维持}7起' });
    const checked = [{ path, report, findings: [told, paged] }];
    const { results } = runOf(toSarif({ checked, unread: [] }, showing('zh')));
    const artifactLocation = { uri: '%E5%B9%B4%E6%8A%A5/%E9%9D%92%E7%9F%B3%202023.html', index: 0 };
    expect(results.map(({ locations }) => locations)).toEqual([
      [
        {
          physicalLocation: {
            artifactLocation,
            region: { startLine: 79, snippet: { text: '结果维持 7起' } },
          },
        },
      ],
      [{ physicalLocation: { artifactLocation }, message: { text: '第 3 页: 结果{{维持}}7起' } }],
    ]);
    for (const { relatedLocations } of results) {
      expect(
        relatedLocations?.map(({ logicalLocations }) => logicalLocations?.[0]?.fullyQualifiedName),
      ).toEqual(cells);
    }
  });

  test('a finding that says the address of its cell stands at the cell', () => {
    const { path, report } = brokenRemedies();
    const cells = ['remedies.directLitigation.total'];
    const cell = report.cells['remedies.directLitigation.total'];
    const at = cell?.state === 'number' ? cell.at : {};
    const checked = [{ path, report, findings: [finding({ cells, at, quote: '7' })] }];
    const { results } = runOf(toSarif({ checked, unread: [] }, showing('zh')));
    expect(results[0]?.locations[0]?.logicalLocations?.[0]?.name).toBe('未经复议直接起诉·总计');
    expect(results[0]?.relatedLocations).toBeUndefined();
  });

  test('a fingerprint outlives a changed number, and tells findings apart', () => {
    const prints = (one: ReturnType<typeof brokenRemedies>): (string | undefined)[] =>
      runOf(toSarif({ checked: [one], unread: [] }, showing('zh'))).results.map(
        ({ partialFingerprints }) => partialFingerprints['goujiFinding/v1'],
      );
    const one = brokenRemedies();
    const [told = finding()] = one.findings;
    const twice = prints({ ...one, findings: [told, told] });
    expect(new Set(twice).size).toBe(2);
    for (const print of twice) expect(print).toMatch(/^[0-9a-f]{16}$/u);
    const changed = { ...told, actual: 9, message: { zh: '另一个数', en: 'another' } };
    expect(prints({ ...one, path: 'elsewhere.html', findings: [changed] })).toEqual(twice.slice(0, 1));
    expect(prints({ ...one, report: sample({ year: 2024 }), findings: [told] })).not.toEqual(
      twice.slice(0, 1),
    );
  });

  test('what could not be read is a notification', () => {
    const { invocations } = runOf(toSarif({ checked: [], unread: [unread] }, showing('en')));
    expect(invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            descriptor: { id: 'file-empty' },
            level: 'error',
            message: { text: '空.html is empty. Download or export it again.' },
            locations: [
              { physicalLocation: { artifactLocation: { uri: '%E5%B9%B4%E6%8A%A5/%E7%A9%BA.html' } } },
            ],
          },
        ],
      },
    ]);
  });

  test('braces of a document are no placeholders, and no name of a file is no URI', () => {
    const { results } = runOf(toSarif({ checked: [hostile()], unread: [] }, showing('zh')));
    expect(results[0]?.message.text).toContain(`'{{0}}'`);
  });

  test.each(['zh', 'en'] as const)('the samples make a valid log in %s', async (language) => {
    const batch = await exampleBatch();
    const { results, artifacts } = runOf(toSarif(batch, showing(language)));
    expect(artifacts).toHaveLength(5);
    expect(results).toHaveLength(batch.checked.flatMap(({ findings }) => findings).length);
  });
});

test.each([
  ['a/b c.html', 'a/b%20c.html'],
  ['/tmp/年报.html', 'file:///tmp/%E5%B9%B4%E6%8A%A5.html'],
  ['C:\\年\\a#1.html', 'file:///C:/%E5%B9%B4/a%231.html'],
  ['a:b', 'a%3Ab'],
  ['\ud800.html', '%EF%BF%BD.html'],
  ['-', '-'],
])('the URI of %s is %s', (path, uri) => {
  expect(uriOf(path)).toBe(uri);
});
