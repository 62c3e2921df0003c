import { expect, test } from 'vitest';
import { agencyKindOf, agencyKinds, findAgencyKinds } from './kinds.ts';

test.each([
  ['', 'government'],
  ['人民政府', 'government'],
  ['行署', 'government'],
  ['人民政府办公室', 'office'],
  ['人民政府办公厅', 'office'],
  ['管委会政务综合办公室', 'office'],
  ['公安局', 'publicSecurity'],
  ['公安局交通警察支队', 'publicSecurity'],
  ['教育体育局', 'education'],
  ['税务局第一税务分局', 'taxation'],
  ['财政局', 'finance'],
  ['卫生健康委员会', 'health'],
  ['高新区市场监督管理局', 'marketRegulation'],
  ['自然资源和规划局', 'naturalResources'],
  ['住房和城乡建设局', 'housing'],
  ['人力资源和社会保障局', 'humanResources'],
  ['民政局', 'civilAffairs'],
  ['司法局', 'justice'],
  ['港航事业发展中心', 'transport'],
  ['水利局', 'water'],
  ['农业农村局', 'agriculture'],
  ['商务厅', 'commerce'],
  ['文化广电旅游体育局', 'culture'],
  ['应急管理局', 'emergency'],
  ['审计局', 'audit'],
  ['统计局', 'statistics'],
  ['生态环境局', 'ecology'],
  ['发展和改革委员会', 'developmentReform'],
  ['人民政府国有资产监督管理委员会', 'stateAssets'],
  ['政府国资委', 'stateAssets'],
  ['人民政府外事办公室', 'foreignAffairs'],
  ['城市管理委员会', 'urbanManagement'],
  ['医疗保障局', 'medicalInsurance'],
  ['官洲街道办事处', 'subdistrict'],
  ['老洲乡', 'town'],
  ['松木塘镇人民政府', 'town'],
  ['经济技术开发区', 'zone'],
  ['高新区', 'zone'],
  ['熊口管理区', 'zone'],
  ['海关关区', 'customs'],
  ['海事局', 'maritime'],
  ['某部门', 'other'],
])('%s is %s', (organ, kind) => {
  expect(agencyKindOf(organ)).toBe(kind);
});

test('kinds in a question, in order and with their places', () => {
  expect(findAgencyKinds('哪家公安局和教育局收到最多')).toEqual([
    { kind: 'publicSecurity', text: '公安', start: 2, end: 4 },
    { kind: 'education', text: '教育', start: 6, end: 8 },
  ]);
  expect(findAgencyKinds('淄博市人民政府').map(({ kind }) => kind)).toEqual(['government']);
});

test('no word belongs to two kinds', () => {
  const labels = Object.values(agencyKinds).flatMap(({ labels }): readonly string[] => labels);
  expect(new Set(labels).size).toBe(labels.length);
  const words = Object.values(agencyKinds).flatMap(({ words }): readonly string[] => words);
  expect(new Set(words).size).toBe(words.length);
});
