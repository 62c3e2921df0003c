import { allDivisions } from '../../packages/core/src/places/divisions.ts';

/** A reporting body: its name, and the division that it belongs to. */
export type Body = { name: string; division: { code: string; name: string } };

// Behind the name of a place, the seat first, so that every batch has governments.
const ORGANS =
  `人民政府 公安局 教育局 财政局 卫生健康局 自然资源局 市场监督管理局 民政局 水利局 人民政府办公室
  发展和改革局 科学技术局 工业和信息化局 司法局 人力资源和社会保障局 生态环境局 住房和城乡建设局 交通运输局 农业农村局 商务局
  文化和旅游局 退役军人事务局 应急管理局 审计局 统计局 医疗保障局 信访局 城市管理局 林业局 乡村振兴局
  行政审批服务局 国有资产监督管理局 体育局 粮食和物资储备局 人民防空办公室 地方金融监督管理局 大数据管理局 民族宗教事务局`
    .split(/\s+/u)
    .filter((organ) => organ !== '');

const TOWNS =
  `城关 太平 和平 永兴 新华 龙泉 双河 石桥 大同 南山 北关 东升 西湖 红旗 胜利 光明 新兴 长安 清河 白云
  金山 银河 凤凰 青龙 黄土 三元 四平 五里 六合 七星 八角 九龙 十里 高桥 平安 幸福 团结 友谊 前进 向阳`
    .split(/\s+/u)
    .filter((town) => town !== '');
const TOWN_ENDS = ['镇人民政府', '乡人民政府', '街道办事处'];

const rank = (code: string): number => (code.endsWith('0000') ? 0 : code.endsWith('00') ? 1 : 2);

/** Reporting bodies of real divisions, the larger divisions first: organ by organ, then towns. Some half a million, each once. */
export function* bodies(): Generator<Body> {
  const places = allDivisions()
    .filter(({ until }) => until === undefined)
    .toSorted((a, b) => rank(a.code) - rank(b.code) || (a.code < b.code ? -1 : 1));
  for (const organ of ORGANS) {
    for (const { code, name } of places) {
      const levelled = code.endsWith('0000') ? organ.replace(/(?<!政)局$/u, '厅') : organ;
      yield { name: name + levelled, division: { code, name } };
    }
  }
  const counties = places.filter(({ level }) => level === 'county');
  for (const town of TOWNS) {
    for (const end of TOWN_ENDS) {
      for (const { code, name } of counties) yield { name: name + town + end, division: { code, name } };
    }
  }
}
