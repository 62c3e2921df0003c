import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { errorText, GoujiError } from '../errors.ts';
import { rules } from '../rules/index.ts';
import { applyConfig, configJsonSchema, parseConfig } from './config.ts';
import { finding } from './testing/batch.ts';

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
    [
      { rules: { 'blank-cell': 'off' } },
      'gouji.config.json: rules is not valid: blank-cell. Expected: blank-cells.',
    ],
    [{ rule: {} }, 'gouji.config.json is not valid: rule. Expected: rules.'],
    [{ failsOn: 'error' }, 'gouji.config.json is not valid: failsOn. Expected: failOn.'],
    [{ entirely: 1 }, 'gouji.config.json is not valid: entirely. Expected: $schema, rules, failOn.'],
    [
      { rules: { 'blank-cells': 'of' } },
      'gouji.config.json: rules.blank-cells is not valid: "of". Expected: off | error | warning | info.',
    ],
    [
      { failOn: true },
      'gouji.config.json: failOn is not valid: true. Expected: error | warning | info | never.',
    ],
    [[], 'gouji.config.json is not valid: []. Expected: object.'],
    [{ rules: 'off' }, 'gouji.config.json: rules is not valid: "off". Expected: object.'],
  ])('%j is refused', (config, message) => {
    expect(refusalOf(config)).toBe(message);
  });

  test('a rule that is like none is told all that there are', () => {
    const known = rules.map(({ id }) => id).join(', ');
    expect(refusalOf({ rules: { xyz: 'off' } })).toBe(
      `gouji.config.json: rules is not valid: xyz. Expected: ${known}.`,
    );
  });

  test('what is not JSON is refused', () => {
    expect(refusalOf('{ "rules": }')).toMatch(/is not valid: Unexpected token .*\. Expected: JSON\.$/u);
    expect(refusalOf('')).toContain('Expected: JSON.');
  });

  test('what is seen is cut short, and a key that is no rule of ours but one of JavaScript is refused', () => {
    expect(refusalOf({ failOn: 'x'.repeat(1000) }).length).toBeLessThan(200);
    expect(refusalOf('{"rules":{"__proto__":"off"}}')).toContain('rules is not valid: __proto__.');
    expect(refusalOf('{"rules":{"constructor":"off"}}')).toContain('rules is not valid: constructor.');
  });
});

describe('applyConfig', () => {
  const error = finding({ rule: 'remedies-total' });
  const warning = finding({ rule: 'blank-cells', severity: 'warning' });
  const open = finding({ rule: 'remedies-total', severity: 'info', about: 'unassessable' });
  const found = [error, warning, open];

  test('leaves findings alone without levels', () => {
    expect(applyConfig(found, {})).toEqual(found);
    expect(applyConfig(found, { failOn: 'info', rules: {} })).toEqual(found);
  });

  test('drops what is off', () => {
    expect(applyConfig(found, { rules: { 'remedies-total': 'off' } })).toEqual([warning]);
  });

  test('sets severities, and puts the gravest first', () => {
    const levels = { 'remedies-total': 'info', 'blank-cells': 'error' } as const;
    expect(applyConfig(found, { rules: levels })).toEqual([
      { ...warning, severity: 'error' },
      { ...error, severity: 'info' },
      open,
    ]);
  });

  test('makes nothing graver that a rule only could not check', () => {
    expect(applyConfig([open], { rules: { 'remedies-total': 'error' } })).toEqual([open]);
    const doubt = finding({ severity: 'warning', about: 'reading' });
    expect(applyConfig([doubt], { rules: { 'remedies-total': 'error' } })).toEqual([doubt]);
    expect(applyConfig([doubt], { rules: { 'remedies-total': 'info' } })).toEqual([
      { ...doubt, severity: 'info' },
    ]);
  });

  test('but sets what a rule is there to say, whatever it is about', () => {
    const illegible = finding({ rule: 'illegible-cells', severity: 'warning', about: 'reading' });
    expect(applyConfig([illegible], { rules: { 'illegible-cells': 'error' } })).toEqual([
      { ...illegible, severity: 'error' },
    ]);
  });
});

test('the published JSON schema is current', () => {
  const published = readFileSync(
    new URL('../../../../docs/gouji.config.schema.json', import.meta.url),
    'utf8',
  );
  expect(published).toBe(configJsonSchema());
});
