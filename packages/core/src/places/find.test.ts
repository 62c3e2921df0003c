import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDivisions } from './find.ts';

const codes = (text: string): string[] =>
  findDivisions(text).map(({ text, divisions }) => `${text} ${divisions.map(({ code }) => code).join('/')}`);

test('a mention says where it stands, in which form, and what it can mean', () => {
  expect(findDivisions('2020年淄博收到')).toMatchObject([
    { text: '淄博', start: 5, end: 7, form: 'short', chained: false, divisions: [{ code: '370300' }] },
  ]);
});

test.each([
  ['山东省淄博市张店区', ['山东省 370000', '淄博市 370300', '张店区 370303']],
  ['淄博张店', ['淄博 370300', '张店 370303']],
  ['吉林省吉林市', ['吉林省 220000', '吉林市 220200']],
  ['吉林', ['吉林 220000/220200']],
  ['南京市鼓楼区', ['南京市 320100', '鼓楼区 320106']],
  ['鼓楼区', ['鼓楼区 320106/320302/350102/410204']],
  ['海南', ['海南 460000/632500/150303']],
  ['海南区', ['海南区 150303']],
  ['乌海市海南区', ['乌海市 150300', '海南区 150303']],
  ['海南省海口市', ['海南省 460000', '海口市 460100']],
  ['朝阳', ['朝阳 211300/110105/211321/220104']],
  ['济南市中区和市中区', ['济南 370100', '市中区 370103']],
  ['恩施州与长阳县', ['恩施州 422800', '长阳县 420528']],
  ['阳泉市城区', ['阳泉市 140300', '城区 140302']],
  ['杭州市下城区', ['杭州市 330100', '下城区 330103']],
  ['西咸新区底张街道', ['西咸新区 610000']],
  ['全国人大，黑龙江省、内蒙古自治区', ['黑龙江省 230000', '内蒙古自治区 150000']],
])('%s', (text, expected) => {
  expect(codes(text)).toEqual(expected);
});

describe('what only looks like a division', () => {
  test.each([
    '中华人民共和国政府信息公开条例',
    '公安局加强公安机关建设',
    '自然资源局会同有关部门',
    '国际合作与互助',
    '受理县级以上申请',
    '省和县级机关',
    '沿海城市与新兴城市',
    '北京街道办事处',
    '中山路',
    '太平镇人民政府',
    '确保定期公开',
    '公安阳光警务',
    '广大理论工作者',
    '办公厅和政务公开',
    '长治久安',
    '诸城市场',
    '大通湖区',
    '新疆生产建设兵团',
  ])('%s', (text) => {
    expect(findDivisions(text).map(({ text }) => text)).toEqual(text === '诸城市场' ? ['诸城'] : []);
  });

  test('荆州市公安局 is no organ of 公安县, and 公安县公安局 is', () => {
    expect(codes('荆州市公安局')).toEqual(['荆州市 421000']);
    expect(codes('荆州市公安县公安局')).toEqual(['荆州市 421000', '公安县 421022']);
  });

  test('a county of two characters needs room in front of it', () => {
    expect(codes('2020年单县收到')).toEqual(['单县 371722']);
    expect(codes('菏泽市单县')).toEqual(['菏泽市 371700', '单县 371722']);
  });
});

test('any text yields mentions in order, each as printed where it says', () => {
  const piece = fc.constantFrom(
    '山东省',
    '淄博',
    '市',
    '公安局',
    '海南',
    '区',
    '县',
    '鼓楼区',
    '2020年',
    '的',
    'a',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      let end = 0;
      for (const mention of findDivisions(text)) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        expect(mention.divisions.length).toBeGreaterThan(0);
        ({ end } = mention);
      }
    }),
  );
});
