import { describe, expect, test } from 'vitest';
import type { Report } from '../report/index.ts';
import { expectedFrom, missingAgencies } from './missing-agencies.ts';
import { sample } from './sample.ts';

const filed = (name: string, code: string | null, place = '', printed = name): Report =>
  sample({ agency: { name, printed, division: code === null ? null : { code, name: place } } });

const police = filed('淄博市公安局', '370300', '淄博市');
const office = filed('淄博市人民政府办公室', '370300', '淄博市');
const education = filed('示范区教育局', null);

const told = ({ missing, unsettled, unexpected }: ReturnType<typeof missingAgencies>) => ({
  missing: missing.map(({ name }) => name),
  unsettled: unsettled.map(({ name }) => name),
  unexpected: unexpected.map(({ agency }) => agency.name),
});

describe('who of a list filed', () => {
  test('by division and organ, whatever spelling', () => {
    const expected = [{ name: '淄博市公安局' }, { name: '淄博市政府办' }, { name: '淄博市教育局' }];
    expect(told(missingAgencies(expected, [police, office]))).toEqual({
      missing: ['淄博市教育局'],
      unsettled: [],
      unexpected: [],
    });
  });

  test('a code says whose organ a short name is', () => {
    const expected = [
      { name: '市公安局', code: '370300' },
      { name: '市公安局', code: '370500' },
    ];
    const { missing } = missingAgencies(expected, [police]);
    expect(missing).toEqual([{ name: '市公安局', code: '370500' }]);
  });

  test('the police of a city are not its government', () => {
    expect(told(missingAgencies([{ name: '淄博市人民政府' }], [police]))).toEqual({
      missing: ['淄博市人民政府'],
      unsettled: [],
      unexpected: ['淄博市公安局'],
    });
  });

  test('a name without a place is matched as printed', () => {
    expect(told(missingAgencies([{ name: '示范区教育局' }], [education, police]))).toEqual({
      missing: [],
      unsettled: [],
      unexpected: ['淄博市公安局'],
    });
  });

  test('a name that several reports could be of is left open', () => {
    const other = filed('东营市公安局', '370500', '东营市');
    expect(told(missingAgencies([{ name: '公安局' }], [police, other]))).toEqual({
      missing: [],
      unsettled: ['公安局'],
      unexpected: [],
    });
    expect(told(missingAgencies([{ name: '公安局' }], [police]))).toEqual({
      missing: [],
      unsettled: [],
      unexpected: [],
    });
  });
});

describe('a list of agencies', () => {
  test.each<[string, string[][]]>([
    [
      'with a header',
      [
        ['序号', '单位名称', '区划代码'],
        ['1', '淄博市公安局', '370300'],
        ['2', '某局', ''],
      ],
    ],
    [
      'with an English header',
      [
        ['name', 'code'],
        ['淄博市公安局', '370300'],
        ['某局', ''],
      ],
    ],
    ['without a header', [['淄博市公安局', '370300'], ['某局'], ['']]],
    [
      'with the code first',
      [
        ['370300', '淄博市公安局'],
        ['', '某局'],
      ],
    ],
  ])('%s', (_, rows) => {
    expect(expectedFrom(rows)).toEqual([{ name: '淄博市公安局', code: '370300' }, { name: '某局' }]);
  });

  test('names alone under a header', () => {
    expect(expectedFrom([['单位'], ['淄博市公安局']])).toEqual([{ name: '淄博市公安局' }]);
    expect(expectedFrom([])).toEqual([]);
  });
});
