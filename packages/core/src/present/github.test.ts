import { describe, expect, test } from 'vitest';
import { toGithub } from './github.ts';
import { brokenRemedies, exampleBatch, finding, hostile, showing, unread } from './testing/batch.ts';

describe('toGithub', () => {
  test('says each finding beside its line, with its repairs, and leaves out what could not be checked', () => {
    const { path, report, findings } = brokenRemedies();
    const cell = report.cells['remedies.directLitigation.total'];
    const line = cell?.state === 'number' ? cell.at.line : undefined;
    const out = toGithub({ checked: [{ path, report, findings }], unread: [unread] }, showing('en'));
    expect(out).toBe(
      [
        '::error file=年报/空.html::空.html is empty. Download or export it again.\n',
        `::error file=年报/青石 2023.html,line=${line},`,
        'title=Remedies%3A upheld + corrected + other + pending = total::4 + 0 + 1 + 1 = 6%2C not 7.'.replace(
          '%2C',
          ',',
        ),
        '%0Awould mend it: change direct litigation, total from 7 to 6',
        '%0Aor: change direct litigation, upheld from 4 to 5\n',
      ].join(''),
    );
  });

  test('a finding about a sentence is said beside the sentence', () => {
    const { path, report } = brokenRemedies();
    const cells = ['remedies.directLitigation.upheld'];
    const at = (place: object) => ({
      checked: [{ path, report, findings: [finding({ cells, ...place })] }],
      unread: [],
    });
    expect(toGithub(at({ at: { line: 79 }, quote: '结果维持7起' }), showing('zh'))).toContain(
      '::error file=年报/青石 2023.html,line=79,title=',
    );
    expect(toGithub(at({ at: { page: 3 }, quote: '结果维持7起' }), showing('zh'))).toContain(
      '::error file=年报/青石 2023.html,title=',
    );
  });

  test('a warning is a warning and a note a notice; without an address there is no line', () => {
    const { path, report } = brokenRemedies();
    const findings = [finding({ severity: 'warning' }), finding({ severity: 'info' })];
    expect(
      toGithub({ checked: [{ path, report, findings }], unread: [] }, showing('zh')).split('\n'),
    ).toEqual([
      '::warning file=年报/青石 2023.html,title=复议、诉讼：结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计::某处不对。',
      '::notice file=年报/青石 2023.html,title=复议、诉讼：结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计::某处不对。',
      '',
    ]);
  });

  test('no text breaks out of its line or its property', () => {
    const out = toGithub({ checked: [hostile()], unread: [] }, showing('zh'));
    expect(out.split('\n')).toHaveLength(2);
    expect(out).toMatch(
      /^::error file=[^,\n]*100%25%2C%3A;[^,\n]*\.html,line=17,title=正文数字与表格一致::/u,
    );
    expect(out.trimEnd()).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  test('the samples have the annotations that their findings ask for', async () => {
    const batch = await exampleBatch();
    const lines = toGithub(batch, showing('zh')).trimEnd().split('\n');
    const told = batch.checked.flatMap(({ findings }) =>
      findings.filter(({ about }) => about !== 'unassessable'),
    );
    expect(lines).toHaveLength(told.length);
    expect(lines.filter((line) => line.startsWith('::error file=examples/dongxihu')).length).toBeGreaterThan(
      0,
    );
    for (const line of lines)
      expect(line).toMatch(/^::(?:error|warning|notice) file=examples\/[^,]+,line=\d+,title=/u);
  });

  test('nothing found is nothing said', () => {
    expect(toGithub({ checked: [], unread: [] }, showing('zh'))).toBe('');
  });
});
