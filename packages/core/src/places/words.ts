// Short forms that are ordinary words in reports and questions: 公安 (县), 资源 (县), 合作 (市).
// They never name a division by themselves, not even behind their own city: 荆州市公安局 is no organ of 公安县.
const NEVER =
  '和政 公安 资源 合作 会同 通道 新建 互助 共和 比如 延长 富裕 平房 路桥 市中 民权 政和 港口 交口';

// Words that name a county only behind a larger division or at the start of the text: 广州天河, not 天河 within a sentence.
const BEHIND_ANOTHER =
  '和平 河东 河西 新华 复兴 长安 运河 平安 站前 铁东 铁西 二道 丰满 方正 工农 向阳 友谊 友好 前进 东风 新兴 爱民 明水 ' +
  '宏伟 太平 振兴 元宝 东方 红旗 解放 新城 老城 西市 望花 顺城 安定 石门 石城 静安 天宁 钟楼 响水 滨海 滨江 江北 上城 ' +
  '城厢 明光 无为 大通 迎江 大观 天长 来安 湖里 集美 清流 大田 三元 光泽 平和 乐安 万年 莲花 进贤 德安 兴国 安远 泰和 ' +
  '天桥 市南 市北 城阳 河口 惠民 牡丹 二七 金水 上街 中原 文峰 北关 山城 博爱 卫东 牧野 方城 太康 正阳 江岸 开福 天心 ' +
  '芙蓉 雨花 南岳 双清 安化 安仁 中方 新化 凤凰 天河 白云 从化 仁化 光明 福田 三水 江海 高明 四会 平远 城中 七星 银海 ' +
  '兴业 天等 大新 天涯 海棠 南岸 长寿 合江 安居 仁和 前锋 喜德 开阳 金沙 兴义 兴仁 普安 富民 安宁 建水 永善 古城 马关 ' +
  '双湖 太白 白水 宝塔 志丹 富平 清水 两当 康乐 高台 民勤 金塔 合水 正宁 城关 城东 城西 城北 同仁 天山 新市 温泉 民丰 ' +
  '新源 福海 裕民 双河 新星 同心 利通 惠农 中宁 海港 明山 南关 宽城 新北 新民 平原 社旗 平乐 新田 新安 新野 ' +
  '通山 通城 建始 来凤 红安 元阳 镇安 吴起 安图 江源 东昌 江城 东安 阳明 北安 庆安 建平 连山 双塔 灯塔 海城 ' +
  '城区 郊区 矿区 东区 西区 新城区 老城区 城中区 市中区 新市区';

// Phrases in which a division's name arises by accident (长治久安), or words whose last character would begin one (公安阳光, 确保定期).
const LOOK_ALIKES =
  '沿海城市 新兴城市 适宜城市 宜居城市 内陆城市 平安建设 平安城市 中心城区 主城区 合作市场 大连接 长江门户 人民共和国 ' +
  '长治久安 来宾 阿里云 阿里巴巴 朝阳产业 大理念 日照时 六安排 ' +
  '公安 公开 金融 确保 沟通 治安 安全 诚信 取信 重大 广大 加大 较大 扩大 壮大 强大 巨大 最大 更大 以上 第三 依法 政务 办公';

const never = new Set(NEVER.split(' '));
const behindAnother = new Set(BEHIND_ANOTHER.split(' '));
const lookAlikes = Map.groupBy(LOOK_ALIKES.split(' '), (phrase) => phrase.slice(0, 1));

/** Whether a short name is too ordinary a word to name its division anywhere but in its full form. */
export const isOrdinaryWord = (name: string): boolean => never.has(name);

/** Whether a county's name counts only right behind a larger division or at the start of the text. */
export const needsCompany = (name: string): boolean => behindAnother.has(name);

/** The length of the phrase at this position that is to be passed over in one piece; 0 if there is none. */
export function lookAlikeAt(text: string, at: number): number {
  const phrases = lookAlikes.get(text.charAt(at));
  return phrases?.find((phrase) => text.startsWith(phrase, at))?.length ?? 0;
}
