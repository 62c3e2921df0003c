import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gouji, temporary } from '../testing/gouji.ts';
import type { Outcome } from '../testing/gouji.ts';

const zibo = readFileSync(
  new URL('../../../../examples/zibo-public-security-2020.txt', import.meta.url),
  'utf8',
);

// Two reports of 朝阳区人民政府 that do not say where it is, one with a 1 before every figure of the other.
let place: ReturnType<typeof temporary>;
let kept: Outcome;
const run = (...argv: string[]): Promise<Outcome> =>
  gouji([...argv, '--store', join(place.folder, 'gouji.db')]);

beforeAll(async () => {
  place = temporary();
  const one = zibo.replaceAll('淄博市公安局', '朝阳区人民政府');
  const other = one.replace(/^\t([1-9]\d*)$/gmu, '\t1$1');
  for (const [name, text] of Object.entries({ one, other })) {
    writeFileSync(join(place.folder, `${name}.txt`), text);
  }
  kept = await run('ingest', join(place.folder, 'one.txt'), join(place.folder, 'other.txt'), '--jobs', '1');
});
afterAll(() => place[Symbol.dispose]());

test('ingest keeps both, and calls neither a correction', () => {
  expect(kept.out).toMatch(/^新增 2，更正 0/mu);
});

test('show lists both, and of the name alone asks which by the file', async () => {
  expect((await run('show')).out.match(/朝阳区人民政府 +2020/gu)).toHaveLength(2);
  const { code, err } = await run('show', '朝阳区人民政府', '2020');
  expect(code).toBe(2);
  expect(err).toMatch(/[0-9a-f]{16}、one\.txt）/u);
  expect(err).toMatch(/[0-9a-f]{16}、other\.txt）/u);
});

test('export writes the cells of both', async () => {
  const { out } = await run('export');
  const received = out.match(/^.*,applications,new,total,.*$/gmu) ?? [];
  expect(received.map((line) => /,number,(?<value>\d+),/u.exec(line)?.groups?.['value']).sort()).toEqual([
    '115',
    '15',
  ]);
});

test('ask tells the figure of each with its file', async () => {
  const { out } = await run('ask', '朝阳区人民政府2020年收到多少件申请？');
  expect(out).toContain('朝阳区人民政府〔one.txt〕15件');
  expect(out).toContain('朝阳区人民政府〔other.txt〕115件');
});
