import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveAgency } from './agencies.ts';
import { divisionOf } from './divisions.ts';

const codeOf = (printed: string, ...texts: string[]): string | undefined =>
  resolveAgency(printed, { texts }).division?.code;

// Agencies that have published reports, as they print themselves.
const PUBLISHED: [printed: string, code: string, name: string, kind: string][] = [
  ['衡阳市人民政府', '430400', '衡阳市', 'government'],
  ['上海市人民政府', '310000', '上海市', 'government'],
  ['江苏省人民政府', '320000', '江苏省', 'government'],
  ['南京市秦淮区人民政府', '320104', '秦淮区', 'government'],
  ['福州市晋安区人民政府', '350111', '晋安区', 'government'],
  ['舒兰市市场监督管理局', '220283', '舒兰市', 'marketRegulation'],
  ['泰州市人民政府', '321200', '泰州市', 'government'],
  ['天津市东丽区教育局', '120110', '东丽区', 'education'],
  ['福清市教育局', '350181', '福清市', 'education'],
  ['和平县教育局', '441624', '和平县', 'education'],
  ['嵊泗县教育局', '330922', '嵊泗县', 'education'],
  ['上海市人民政府办公厅', '310000', '上海市', 'office'],
  ['北京市通州区人民政府', '110112', '通州区', 'government'],
  ['怀远县公安局', '340321', '怀远县', 'publicSecurity'],
  ['池州市公安贵池分局', '341702', '贵池区', 'publicSecurity'],
  ['汉中市市场监督管理局', '610700', '汉中市', 'marketRegulation'],
  ['益阳高新区市场监督管理局', '430900', '益阳市', 'marketRegulation'],
  ['平阳县市场监督管理局', '330326', '平阳县', 'marketRegulation'],
  ['铁岭市市场监督管理局', '211200', '铁岭市', 'marketRegulation'],
  ['西藏自治区政府国资委', '540000', '西藏自治区', 'stateAssets'],
  ['海南省人民政府办公厅', '460000', '海南省', 'office'],
  ['北京市通州区城市管理委员会', '110112', '通州区', 'urbanManagement'],
  ['海南海事局', '460000', '海南省', 'maritime'],
  ['平武县统计局', '510727', '平武县', 'statistics'],
  ['保山市卫生健康委员会', '530500', '保山市', 'health'],
  ['东河区卫生健康委员会', '150202', '东河区', 'health'],
  ['略阳县自然资源局', '610727', '略阳县', 'naturalResources'],
  ['同心县自然资源局', '640324', '同心县', 'naturalResources'],
  ['国家税务总局广州市白云区税务局', '440111', '白云区', 'taxation'],
  ['国家税务总局珠海市香洲区税务局', '440402', '香洲区', 'taxation'],
  ['西藏自治区人民政府办公厅', '540000', '西藏自治区', 'office'],
  ['新疆维吾尔自治区人民政府', '650000', '新疆维吾尔自治区', 'government'],
  ['福建省港航事业发展中心', '350000', '福建省', 'transport'],
  ['桃江县松木塘镇人民政府', '430922', '桃江县', 'town'],
  ['商南县过风楼镇人民政府', '611023', '商南县', 'town'],
  ['乌鲁木齐市', '650100', '乌鲁木齐市', 'government'],
  ['乌恰县人民政府办公室', '653024', '乌恰县', 'office'],
  ['河南省发展和改革委员会', '410000', '河南省', 'developmentReform'],
  ['绍兴市人力资源和社会保障局', '330600', '绍兴市', 'humanResources'],
  ['海口国家高新区', '460100', '海口市', 'zone'],
  ['江苏睢宁经济开发区', '320324', '睢宁县', 'zone'],
  ['广州海关关区', '440100', '广州市', 'customs'],
  ['西咸新区底张街道办事处', '610000', '陕西省', 'subdistrict'],
  ['海珠区官洲街道', '440105', '海珠区', 'subdistrict'],
  ['长宁区周家桥街道', '310105', '长宁区', 'subdistrict'],
  ['海南省商务厅', '460000', '海南省', 'commerce'],
  ['乌海市海南区', '150303', '海南区', 'government'],
  ['江门市蓬江区财政局', '440703', '蓬江区', 'finance'],
  ['岐山县教育体育局', '610323', '岐山县', 'education'],
  ['建始县住房和城乡建设局', '422822', '建始县', 'housing'],
  ['崇川区住房和城乡建设局', '320613', '崇川区', 'housing'],
  ['沙依巴克区人民政府办公室', '650103', '沙依巴克区', 'office'],
  ['长春高新区', '220100', '长春市', 'zone'],
  ['长春市经济合作局', '220100', '长春市', 'commerce'],
  ['陇南市人民政府办公室', '621200', '陇南市', 'office'],
  ['东至县木塔乡人民政府', '341721', '东至县', 'town'],
  ['融安县大坡乡人民政府', '450224', '融安县', 'town'],
  ['义安区老洲乡', '340706', '义安区', 'town'],
  ['庆元县淤上乡人民政府', '331126', '庆元县', 'town'],
  ['硚口区审计局', '420104', '硚口区', 'audit'],
  ['潜江市熊口管理区', '429005', '潜江市', 'zone'],
  ['秦皇岛市抚宁区人民政府办公室', '130306', '抚宁区', 'office'],
  ['平川区人民政府办公室', '620403', '平川区', 'office'],
  ['南京市溧水区人民政府办公室', '320117', '溧水区', 'office'],
  ['中韩(长春)国际合作示范区政务综合办公室', '220100', '长春市', 'office'],
  ['宿迁市', '321300', '宿迁市', 'government'],
  ['淄博市公安局', '370300', '淄博市', 'publicSecurity'],
  ['东西湖区公安分局', '420112', '东西湖区', 'publicSecurity'],
  ['六盘水市公安局', '520200', '六盘水市', 'publicSecurity'],
  ['海东市公安局', '630200', '海东市', 'publicSecurity'],
];

test.each(PUBLISHED)('%s: %s %s, %s', (printed, code, division, kind) => {
  expect(divisionOf(code)?.name).toBe(division);
  expect(resolveAgency(printed)).toEqual({
    name: printed,
    printed,
    division: { code, name: division },
    kind,
    candidates: [],
  });
});

describe('a place inside the name', () => {
  test.each([
    ['淄博市公安局张店分局', '370303'],
    ['淄博市公安局交警支队张店大队', '370303'],
    ['淄博市公安局交警支队', '370300'],
    ['公安张店分局', '370303'],
    ['张店公安分局', '370303'],
    ['荆州市公安局荆州分局', '421003'],
    ['荆州市公安局', '421000'],
    ['公安县公安局', '421022'],
    ['上海市公安局浦东分局', '310115'],
    ['广州市规划和自然资源局白云区分局', '440111'],
    ['宁波市公安局江北分局', '330205'],
    ['成都市公安局天府新区分局', '510100'],
    ['国家税务总局淄博市张店区税务局', '370303'],
    ['国家税务总局长春新区税务局', '220100'],
    ['国家统计局淄博调查队', '370300'],
    ['财政部山东监管局', '370000'],
    ['中华人民共和国深圳海事局', '440300'],
    ['中共淄博市委办公室', '370300'],
    ['乌鲁木齐高新区（新市区）人民政府', '650104'],
    ['济南市中区公安分局', '370103'],
    ['乐山市市中心医院', '511100'],
    ['桂林市自然资源局', '450300'],
    ['桂林市资源县人民政府', '450329'],
    ['甘南州合作市教育局', '623001'],
    ['怀化市会同县教育局', '431225'],
    ['台州市路桥区财政局', '331004'],
    ['阳泉市城区教育局', '140302'],
    ['海西州公安局', '632800'],
    ['长阳县公安局', '420528'],
    ['科右前旗公安局', '152221'],
    ['内蒙古公安厅', '150000'],
    ['吉林公安厅', '220000'],
    ['吉林市公安局', '220200'],
    ['济源市财政局', '419001'],
    ['石河子市公安局', '659001'],
    ['东莞市公安局', '441900'],
    ['青岛西海岸新区管委会', '370211'],
    ['杨凌示范区教育局', '610403'],
    ['加格达奇区人民政府', '232700'],
    ['大兴安岭地区行署', '232700'],
    ['下城区教育局', '330103'],
    ['三元区教育局', '350404'],
    ['邢台市桥东区教育局', '130502'],
    ['莱芜市公安局', '371200'],
    ['重庆市渝北区公安分局', '500112'],
    ['重庆市江津区财政局', '500116'],
    ['湖北省东西湖区水务局', '420112'],
    ['南昌市新建区教育局', '360112'],
    ['淄博高新区管委会', '370300'],
  ])('%s: %s', (printed, code) => {
    expect(resolveAgency(printed)).toMatchObject({ name: printed, division: { code }, candidates: [] });
  });
});

describe('central organs have no division', () => {
  test.each([
    '自然资源部',
    '自然资源部北海局',
    '海关总署（本级机关）',
    '全国海关系统',
    '国家税务总局',
    '公安部交通管理局',
    '国务院办公厅',
    '国家发展和改革委员会',
  ])('%s', (printed) => {
    expect(resolveAgency(printed, { texts: ['北京市东城区', '北京市'] })).toEqual({
      name: printed,
      printed,
      division: null,
      kind: 'centralOrgan',
      candidates: [],
    });
  });
});

describe('a bare beginning is spelt out by the texts around it', () => {
  const closing = '请登录宁夏回族自治区公安厅门户网站查询（网址：<http://gat.nx.gov.cn/>）。';
  test.each([
    ['自治区公安厅', [closing], '宁夏回族自治区公安厅', '640000'],
    ['自治区公安厅', ['网址：http://gat.nx.gov.cn/'], '宁夏回族自治区公安厅', '640000'],
    ['自治区公安厅', ['银川市兴庆区北京中路'], '宁夏回族自治区公安厅', '640000'],
    ['公安厅', [closing], '宁夏回族自治区公安厅', '640000'],
    ['区公安厅', [closing], '宁夏回族自治区公安厅', '640000'],
    [
      '自治区人民政府办公厅',
      ['新疆维吾尔自治区人民政府办公厅', '乌鲁木齐市'],
      '新疆维吾尔自治区人民政府办公厅',
      '650000',
    ],
    ['市财政局', ['淄博市财政局2020年', '山东省财政厅'], '淄博市财政局', '370300'],
    ['市财政局', ['地址：淄博市张店区人民西路'], '淄博市财政局', '370300'],
    ['市民政局', ['淄博市民政局'], '淄博市民政局', '370300'],
    ['县教育局', ['怀远县教育局', '蚌埠市教育局'], '怀远县教育局', '340321'],
    ['教育局', ['天津市东丽区教育局', '天津市教育委员会'], '东丽区教育局', '120110'],
    ['教育局', ['东丽区', '地址：天津市东丽区'], '东丽区教育局', '120110'],
    ['区城市运行管理中心', ['长宁区城市运行管理中心', '上海市'], '长宁区城市运行管理中心', '310105'],
    ['市公安局张店分局', ['淄博市公安局'], '淄博市公安局张店分局', '370303'],
    ['市场监督管理局', ['平阳县市场监督管理局'], '平阳县市场监督管理局', '330326'],
    ['我局', ['桃江县教育局', '桃江县教育局2020年', '益阳市教育局'], '桃江县教育局', '430922'],
    [
      '本机关',
      ['硚口区审计局', '武汉市审计局', '武汉市硚口区审计局', '硚口区审计局'],
      '硚口区审计局',
      '420104',
    ],
    ['我镇', ['佳县螅镇人民政府'], '佳县螅镇人民政府', '610828'],
    ['港航事业发展中心', ['福建省港航事业发展中心'], '福建省港航事业发展中心', '350000'],
  ])('%s %j: %s', (printed, texts, name, code) => {
    expect(resolveAgency(printed, { texts })).toMatchObject({
      printed,
      name,
      division: { code },
      candidates: [],
    });
  });

  test.each(['自治区公安厅', '市财政局', '县教育局', '教育局', '我局', '市政管理局', '某单位'])(
    'without any text, %s is of nowhere',
    (printed) => {
      expect(resolveAgency(printed)).toMatchObject({ name: printed, division: null, candidates: [] });
    },
  );

  test('a law named after a province says nothing about whose report it is', () => {
    expect(codeOf('教育局', '根据《山东省政府信息公开办法》和《山东省教育条例》编制')).toBeUndefined();
    expect(codeOf('市财政局', '山东省', '山东省人民政府')).toBeUndefined();
  });
});

describe('a place below the counties is of the county that the texts name', () => {
  test.each([
    ['木塔乡人民政府', ['木塔乡人民政府2024年', '东至县木塔乡人民政府', '池州市'], '341721'],
    ['木塔乡人民政府', ['https://www.dongzhi.gov.cn/'], '341721'],
    ['螅镇人民政府', ['佳县人民政府办公室', '佳县'], '610828'],
    ['太平镇人民政府', ['西咸新区太平镇人民政府'], '610000'],
    ['北京街道办事处', ['广州市越秀区北京街道办事处', '广州市'], '440104'],
    ['南湖新区教育局', ['岳阳市南湖新区教育局'], '430600'],
    ['示范区教育局', ['杨凌示范区教育局'], '610403'],
  ])('%s %j: %s', (printed, texts, code) => {
    expect(resolveAgency(printed, { texts })).toMatchObject({ name: printed, division: { code } });
  });

  test.each([
    '木塔乡人民政府',
    '螅镇人民政府',
    '太平镇人民政府',
    '北京街道办事处',
    '南湖新区教育局',
    '大通湖区财政局',
  ])('%s alone is of nowhere', (printed) => {
    expect(resolveAgency(printed)).toMatchObject({ division: null, candidates: [] });
  });
});

describe('a shared name', () => {
  test('gives its candidates when nothing settles it', () => {
    const { division, candidates } = resolveAgency('鼓楼区教育局');
    expect(division).toBeNull();
    expect(candidates.map(({ code }) => code)).toEqual(['320106', '320302', '350102', '410204']);
    expect(resolveAgency('铁西区公安分局').candidates).toHaveLength(3);
    expect(resolveAgency('通州区教育局').candidates).toHaveLength(2);
    expect(resolveAgency('朝阳公安分局').division).toBeNull();
  });

  test('counts one that has ended among them unless the other took it over', () => {
    expect(resolveAgency('江北区教育局').candidates.map(({ code }) => code)).toEqual(['330205', '500105']);
    expect(resolveAgency('桥东区教育局').candidates.map(({ code }) => code)).toEqual(['130702', '130502']);
  });

  test.each([
    ['鼓楼区教育局', ['南京市鼓楼区教育局', '南京市'], '320106'],
    ['鼓楼区教育局', ['按照开封市委、市政府部署', '河南省'], '410204'],
    ['鼓楼区教育局', ['http://www.xuzhou.gov.cn/'], '320302'],
    ['桥东区教育局', ['邢台市'], '130502'],
    ['海南海事局', ['海南藏族自治州', '青海省海南藏族自治州', '海南藏族自治州'], '632500'],
  ])('%s %j: %s', (printed, texts, code) => {
    expect(codeOf(printed, ...texts)).toBe(code);
  });

  test('a host that several places could have settles nothing', () => {
    expect(codeOf('鼓楼区教育局', 'http://www.fzgl.gov.cn/')).toBeUndefined();
    expect(codeOf('鼓楼区教育局', 'http://nanjing.example.com/')).toBeUndefined();
  });
});

test('white space within the name goes, full-width brackets stay', () => {
  expect(resolveAgency(' 淄 博 市\u3000公 安 局 ')).toMatchObject({
    name: '淄博市公安局',
    printed: ' 淄 博 市\u3000公 安 局 ',
    division: { code: '370300' },
  });
  expect(resolveAgency('海 关 总 署（本 级 机 关）').name).toBe('海关总署（本级机关）');
});

test('an empty name is of nowhere', () => {
  expect(resolveAgency('')).toEqual({ name: '', printed: '', division: null, kind: 'other', candidates: [] });
});

test('any name with any text is answered, and a division is one of the table', () => {
  const piece = fc.constantFrom(
    '淄博市',
    '自治区',
    '市',
    '公安',
    '局',
    '张店',
    '分局',
    '我',
    '镇',
    '（',
    '）',
    '海南',
    '厅',
    'x',
  );
  const name = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(name, fc.array(name, { maxLength: 3 }), (printed, texts) => {
      const { division } = resolveAgency(printed, { texts });
      expect(divisionOf(division?.code ?? '')?.name).toBe(division?.name);
    }),
  );
});

describe('one of several places of the same name', () => {
  test.each([
    ['朝阳区人民政府', '110105', 'http://www.bjchy.gov.cn/zwgk/'],
    ['朝阳区人民政府', '220104', 'www.ccchaoyang.gov.cn'],
    ['朝阳区人民政府', '110105', 'www.beijing.gov.cn'],
    ['朝阳区人民政府', '220104', '长春市人民政府网站'],
    ['朝阳区人民政府', '110105', 'reports/北京/朝阳区2023.html'],
    ['市中区人民政府', '511102', 'lsszq.gov.cn'],
    ['市中区人民政府', '370103', '地址：济南市经四路48号'],
    ['鼓楼区教育局', '320106', 'njgulou.gov.cn'],
  ])('%s is %s by %s', (printed, code, text) => {
    expect(codeOf(printed, text)).toBe(code);
  });

  test.each([
    ['朝阳区人民政府', 'www.example.gov.cn'],
    ['朝阳区人民政府', 'www.chaoyang.com'],
    ['市中区人民政府', 'www.shizhong.gov.cn'],
    ['市中区人民政府', '2023年，我区认真贯彻落实条例。'],
  ])('%s stays open by %s', (printed, text) => {
    const { division, candidates } = resolveAgency(printed, { texts: [text] });
    expect(division).toBeNull();
    expect(candidates.length).toBeGreaterThan(1);
  });
});
