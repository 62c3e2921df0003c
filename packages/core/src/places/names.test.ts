import { expect, test } from 'vitest';
import { everyName, lookUpNames, nameEntry, namesAt } from './names.ts';

const names = everyName();

test('looking names up by their first two characters finds what the index of all names holds', () => {
  expect(names.length).toBeGreaterThan(6000);
  const byHead = Map.groupBy(names, ({ name }) => name.slice(0, 2));
  const different = [...byHead].filter(
    ([head, all]) => JSON.stringify(lookUpNames(head)) !== JSON.stringify(all),
  );
  expect(different).toEqual([]);
  expect(lookUpNames('信息')).toEqual([]);
});

test.each(['济南市市中区公安局', '鼓楼区', '第八师石河子市', '县'])('%s', (text) => {
  const long = names.filter(({ name }) => text.startsWith(name)).map(({ name }) => name);
  expect([...namesAt(text, 0)].sort()).toEqual(long.sort());
});

test('a name in full is none in short, and what it can mean is ordered by rank', () => {
  expect(nameEntry('吉林')).toMatchObject({
    form: 'short',
    divisions: [{ code: '220000' }, { code: '220200' }],
  });
  expect(nameEntry('吉林市')).toMatchObject({ form: 'full', divisions: [{ code: '220200' }] });
  expect(nameEntry('信息')).toBeUndefined();
});
