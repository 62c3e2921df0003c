import { describe, expect, test } from 'vitest';
import { identityOf, isReformOf, organOf } from './identity.ts';

describe('one agency over the years', () => {
  test.each([
    ['潍坊市政府办公室', '370700', '潍坊市人民政府办公室', '370700'],
    ['奎文区政府办', '370705', '奎文区人民政府办公室', '370705'],
    ['新津县人民政府', '510132', '新津区人民政府', '510118'],
    ['新津县公安局', '510132', '新津区公安局', '510118'],
    ['桥东区人民政府', '130502', '襄都区人民政府', '130502'],
    ['淄博公安局', '370300', '淄博市公安局', '370300'],
    ['江苏省南京市江宁区教育局', '320115', '江宁区教育局', '320115'],
    ['底张街道', '610404', '底张街道办事处', '610404'],
    ['松木塘镇', '430922', '松木塘镇人民政府', '430922'],
    ['淄博市发展和改革委员会', '370300', '淄博市发展改革委', '370300'],
    ['高新区管委会', '370300', '高新区管理委员会', '370300'],
  ])('%s %s is %s %s', (one, code, two, other) => {
    expect(identityOf(one, code)).toBe(identityOf(two, other));
  });

  test.each([
    ['潍坊市人民政府', '370700', '潍坊市人民政府办公室', '370700'],
    ['孟津县人民政府', '410322', '孟津区人民政府', '410308'],
    ['吉利区人民政府', '410306', '孟津区人民政府', '410308'],
    ['江干区人民政府', '330104', '上城区人民政府', '330102'],
    ['市中区教育局', '370103', '市中区教育局', '370402'],
    ['潍坊市卫生和计划生育委员会', '370700', '潍坊市卫生健康委员会', '370700'],
    ['桥西区人民政府', '130503', '襄都区人民政府', '130502'],
  ])('%s %s is not %s %s', (one, code, two, other) => {
    expect(identityOf(one, code)).not.toBe(identityOf(two, other));
  });

  test('a central organ is itself', () => {
    expect(identityOf('海关总署', null)).toBe(identityOf('海关总署', null));
    expect(organOf('海关总署', null)).toBe('海关总署');
  });
});

test.each([
  ['卫生健康委', '卫生计划生育委', true],
  ['自然资源局', '国土资源局', true],
  ['市场监督管理局', '工商行政管理局', true],
  ['卫生健康局', '卫生健康委', true],
  ['公安局', '公安局', false],
  ['公安局', '教育局', false],
  ['政府', '政府办', false],
])('%s after %s is a reform: %s', (organ, other, expected) => {
  expect(isReformOf(organ, other)).toBe(expected);
  expect(isReformOf(other, organ)).toBe(expected);
});
