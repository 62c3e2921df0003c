import { describe, expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import { toJunit } from './junit.ts';
import { brokenRemedies, exampleBatch, finding, hostile, showing, unread } from './testing/batch.ts';
import { parseXml } from './testing/xml.ts';

type Suite = ReturnType<typeof parseXml>;

const outcomesOf = (suite: Suite | undefined): [string | undefined, string | undefined][] =>
  (suite?.children ?? []).map((each) => [each.attributes['name'], each.children[0]?.name]);

describe('toJunit', () => {
  test('has a suite for a report and a case for a rule of its form', () => {
    const root = parseXml(toJunit({ checked: [brokenRemedies()], unread: [] }, showing('zh')));
    const [suite, ...others] = root.children;
    expect(others).toEqual([]);
    const own = rules.filter(({ forms }) => forms.includes('2021'));
    const counts = { tests: `${own.length}`, failures: '1', errors: '0', skipped: '1' };
    expect(root.attributes).toEqual({ name: 'gouji', ...counts });
    expect(suite?.attributes).toEqual({ name: '青石市档案局 2023年（年报/青石 2023.html）', ...counts });
    expect(outcomesOf(suite)).toEqual(
      own.map(({ id }) => [id, { 'remedies-total': 'failure', 'applications-balance': 'skipped' }[id]]),
    );
  });

  test('a failure quotes the finding and its repairs', () => {
    const root = parseXml(toJunit({ checked: [brokenRemedies()], unread: [] }, showing('en')));
    const failed = root.children[0]?.children.find(
      ({ attributes }) => attributes['name'] === 'remedies-total',
    );
    expect(failed?.attributes['classname']).toBe('年报/青石 2023.html');
    expect(failed?.children[0]).toMatchObject({
      attributes: { message: 'error: 4 + 0 + 1 + 1 = 6, not 7.', type: 'remedies-total' },
      text: [
        'error: 4 + 0 + 1 + 1 = 6, not 7.',
        'would mend it: change direct litigation, total from 7 to 6',
        'or: change direct litigation, upheld from 4 to 5',
      ].join('\n'),
    });
  });

  test.each([
    ['error', 'system-out'],
    ['warning', 'failure'],
    ['info', 'failure'],
    ['never', 'system-out'],
  ] as const)('with --fail-on %s a warning is a %s', (failOn, expected) => {
    const one = { ...brokenRemedies(), findings: [finding({ severity: 'warning' })] };
    const root = parseXml(toJunit({ checked: [one], unread: [] }, showing('zh', failOn)));
    expect(Object.fromEntries(outcomesOf(root.children[0]))['remedies-total']).toBe(expected);
  });

  test('several findings of a rule are one failure that says how many more there are', () => {
    const one = { ...brokenRemedies(), findings: [finding(), finding({ severity: 'info' })] };
    const root = parseXml(toJunit({ checked: [one], unread: [] }, showing('zh')));
    const failed = root.children[0]?.children.find(({ children }) => children.length > 0)?.children[0];
    expect(failed?.attributes['message']).toBe('错误：某处不对。（另有 1 项）');
    expect(failed?.text).toBe('错误：某处不对。\n提示：某处不对。');
  });

  test('a file that could not be read is an error', () => {
    const root = parseXml(toJunit({ checked: [], unread: [unread] }, showing('zh')));
    expect(root.attributes).toMatchObject({ tests: '1', errors: '1' });
    expect(root.children[0]).toMatchObject({
      attributes: { name: '年报/空.html' },
      children: [
        {
          attributes: { name: '可以读取', classname: '年报/空.html' },
          children: [{ name: 'error', text: '空.html 是空文件。请重新下载或导出。' }],
        },
      ],
    });
  });

  test('stays well-formed whatever a document holds', () => {
    const xml = toJunit({ checked: [hostile()], unread: [] }, showing('en'));
    const root = parseXml(xml);
    const failed = root.children[0]?.children.find(({ children }) => children.length > 0)?.children[0];
    expect(failed?.text).toContain(`</td><script>alert("1")</script> ]]> & '{0}' 100%,:;\ufffd\ufffd[31m`);
    expect(xml).not.toContain('<script>');
  });

  test('the samples make as many suites and failures as they have', async () => {
    const batch = await exampleBatch();
    const root = parseXml(toJunit(batch, showing('zh')));
    expect(root.children).toHaveLength(5);
    const failing = batch.checked.flatMap(({ findings }) => [
      ...new Set(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)),
    ]);
    expect(root.attributes['failures']).toBe(`${failing.length}`);
  });
});
