import { divisionOf, parentsOf } from './divisions.ts';
import { becameOf, forebearsOf } from './lineage.ts';

// 市场监督管理局（知识产权局）: a second plate at the same door. （关区） and （本级机关） say whose figures these are, and
// （交通警察支队） or a 分局 that it is a part.
const SECOND_PLATE = /(?<=[局委厅会署])[（(][^（()）]{2,20}(?:(?<!分)局|委员会|委|.办公室|厅|署)[)）]$/u;

// Spellings of one organ: what is printed on the left is the same body as what stands on the right.
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [SECOND_PLATE, ''],
  [/^(?:人民政府|政府|县府|市府|区府)/u, '政府'],
  [/(?<=[镇乡])(?:人民)?政府$|(?<=街道)办事处$|(?<=街道)办$/u, ''],
  [/管理委员会$|管委会$/u, '管委'],
  [/委员会$/u, '委'],
  [/办公[室厅]$/u, '办'],
  [/[和与及、]/gu, ''],
  [/^政府外事/u, '外事'],
  [/^$/u, '政府'],
];

const namesByCode = new Map<string, readonly string[]>();

// The names that may stand in front of an organ of a division, the longest first.
function placeNames(code: string): readonly string[] {
  const known = namesByCode.get(code);
  if (known) return known;
  const division = divisionOf(code);
  const around = division ? [...parentsOf(code), division, ...forebearsOf(division)] : [];
  const names = [...new Set(around.flatMap(({ name, short }) => [name, short]))]
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length);
  namesByCode.set(code, names);
  return names;
}

/** The organ that an agency's name names, without its place and in one spelling: 县政府办, 县政府办公室 and 人民政府办公室 are one. */
export function organOf(name: string, code: string | null): string {
  let rest = name;
  const places = code === null ? [] : placeNames(code);
  for (let place = startOf(rest, places); place !== undefined; place = startOf(rest, places)) {
    rest = rest.slice(place.length);
  }
  return spelling(rest);
}

// Tens of thousands of agencies are the same few hundred organs of other places.
const MOST_SPELLINGS = 20_000;
const spellings = new Map<string, string>();

function spelling(organ: string): string {
  const known = spellings.get(organ);
  if (known !== undefined) return known;
  if (spellings.size > MOST_SPELLINGS) spellings.clear();
  const spelt = SPELLINGS.reduce((rest, [pattern, by]) => rest.replace(pattern, by), organ);
  spellings.set(organ, spelt);
  return spelt;
}

const startOf = (text: string, places: readonly string[]): string | undefined =>
  places.find((place) => text.startsWith(place));

/** What is the same for an agency under all the names it has had, and for no other: its place over time and its organ. */
export function identityOf(name: string, code: string | null): string {
  const division = code === null ? undefined : divisionOf(code);
  return `${division ? becameOf(division).code : (code ?? '')} ${organOf(name, code)}`;
}

// Organs that took over the work of others: the new one, then those before it. Their figures are not one series.
const REFORMS = `
卫生健康 卫生计划生育 卫生计生 卫生
自然资源 国土资源 规划 自然资源规划
自然资源规划 国土资源 规划
生态环境 环境保护
农业农村 农业 农牧 农业畜牧
市场监督管理 工商行政管理 质量技术监督 食品药品监督管理
应急管理 安全生产监督管理
文化旅游 文化 旅游 旅游发展 文化广电新闻出版
文化广电旅游 文化广电新闻出版 旅游
工业信息化 经济信息化
乡村振兴 扶贫开发 扶贫
数据 大数据 大数据管理 大数据发展管理
税务 国家税务 地方税务
林业草原 林业
医疗保障 医疗保险
综合行政执法 城市管理行政执法 城市管理
行政审批服务 政务服务管理
`;

const reforms = new Map(
  REFORMS.trim()
    .split('\n')
    .map((line) => {
      const [now = '', ...before] = line.split(' ');
      return [now, new Set(before)] as const;
    }),
);

// 卫生健康委 -> 卫生健康
const HAS_RANK = /.[局委厅]$|扶贫.*办$/u;
const workOf = (organ: string): string => organ.replace(/[局委厅办]$/u, '');

/** Whether one organ followed the other in a reform (卫生健康委 after 卫生计划生育委), or does the same work under another rank (卫生健康局): related, but not one agency. */
export function isReformOf(organ: string, other: string): boolean {
  if (organ === other || !HAS_RANK.test(organ) || !HAS_RANK.test(other)) return false;
  const [one, two] = [workOf(organ), workOf(other)];
  if (one === two) return true;
  return reforms.get(one)?.has(two) === true || reforms.get(two)?.has(one) === true;
}
