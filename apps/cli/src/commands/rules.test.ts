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
      const messages = bad.flatMap(({ report, context }) =>
        check(report, context).map(({ message }) => message.en),
      );
      expect(out.endsWith(`${messages.map((message) => `  ${message}\n`).join('')}`)).toBe(true);
      expect(messages.length).toBeGreaterThan(0);
    }
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

  test('refuses a rule that is none', async () => {
    expect(await gouji(['rules', 'applications'])).toEqual({
      code: 2,
      out: '',
      err: 'gouji: 没有规则 applications。请用 gouji rules 查看。\n',
    });
  });
});
