import { expect, test } from 'vitest';
import { findRegions } from './regions.ts';

const namesIn = (text: string): string[] =>
  findRegions(text).flatMap(({ divisions }) => divisions.map(({ name }) => name));

test.each([
  ['长三角', ['上海市', '江苏省', '浙江省', '安徽省']],
  ['京津冀三地', ['北京市', '天津市', '河北省']],
  ['四个直辖市', ['北京市', '天津市', '上海市', '重庆市']],
  ['the Yangtze River Delta', ['上海市', '江苏省', '浙江省', '安徽省']],
  ['计划单列市', ['大连市', '宁波市', '厦门市', '青岛市', '深圳市']],
  ['东北三省', ['辽宁省', '吉林省', '黑龙江省']],
  ['中部六省', ['山西省', '安徽省', '江西省', '河南省', '湖北省', '湖南省']],
  ['苏锡常', ['苏州市', '无锡市', '常州市']],
  ['北上广深', ['北京市', '上海市', '广州市', '深圳市']],
  ['各自治区', ['内蒙古自治区', '广西壮族自治区', '西藏自治区', '宁夏回族自治区', '新疆维吾尔自治区']],
  ['珠三角九市', ['广州市', '深圳市', '珠海市', '佛山市', '江门市', '肇庆市', '惠州市', '东莞市', '中山市']],
])('%s', (text, names) => {
  expect(namesIn(text)).toEqual(names);
});

test.each([
  ['27个省会城市', 27],
  ['15个副省级城市', 15],
  ['西部十二省区市', 12],
  ['华东六省一市', 7],
  ['provincial capitals', 27],
])('%s are as many as it says', (text, count) => {
  const all = namesIn(text);
  expect(all).toHaveLength(count);
  expect(new Set(all).size).toBe(count);
});

test('the whole of the words is the name', () => {
  const text = '2023年全国四个直辖市收到多少件申请';
  expect(findRegions(text).map(({ from, to }) => text.slice(from, to))).toEqual(['全国四个直辖市']);
});

test.each(['宁夏回族自治区', '长三角一体化示范区', '西北大学', '东部战区', '华中师范大学'])(
  '%s names no region',
  (text) => {
    expect(findRegions(text)).toEqual([]);
  },
);
