import { rules } from '@gouji/core';
import { describe, expect, test } from 'vitest';
import { gouji } from '../testing/gouji.ts';

describe('gouji rules', () => {
  test('lists every rule with its severity, title and source', async () => {
    const { code, out } = await gouji(['rules']);
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(rules.length + 1);
    for (const [index, { id, title, source }] of rules.entries()) {
      expect(lines[index + 1]).toMatch(new RegExp(`^${id} +(错误|警告|提示) `, 'u'));
      expect(lines[index + 1]).toContain(title.zh);
      expect(lines[index + 1]).toContain(source.document);
    }
  });

  test('explains each rule with what it says of its own examples', async () => {
    for (const { id, title, why, mend, bad, check } of rules) {
      const { code, out } = await gouji(['rules', id, '--lang', 'en']);
      expect(code).toBe(0);
      expect(out.startsWith(`${id}: ${title.en}\n`)).toBe(true);
      expect(out).toContain(`Why: ${why.en}\nWhat to do: ${mend.en}\n`);
      const findings = bad.flatMap(({ report, context }) => check(report, context));
      for (const { message } of findings)
        expect(out).toContain(` ${message.en.replaceAll(/\s+/gu, ' ')} [${id}]\n`);
      expect(findings.length).toBeGreaterThan(0);
      expect(out).toContain(`{ "rules": { "${id}": "off" } }`);
    }
  });

  test('draws what is wrong, and how it looks when it is right', async () => {
    const { out } = await gouji(['rules', 'remedies-total']);
    const [wrong = '', rest = ''] = out.split('\n正确的样子：\n');
    const [right = ''] = rest.split('\n\n');
    expect(wrong).toMatch(/\n错误的例子：\n {2}错误 [^\n]+ \[remedies-total\]\n[^]*›\d+‹/u);
    expect(right.trimEnd().split('\n')[0]?.trim().split(/ +/u)).toEqual([
      '结果维持',
      '结果纠正',
      '其他结果',
      '尚未审结',
      '总计',
    ]);
    expect(right).not.toMatch(/[»›]/u);
  });

  test('lists the rules that a word is found in, one of them in full', async () => {
    const { out } = await gouji(['rules', 'Balance', '--lang', 'en']);
    expect(out).toContain('applications-balance: New + carried over');
    const listed = (await gouji(['rules', '结转'])).out
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(' ')[0]);
    expect(listed).toContain('applications-balance');
    expect(listed).toContain('carried-over-continuity');
    expect(listed).not.toContain('blank-cells');
    const found = JSON.parse((await gouji(['rules', '结转', '--json'])).out) as { id: string }[];
    expect(found.map(({ id }) => id)).toEqual(listed);
  });

  test('as JSON gives both languages', async () => {
    const all = JSON.parse((await gouji(['rules', '--json'])).out) as { id: string }[];
    expect(all.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    const one: unknown = JSON.parse((await gouji(['rules', 'remedies-total', '--json'])).out);
    expect(one).toEqual(all.find(({ id }) => id === 'remedies-total'));
    expect(Object.keys(all[0] ?? {})).toEqual([
      'id',
      'title',
      'why',
      'mend',
      'source',
      'forms',
      'severity',
      'about',
    ]);
  });

  test('refuses a rule that is none, and says which may be meant', async () => {
    expect(await gouji(['rules', 'aplications-balence'])).toEqual({
      code: 2,
      out: '',
      err: 'gouji: 没有规则 aplications-balence。请用 gouji rules 查看。是否要用 applications-balance？\n',
    });
    expect((await gouji(['rules', 'xyzzyxyzzy'])).err).toBe(
      'gouji: 没有规则 xyzzyxyzzy。请用 gouji rules 查看。\n',
    );
    expect((await gouji(['rules', ''])).err).toBe('gouji: [id] 是空的。请给出取值。\n');
  });
});
