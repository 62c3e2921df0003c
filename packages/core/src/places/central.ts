// Organs of the central government, by the names and short names that their reports carry.
const CENTRAL =
  '国务院办公厅 国务院国有资产监督管理委员会 国务院国资委 国务院研究室 国务院参事室 国务院发展研究中心 国务院 ' +
  '外交部 国防部 国家发展和改革委员会 国家发展改革委 教育部 科学技术部 科技部 工业和信息化部 国家民族事务委员会 国家民委 公安部 ' +
  '国家安全部 民政部 司法部 财政部 人力资源和社会保障部 自然资源部 生态环境部 住房和城乡建设部 交通运输部 水利部 农业农村部 ' +
  '商务部 文化和旅游部 国家卫生健康委员会 国家卫生健康委 退役军人事务部 应急管理部 中国人民银行 审计署 海关总署 全国海关系统 国家税务总局 ' +
  '国家市场监督管理总局 市场监管总局 国家金融监督管理总局 中国证券监督管理委员会 中国证监会 中国银行保险监督管理委员会 中国银保监会 ' +
  '国家广播电视总局 国家体育总局 国家统计局 国家知识产权局 国家国际发展合作署 国家医疗保障局 国家机关事务管理局 国家信访局 ' +
  '国家粮食和物资储备局 国家能源局 国家数据局 国家国防科技工业局 国家烟草专卖局 国家移民管理局 国家林业和草原局 国家铁路局 ' +
  '中国民用航空局 国家邮政局 国家文物局 国家中医药管理局 国家疾病预防控制局 国家矿山安全监察局 国家消防救援局 国家外汇管理局 ' +
  '国家药品监督管理局 国家认证认可监督管理委员会 国家标准化管理委员会 国土资源部 环境保护部 农业部 文化部 国家卫生和计划生育委员会 国家工商行政管理总局 国家质量监督检验检疫总局 ' +
  '国家安全生产监督管理总局 国家食品药品监督管理总局 国家新闻出版署 国家版权局 国家宗教事务局 国家档案局 ' +
  '中国科学院 中国社会科学院 中国工程院 中国气象局 中国地震局 中央广播电视总台 新华通讯社 国家自然科学基金委员会';

const names = CENTRAL.split(' ').toSorted((a, b) => b.length - a.length);

// 中华人民共和国深圳海事局, 中共淄博市委办公室
const TITLE = /^(?:中华人民共和国|中共(?!中央))/u;

/** How much of a name is a central organ's (国家税务总局淄博市税务局 goes on with a place) or a title before the place. */
export function centralPrefix(text: string): { length: number; organ: boolean } {
  const start = TITLE.exec(text)?.[0].length ?? 0;
  const name = names.find((candidate) => text.startsWith(candidate, start));
  // 教育部门 is nobody's name.
  if (!name || text.startsWith('门', start + name.length)) return { length: start, organ: false };
  return { length: start + name.length, organ: true };
}

/** Whether what follows a short place name behind a central organ makes it the organ's local branch: 财政部山东监管局, but not 自然资源部北海局. */
export const isLocalBranch = (text: string): boolean =>
  /^(?:省|市|区|县|特派|特派员|专员|监管|监督|安全|调查|税务|海关|海事|分局|气象|邮政|通信|中心支行|分行|银保监|证监|消防)|^.{1,14}税务/u.test(
    text,
  );

let pattern: RegExp | undefined;

/** The central organs that a Chinese text names by themselves, with offsets: not 教育部门, nor 国家税务总局 in front of a place. */
export const findCentral = (text: string): { name: string; start: number; end: number }[] =>
  Array.from(text.matchAll((pattern ??= new RegExp(`(?:${names.join('|')})(?!门)`, 'gu'))), (match) => ({
    name: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
