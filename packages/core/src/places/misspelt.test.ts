import { expect, test } from 'vitest';
import { divisionsSpeltLike } from './misspelt.ts';

const names = (text: string): string[] => divisionsSpeltLike(text).map(({ name }) => name);

test.each([
  ['淄薄市', ['淄博市']],
  ['石佳庄', ['石家庄市']],
  ['盘六水市', ['六盘水市']],
  ['六盘氷市', ['六盘水市']],
  ['淄博市', []],
  ['博', []],
  ['申请量', []],
])('%s', (text, expected) => {
  expect(names(text)).toEqual(expected);
});

test('a short name is like many', () => {
  expect(names('维坊')).toEqual(expect.arrayContaining(['潍坊市', '廊坊市']));
});
