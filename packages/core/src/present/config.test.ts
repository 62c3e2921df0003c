import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { errorText, GoujiError } from '../errors.ts';
import { configJsonSchema, parseConfig } from './config.ts';

function refusalOf(config: unknown): string {
  const text = typeof config === 'string' ? config : JSON.stringify(config);
  try {
    parseConfig(text, 'gouji.config.json');
  } catch (error) {
    if (error instanceof GoujiError) return errorText(error, 'en');
    throw error;
  }
  throw new Error('it was taken');
}

describe('a configuration', () => {
  test('is what is in the file', () => {
    const config = { $schema: './x.json', rules: { 'blank-cells': 'off' }, failOn: 'warning' };
    expect(parseConfig(JSON.stringify(config), 'x')).toEqual(config);
    expect(parseConfig('\uFEFF{}', 'x')).toEqual({});
  });

  test.each([
    [{ rules: { 'blank-cell': 'off' } }, 'not valid at rules: blank-cell. Did you mean blank-cells?'],
    [
      { rules: { xyz: 'off' } },
      'not valid at rules: xyz. Expected: the id of a rule (gouji rules lists them).',
    ],
    [{ rule: {} }, 'not valid: rule. Did you mean rules?'],
    [{ failsOn: 'error' }, 'not valid: failsOn. Did you mean failOn?'],
    [{ entirely: 1 }, 'not valid: entirely. Expected: $schema, rules, failOn.'],
    [
      { rules: { 'blank-cells': 'of' } },
      'not valid at rules.blank-cells: "of". Expected: off | error | warning | info.',
    ],
    [{ failOn: true }, 'not valid at failOn: true. Expected: error | warning | info | never.'],
    [[], 'not valid: []. Expected: object.'],
    [{ rules: 'off' }, 'not valid at rules: "off". Expected: object.'],
  ])('%j is refused', (config, message) => {
    expect(refusalOf(config)).toBe(`The configuration gouji.config.json is ${message}`);
  });

  test('is refused with a code and what was seen', () => {
    expect(() => parseConfig('{"rules":{"remedy-total":"off"}}', 'a/b.json')).toThrow(
      expect.objectContaining({
        code: 'config-invalid',
        details: {
          path: 'a/b.json',
          place: 'rules',
          seen: 'remedy-total',
          expected: 'the id of a rule (gouji rules lists them)',
          meant: 'remedies-total',
        },
      }),
    );
  });

  test('what is not JSON is refused', () => {
    expect(refusalOf('{ "rules": }')).toMatch(/is not valid: Unexpected token .*\. Expected: JSON\.$/u);
    expect(refusalOf('')).toContain('Expected: JSON.');
  });

  test('what is seen is cut short, and a key that is no rule of ours but one of JavaScript is refused', () => {
    expect(refusalOf({ failOn: 'x'.repeat(1000) }).length).toBeLessThan(200);
    expect(refusalOf('{"rules":{"__proto__":"off"}}')).toContain('at rules: __proto__.');
    expect(refusalOf('{"rules":{"constructor":"off"}}')).toContain('at rules: constructor.');
  });
});

test('the published JSON schema is current', () => {
  const published = readFileSync(
    new URL('../../../../docs/gouji.config.schema.json', import.meta.url),
    'utf8',
  );
  expect(published).toBe(configJsonSchema());
});
