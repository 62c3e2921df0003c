import type { Bound, Comparison } from '../bounds.ts';
import type { FoundAgency, PoolTexts } from './pools.ts';
import type { Told } from './texts.ts';
import { names, who, years } from './zh-words.ts';

const LEVELS = { province: '各省级政府', prefecture: '各市级政府', county: '各县级政府', town: '各乡镇街道' };

const EACH = { province: '各省', prefecture: '各市', county: '各区县', town: '各乡镇街道' };

const THAN: Record<Comparison, string> = {
  '>': '超过',
  '>=': '不少于',
  '<': '少于',
  '<=': '不超过',
  '=': '等于',
  '!=': '不等于',
};

const MOST = 10;

const limits = (bounds: readonly Bound[], unit: string): string =>
  bounds.map(({ than, value }) => `${THAN[than]}${value}${unit}`).join('、');

const round = (value: number): number => Math.round(value * 100) / 100;

const entry = ({ agency, value }: FoundAgency, unit: string): string =>
  `${who(agency)}（${value ?? ''}${unit}）`;

function grownBy(told: readonly Told[]): string[] {
  return told.flatMap((after, i) => {
    const before = told[i - 1];
    if (i % 2 === 0 || !before || before.value === undefined || after.value === undefined) return [];
    const difference = round(after.value - before.value);
    const unit = after.name.unit.zh === '%' ? '个百分点' : after.name.unit.zh;
    const share =
      before.value > 0 && unit !== '个百分点' ? `，${round((difference / before.value) * 100)}%` : '';
    return [
      `${who(after.agency)}（${before.value}→${after.value}，${difference > 0 ? '+' : ''}${difference}${unit}${share}）`,
    ];
  });
}

/** What answers about many agencies say in Chinese. */
export const pools: PoolTexts = {
  scope: ({ places, organs, ofKind, level, departments }) => {
    const where = places.join('、');
    if (level === null) return where + (departments ? '各部门' : '');
    if (!ofKind) return where + LEVELS[level];
    return organs.length > 0 ? where + EACH[level] + organs.join('、') : `${where}（${EACH[level]}）`;
  },
  total: ({ year, name, sum, count, scope }) =>
    `${scope}${year}年${name.zh}合计${round(sum)}${name.unit.zh}（${count}个机关的数字相加得出）。`,
  average: ({ year, name, sum, count, scope }) =>
    `${scope}${year}年${name.zh}平均${round(sum / count)}${name.unit.zh}（${count}个机关，合计${round(sum)}${name.unit.zh}）。`,
  median: ({ year, name, value, count, scope }) =>
    `${scope}${year}年${name.zh}的中位数是${value}${name.unit.zh}（${count}个机关${count % 2 === 0 ? '，取中间两个的平均' : ''}）。`,
  covered: (count, all) => `只包括库里有报告的${count}个；这一级共有${all}个，其余没有报告，不等于0。`,
  maybeMore: (count) => `只包括库里有报告的${count}个机关，不一定是全部。`,
  notCounted: (count) =>
    `另有${count}份报告的这一项不是数字（留空、缺失或格式没有），没有计入；留空不等于0。`,
  noSumOfRates: (name) => `“${name.zh}”是比率，不能相加。可以看排名：`,
  within: ({ year, name, bounds, count }, found) => {
    const unit = name.unit.zh;
    const head = `${year}年${name.zh}${limits(bounds, unit)}的有${count}个机关`;
    return count === 0
      ? `${head}。`
      : `${head}：${names(
          found.map((one) => entry(one, unit)),
          MOST,
          count,
        )}。`;
  },
  withinAll: ({ year, all, count }, found) => {
    const sought = all.map(({ name, bounds }) => name.zh + limits(bounds, name.unit.zh)).join('，并且');
    const entries = found.map(
      (own) =>
        `${own
          .slice(0, 1)
          .map(({ agency }) => who(agency))
          .join('')}（${own
          .map(({ value }, i) => `${value ?? ''}${all[i]?.name.unit.zh ?? ''}`)
          .join('，')}）`,
    );
    const head = `${year}年${sought}的有${count}个机关`;
    return count === 0 ? `${head}。` : `${head}：${names(entries, MOST, count)}。`;
  },
  versus: ({ year, name, other, than, count }, lefts, rights) => {
    const head = `${year}年${name.zh}${than === '<' ? '少于' : '多于'}${other.zh}的有${count}个机关`;
    const found = lefts.map(
      ({ agency, value }, i) => `${who(agency)}（${value ?? ''}比${rights[i]?.value ?? ''}）`,
    );
    return count === 0 ? `${head}。` : `${head}：${names(found, MOST, count)}。`;
  },
  otherUnit: (all) => `“${names(all.map(({ zh }) => zh))}”不是用这个单位计的，请换一个界限。`,
  without: (left) => `按问题所说，没有算上${names(left, 6)}。`,
  tally: (count, ofReports, asked, agencies) => {
    const when = asked.length > 0 ? years(asked) : '';
    const what = ofReports ? `${count}份报告` : `${count}个机关的报告`;
    return `库里${when}有${what}${agencies.length > 0 ? `，例如${names(agencies.slice(0, 3).map(who))}` : ''}。`;
  },
  countUnit: (ofReports) => (ofReports ? '份' : '个'),
  unfiled: (year, lacking, known) =>
    lacking.length === 0
      ? `库里有过报告的${known}个机关，都有${year}年的报告。`
      : `库里有别的年份、没有${year}年报告的机关有${lacking.length}个：${names(lacking.map(who), MOST)}。共看了${known}个机关。`,
  onlyKnown: () =>
    '库里没有不等于没有发布，机关也可能已经撤并；一份报告也没有入库的机关不在其中，要按名单核对，用 gouji check --expect。',
  grown: (told, falls, compared, extreme) => {
    const [first, second] = told;
    const what = `${first?.year ?? ''}年到${second?.year ?? ''}年${first?.name.zh ?? ''}`;
    const way = falls ? '减少' : '增加';
    const all = grownBy(told);
    if (!extreme) return `${what}${way}的有${compared}个机关：${names(all, MOST, compared)}。`;
    const most = extreme.byShare
      ? `幅度最${extreme.least ? '小' : '大'}`
      : `最${extreme.least ? '少' : '多'}`;
    const [lead = '', ...others] = all;
    const rest = others.length > 0 ? `，其后是${others.join('、')}` : '';
    return `${what}${way}${most}的是${lead}${rest}。${way}的共有${compared}个机关。`;
  },
  noGrowth: (from, to, falls) => `${from}年到${to}年，没有两年都有数字而且${falls ? '减少' : '增加'}的机关。`,
  rollUp: (whole, departments, below) => {
    const unit = whole.name.unit.zh;
    const sum = departments.sum + below.sum;
    const parts = [
      ...(departments.count > 0 ? [`${departments.count}个部门合计${departments.sum}${unit}`] : []),
      ...(below.count > 0 ? [`${below.count}个下级机关合计${below.sum}${unit}`] : []),
    ];
    const value = whole.value ?? 0;
    const verdict =
      sum === value
        ? '两者相等'
        : sum < value
          ? `比它自己报告的少${round(value - sum)}${unit}`
          : `比它自己报告的多${round(sum - value)}${unit}，可见它的报告没有汇总全部下级，或有一方填错`;
    return `${who(whole.agency)}${whole.year}年${whole.name.zh}${value}${unit}；库里已知${parts.join('，')}，共${sum}${unit}，${verdict}。`;
  },
  partsMayLack: () => '库里的下级名单不一定完整，报告也不一定汇总了下级，所以不相等不一定是错误。',
  noGovernment: (agency) => `${who(agency)}不是一级政府，没有下级可以相加。`,
  noParts: (agency, year) => `库里没有${who(agency)}下级${year}年可以相加的数字。`,
  holds: (bounds, holds) => `${holds ? '确实' : '并非'}${limits(bounds, '')}。`,
  checked: (doubted) => (doubted ? '检查发现它有问题。' : '检查没有发现它有问题。'),
  source: ({ agency, year, name, printed, where, parts }, title) => {
    const made =
      printed === undefined ? `由${parts.length}个不为0的单元格相加或相除得出` : `原文印的是“${printed}”`;
    return `这个数字出自《${title}》，${where}：${who(agency)}${year}年的“${name.zh}”，${made}。`;
  },
  sources: (told) =>
    `出处：${names(
      told.map(({ agency, year, where }) => `${who(agency)}${year}年，${where}`),
      6,
    )}。`,
};
