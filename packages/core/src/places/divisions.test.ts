import { describe, expect, test } from 'vitest';
import { divisionAliases } from './aliases.ts';
import {
  allDivisions,
  childrenOf,
  divisionOf,
  formerDivisions,
  fullName,
  isWithin,
  parentsOf,
} from './divisions.ts';
import { zoneNames } from './zones.ts';

const inForce = allDivisions().filter(({ until }) => until === undefined);
const of = (level: string) => inForce.filter((division) => division.level === level);

test('the table has the divisions of the country and no others', () => {
  expect(of('province')).toHaveLength(34);
  expect(of('prefecture')).toHaveLength(333);
  // 2,844 at the end of 2023, two more in 2024, 两江新区 for 江北区 and 渝北区 in 2025, two more in 2026.
  expect(of('county')).toHaveLength(2847);
  expect(new Set(inForce.map(({ code }) => code)).size).toBe(inForce.length);
});

test.each([
  ['110105', '北京市朝阳区'],
  ['120110', '天津市东丽区'],
  ['130683', '河北省保定市安国市'],
  ['140581', '山西省晋城市高平市'],
  ['150303', '内蒙古自治区乌海市海南区'],
  ['210202', '辽宁省大连市中山区'],
  ['220184', '吉林省长春市公主岭市'],
  ['230719', '黑龙江省伊春市友好区'],
  ['310115', '上海市浦东新区'],
  ['320613', '江苏省南通市崇川区'],
  ['330113', '浙江省杭州市临平区'],
  ['341721', '安徽省池州市东至县'],
  ['350128', '福建省福州市平潭县'],
  ['360981', '江西省宜春市丰城市'],
  ['370116', '山东省济南市莱芜区'],
  ['370303', '山东省淄博市张店区'],
  ['410307', '河南省洛阳市偃师区'],
  ['419001', '河南省济源市'],
  ['420112', '湖北省武汉市东西湖区'],
  ['429004', '湖北省仙桃市'],
  ['429021', '湖北省神农架林区'],
  ['430922', '湖南省益阳市桃江县'],
  ['440305', '广东省深圳市南山区'],
  ['441900', '广东省东莞市'],
  ['442000', '广东省中山市'],
  ['450181', '广西壮族自治区南宁市横州市'],
  ['460302', '海南省三沙市西沙区'],
  ['460400', '海南省儋州市'],
  ['469030', '海南省琼中黎族苗族自治县'],
  ['500157', '重庆市两江新区'],
  ['510118', '四川省成都市新津区'],
  ['520203', '贵州省六盘水市六枝特区'],
  ['532801', '云南省西双版纳傣族自治州景洪市'],
  ['540104', '西藏自治区拉萨市达孜区'],
  ['610403', '陕西省咸阳市杨陵区'],
  ['620200', '甘肃省嘉峪关市'],
  ['630203', '青海省海东市平安区'],
  ['640106', '宁夏回族自治区银川市金凤区'],
  ['653024', '新疆维吾尔自治区克孜勒苏柯尔克孜自治州乌恰县'],
  ['659001', '新疆维吾尔自治区石河子市'],
  ['710000', '台湾省'],
])('%s is %s', (code, name) => {
  expect(fullName(code)).toBe(name);
});

test('every division hangs on one of the level above, by the digits of its code', () => {
  const misplaced = allDivisions().filter(({ code, level, parent, until }) => {
    if (level === 'province') return parent !== null;
    const above = divisionOf(parent ?? '');
    const sameDigits = code.startsWith((parent ?? '').replace(/(?:00)+$/u, ''));
    const ended = until === undefined && above?.until !== undefined;
    return !above || above.level === level || above.level === 'county' || !sameDigits || ended;
  });
  expect(misplaced).toEqual([]);
});

test('cities without counties have none made up', () => {
  for (const code of ['441900', '442000', '460400', '620200']) {
    expect(divisionOf(code)?.level).toBe('prefecture');
    expect(childrenOf(code)).toEqual([]);
  }
});

test('what lies under what', () => {
  expect(parentsOf('420112').map(({ name }) => name)).toEqual(['湖北省', '武汉市']);
  expect(parentsOf('110105').map(({ name }) => name)).toEqual(['北京市']);
  expect(parentsOf('419001').map(({ name }) => name)).toEqual(['河南省']);
  expect(parentsOf('110000')).toEqual([]);
  expect(childrenOf('370300').map(({ short }) => short)).toEqual([
    '淄川',
    '张店',
    '博山',
    '临淄',
    '周村',
    '桓台',
    '高青',
    '沂源',
  ]);
  expect(childrenOf('640000').map(({ short }) => short)).toEqual(['银川', '石嘴山', '吴忠', '固原', '中卫']);
  expect(isWithin('370303', '370000')).toBe(true);
  expect(isWithin('370303', '370303')).toBe(true);
  expect(isWithin('370000', '370303')).toBe(false);
  expect(isWithin('150303', '460000')).toBe(false);
});

test('an unknown code is no division', () => {
  expect(divisionOf('999999')).toBeUndefined();
  expect(parentsOf('999999')).toEqual([]);
  expect(childrenOf('')).toEqual([]);
  expect(fullName('')).toBe('');
  // The statistical stand-ins and the development zones of the source.
  for (const code of ['110100', '110101000', '429000', '130171', '620201', '460321']) {
    expect(divisionOf(code)).toBeUndefined();
  }
});

describe('divisions that have ended', () => {
  test('are found by their code with the year and those that took over', () => {
    expect(divisionOf('330104')).toEqual({
      code: '330104',
      name: '江干区',
      short: '江干',
      level: 'county',
      parent: '330100',
      pinyin: 'jianggan',
      until: 2021,
      successors: ['330102', '330114'],
    });
    expect(divisionOf('371203')).toMatchObject({ parent: '371200', until: 2019, successors: ['370117'] });
    expect(fullName('371203')).toBe('山东省莱芜市钢城区');
    expect(divisionOf('500105')).toMatchObject({ name: '江北区', until: 2025 });
  });

  test('are no children of anything, and a kept code means the new name', () => {
    expect(childrenOf('330100').map(({ code }) => code)).not.toContain('330104');
    expect(childrenOf('500000').map(({ code }) => code)).not.toContain('500105');
    expect(divisionOf('130502')?.name).toBe('襄都区');
  });

  test('lead to divisions in force', () => {
    const astray = formerDivisions().filter(
      ({ successors = [] }) =>
        successors.length === 0 ||
        successors.some((code) => !divisionOf(code) || divisionOf(code)?.until !== undefined),
    );
    expect(astray).toEqual([]);
  });

  test('date what took their place', () => {
    expect(divisionOf('370116')?.since).toBe(2019);
    expect(divisionOf('330114')?.since).toBe(2021);
    expect(divisionOf('330383')?.since).toBe(2019);
    expect(divisionOf('330105')?.since).toBeUndefined();
    expect(divisionOf('370303')?.since).toBeUndefined();
  });
});

test('aliases and zones belong to divisions in force', () => {
  const astray = [...divisionAliases(), ...zoneNames()].filter(
    ({ code }) => divisionOf(code) === undefined || divisionOf(code)?.until !== undefined,
  );
  expect(astray).toEqual([]);
});

test('every reading is lower-case Latin', () => {
  expect(allDivisions().filter(({ pinyin }) => !/^[a-z]{2,}$/u.test(pinyin))).toEqual([]);
});

// Characters with several readings, and readings peculiar to a place.
test.each(
  (
    '341500 luan,330382 yueqing,520200 liupanshui,371524 donge,500000 chongqing,500115 changshou,350200 xiamen,340300 bengbu,' +
    '341600 bozhou,331000 taizhou,331100 lishui,361124 yanshan,610000 shaanxi,140000 shanxi,440113 panyu,141024 hongtong,' +
    '370612 muping,410122 zhongmu,371722 shanxian,371522 shenxian,130225 laoting,130726 yuxian,500110 qijiang,510117 pidu,' +
    '511123 qianwei,410182 xingyang,513422 muli,511822 yingjing,410621 xunxian,141031 xixian,341021 shexian,341023 yixian,' +
    '361130 wuyuan,340722 zongyang,320830 xuyi,321003 hanjiang,511527 junlian,513402 huili,511381 langzhong,360733 huichang,' +
    '652823 yuli,410223 weishi,370881 qufu,530300 qujing,411726 biyang,320116 luhe,341621 guoyang,440100 guangzhou,' +
    '420116 huangpi,440112 huangpu,441422 dabu,222404 hunchun,310112 minhang,320113 qixia,610829 wubu,640303 hongsibu,' +
    '140924 fanshi,532323 mouding,421303 zengdu,540300 changdu,653100 kashi,510682 shifang,411104 shaoling,620722 minle,' +
    '451000 baise,530102 wuhua,150800 bayannaoer,450804 qintang,141100 lvliang,130424 chengan,131025 daicheng'
  )
    .split(',')
    .map((pair) => pair.split(' ')),
)('%s reads %s', (code, reading) => {
  expect(divisionOf(code ?? '')?.pinyin).toBe(reading);
});

// The list of the State Council; 两江新区 became a district in 2025.
test('every new area of the nation is a division or a zone', () => {
  const areas =
    '浦东 滨海 两江 舟山群岛 兰州 南沙 西咸 贵安 西海岸 金普 天府 湘江 南京江北 福州 滇中 哈尔滨 长春 赣江 雄安';
  const known = [...inForce.map(({ name }) => name), ...zoneNames().map(({ name }) => name)];
  const unknown = areas.split(' ').filter((area) => !known.some((name) => name.startsWith(area)));
  expect(areas.split(' ')).toHaveLength(19);
  expect(unknown).toEqual([]);
});
