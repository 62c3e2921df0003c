import { expect, test } from 'vitest';
import { GoujiError } from '../errors.ts';
import { readText } from './testing/fixtures.ts';

test.each([
  ['lines', '年\n', 'paragraphs', 200_000],
  ['tabs', '1\t\t\t\t', 'cells', 200_000],
  ['pipes', '1||||', 'cells', 200_000],
])('more %s than any report has are refused', async (_, unit, what, limit) => {
  const text = `某局2023年政府信息公开工作年度报告\n${unit.repeat(300_000)}`;
  const error = await readText('a.txt', text).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(GoujiError);
  expect(error).toMatchObject({ code: 'document-too-complex', details: { name: 'a.txt', what, limit } });
});
