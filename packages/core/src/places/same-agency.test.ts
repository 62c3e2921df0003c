import { expect, test } from 'vitest';
import { agencyIdentity } from './index.ts';

const identity = (name: string, code: string | null): string | undefined =>
  agencyIdentity({ name, division: code === null ? null : { code } });

// Stores keep these: whoever changes what an identity is adds a migration that makes stores reckon it anew.
test.each([
  ['定远县市场监督管理局（知识产权局）', '341125', '341125 市场监督管理局'],
  ['定远县市场监督管理局', '341125', '341125 市场监督管理局'],
  ['新津县人民政府', '510132', '510118 政府'],
  ['新津区人民政府', '510118', '510118 政府'],
  ['国家税务总局', null, ' 国家税务总局'],
  ['青石市档案局', null, ' 青石市档案局'],
  ['青石县木塔乡人民政府', null, ' 青石县木塔乡'],
])('%s of %s has one identity under all its names', (name, code, expected) => {
  expect(identity(name, code)).toBe(expected);
});

test.each([
  '朝阳区人民政府',
  '市中区人民政府',
  '鼓楼区教育局',
  '市公安局',
  '教育局',
  '县人民政府',
  '城关镇人民政府',
  '木塔乡',
  '我局',
  '（未署名）',
])('%s without a place may be any of several', (name) => {
  expect(identity(name, null)).toBeUndefined();
});
