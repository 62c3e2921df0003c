import type { Agency } from '../../report/index.ts';
import type { RowState } from '../answer.ts';
import type { Name } from '../names.ts';
import type { Formula, Texts, Told } from './texts.ts';
import { pools } from './zh-pools.ts';
import { amount, LEVELS, names, ruleNames, STATES, who, years } from './zh-words.ts';

function figure(told: Told): string {
  const subject = `${who(told.agency)}${told.year}年`;
  const { name, printed, where, state, value } = told;
  if (state === 'unassessable') return `${subject}的“${name.zh}”${why(told)}。来源：${where}。`;
  if (state !== 'number') return `${subject}报告的“${name.zh}”一格${notNumber(state, printed)}。${where}。`;
  if (told.above !== undefined) {
    return `${subject}${name.zh}为${value}%（${told.above}÷${told.below}）。来源：${where}。`;
  }
  const joint = told.unit === 'change' ? '为' : '';
  const sentence = `${subject}${name.zh}${joint}${value}${name.unit.zh}`;
  if (printed !== undefined) return `${sentence}。原文“${printed}”，${where}。`;
  const parts = told.parts.map(
    (part) => `${part.name.part?.zh ?? part.name.zh}${part.value}${part.name.unit.zh}`,
  );
  const made = parts.length > 0 ? `（各项相加得出，其中${parts.join('，')}）` : '（各项均为0）';
  return `${sentence}${made}。来源：${where}。`;
}

function notNumber(state: Exclude<RowState, 'number' | 'unassessable'>, printed = ''): string {
  if (state === 'blank') return '留空，留空不等于0';
  if (state === 'placeholder') return `填的是“${printed}”，不是数字，不等于0`;
  return state === 'illegible' ? `无法辨认（原文“${printed}”），不能当作0` : '不在报告中，不能当作0';
}

function why({ missing, below }: Told): string {
  if (missing.length === 0 && below === undefined) return '无法计算：报告的格式没有其中的某一项';
  if (missing.length === 0) return `无法计算：分母为${below ?? 0}`;
  const zh = missing.map(({ zh, part }) => `“${part?.zh ?? zh}”`);
  return `无法计算：${names(zh, 4)}不是数字（留空、缺失或无法辨认），不能当作0`;
}

const heading = (parts: { agency: Agency | null; year: number | null; name: Name | null }): string =>
  (parts.agency ? who(parts.agency) : '') +
  (parts.year === null ? '' : `${parts.year}年`) +
  (parts.name?.zh ?? '');

function change(from: Told, to: Told): string {
  const span = `${from.year}年到${to.year}年`;
  if (from.value === undefined || to.value === undefined) {
    return `有一年不是数字，算不出${span}的变化。`;
  }
  const difference = round(to.value - from.value);
  if (difference === 0) return `${span}没有变化。`;
  const unit = to.name.unit.zh === '%' ? '个百分点' : to.name.unit.zh;
  const rate =
    from.value > 0 && unit !== '个百分点' ? `（${percent(Math.abs(difference) / from.value)}%）` : '';
  return `${span}${difference > 0 ? '增加' : '减少'}${Math.abs(difference)}${unit}${rate}。`;
}

// 20.63%（4362÷21144）
const terms = ({ above, below, value }: Told): string =>
  value === undefined || above === undefined ? '' : `（${above}÷${below}）`;

function formula({ name, above, below, minus }: Formula): string {
  const sum = (all: Name[]): string => all.map(({ zh }) => zh).join('＋');
  const under = sum(below) + minus.map(({ zh }) => `－${zh}`).join('');
  const closed = (text: string): string => (/[＋－]/u.test(text) ? `（${text}）` : text);
  return `${name.zh}＝${closed(sum(above))}÷${closed(under)}`;
}

// More are not named one by one.
const FEW = 2;
const MOST_PLACES = 8;

const round = (value: number): number => Math.round(value * 100) / 100;
const percent = (share: number): number => Math.round(share * 10_000) / 100;

const LEVEL_WAYS = { total: '合计', average: '平均数', median: '中位数', rank: '排名' };
const DATES = { published: '发布日期', completed: '成文日期', signed: '落款日期' };

/** What answers say in Chinese. */
export const zh: Texts = {
  place: ({ name }) => name,
  label: (name) => name.zh,
  unit: (name) => name.unit.zh,
  figure,
  list: (shared, items) => {
    const start = heading(shared);
    return `${start}${start === '' ? '' : '：'}${items.map((item) => heading(item) + amount(item.told) + terms(item.told)).join('，')}。`;
  },
  dated: (agency, year, { date, kind, text }, where) =>
    `${who(agency)}${year}年报告的${DATES[kind]}是${date}${kind === 'published' ? '' : '，发布不会更早'}。原文“${text}”，${where}。`,
  feeNote: (agency, year, sentences, where) =>
    `统计表不统计信息处理费。${who(agency)}${year}年报告第六部分写道：“${sentences.join('”“')}”（${where}起）。`,
  change,
  total: (value, name) => `合计${value}${name.unit.zh}（相加得出）。`,
  median: (value, name) => `中位数是${value}${name.unit.zh}（计算得出）。`,
  average: (value, name) => `平均${round(value)}${name.unit.zh}（计算得出）。`,
  largest: (items, least, difference) => {
    const unit = items[0]?.told.name.unit.zh ?? '';
    const [most, fewest, more, fewer] =
      unit === '%' ? ['最高', '最低', '高', '低'] : ['最多', '最少', '多', '少'];
    const size = difference === null ? '' : `${round(difference)}${unit === '%' ? '个百分点' : unit}`;
    const gap = size === '' ? '' : `，${least ? fewer : more}${size}`;
    return `${least ? fewest : most}的是${items.map(heading).join('和')}${gap}。`;
  },
  apart: (first, second, difference, percent) =>
    `${heading(first)}比${heading(second)}${difference < 0 ? '少' : '多'}${round(Math.abs(difference))}${first.told.name.unit.zh}（${Math.abs(percent)}%）。`,
  quotient: (first, second, value, share) => {
    const [one, two] = [heading(first), heading(second)];
    if (value === null) {
      const why = second.told.value === 0 ? `${two}是0` : '其中有一个不是数字';
      return `${why}，算不出${share ? '比例' : '倍数'}。`;
    }
    const of = `（${first.told.value ?? ''}÷${second.told.value ?? ''}）`;
    return share ? `${one}相当于${two}的${value}%${of}。` : `${one}是${two}的${value}倍${of}。`;
  },
  quotientUnit: (share) => (share ? '%' : '倍'),
  equal: (same, difference, name) => (same ? '两者相等。' : `两者不相等，相差${difference}${name.unit.zh}。`),
  ranking: (told, least, compared) => {
    const [first] = told;
    if (!first) return '';
    if (!least && first.value === 0) {
      return `${first.year}年${first.name.zh}：参加比较的${compared}个机关都是${amount(first)}。`;
    }
    const entry = (one: Told) => `${who(one.agency)}（${amount(one)}）`;
    const leaders = told.filter(({ value }) => value === first.value);
    const others = told.slice(leaders.length);
    const lead =
      leaders.length === 1
        ? entry(first)
        : `${leaders.map(({ agency }) => who(agency)).join('、')}（并列，${amount(first)}）`;
    const rest = others.length > 0 ? `，其后是${others.map(entry).join('、')}` : '';
    const extreme = least ? '最少' : first.unit === 'percent' ? '最高' : '最多';
    const low = least && first.unit === 'percent' ? '最低' : extreme;
    return `${first.year}年${first.name.zh}${low}的是${lead}${rest}。共比较${compared}个机关。`;
  },
  nth: (told, { asked, least, before, alike }, compared) => {
    const [first] = told;
    if (!first) return '';
    const extreme = first.unit === 'percent' ? (least ? '低' : '高') : least ? '少' : '多';
    const shared = alike > 1 ? `并列第${before + 1}，` : '';
    const found = names(
      told.map(({ agency }) => who(agency)),
      10,
      alike,
    );
    return `${first.year}年${first.name.zh}第${asked}${extreme}的是${found}（${shared}${amount(first)}）。共比较${compared}个机关。`;
  },
  pools,
  position: (agency, position, compared) =>
    position === null
      ? `${who(agency)}没有可比较的数字。`
      : `${who(agency)}在${compared}个机关中排第${position}。`,
  caveats: {
    notThePlace: (agency, place) =>
      `这是${who(agency)}的数字，不是${place}的数字：库里没有${place}人民政府的报告。`,
    besides: (name, others) => `“${name}”也可以指${names(others.map(who))}，这里没有取它。`,
    unplaced: (agency) => `这份报告只署“${agency.name}”，没有写明是哪里的，请自行核对。`,
    namesakes: (agency, all) =>
      `库里有${all.length}份报告只署“${agency.name}”，没有写明是哪里的，可能属于不同机关，数字不能合在一起：${names(all.map(({ file, year }) => `${year}年〔${file}〕`))}。`,
    filedAs: (agency, other, filed) =>
      `${years(filed)}的报告以“${other.name}”的名义发布，与${who(agency)}是同一机关。`,
    reform: (agency, others) =>
      `机构改革前后的${names(others.map((one) => `${who(one.agency)}（${years(one.years)}）`))}另有报告，与${who(agency)}不是同一机关，没有并入。`,
    mixedForms: (all) => `两种格式对这一项的叫法不同：${names(all.map((name) => `“${name.zh}”`))}。`,
    merged: (former, year, heirs) => `${former}已于${year}年撤销，辖区现属${names(heirs)}。`,
    carriedOn: (words) => `接着上一个问题理解为：${words}。`,
    ownGovernments: (agencies) =>
      `这是${agencies.length > FEW ? '各政府' : agencies.map(who).join('、')}自己报告的数字，可能已汇总下属部门，不要再与部门的数字相加。`,
    lacking: (places) => `库里没有${names(places, MOST_PLACES)}自己的报告，不在其中。`,
    onlyAgency: (agency) => `问题没有说是哪个机关；库里只有${who(agency)}。`,
    onlyOfKind: (agency, asked) => `问题没有说是哪里的“${asked}”；库里只有${who(agency)}。`,
    onlyYear: (year) => `问题没有说年份；库里只有${year}年的报告。`,
    newestYear: (year, others) => `问题没有说年份，这里用最近的${year}年；另有${years(others)}。`,
    fullestYear: (year, others) =>
      `问题没有说年份，这里用${year}年，更近的年份报告还少；另有${years(others)}。`,
    finding: (agency, year, message) => `${who(agency)}${year}年：${message}`,
    remediesScope: () => '年报只统计因政府信息公开引起的行政复议和行政诉讼。',
    partMayLack: () => '比例由两份报告的数字计算得出；范围大的报告是否汇总了范围小的，报告没有写明。',
    computed: () => '这个比率是计算得出的，报告没有印出。',
    noReport: (agency, missing) => `库里没有${who(agency)}${years(missing)}的报告。`,
    notInForm: (agency, year, name) => `${who(agency)}${year}年报告的格式没有“${name.zh}”这一项。`,
    notRanked: (count) =>
      `另有${count}份报告的这一项不是数字（留空、缺失或格式没有），没有参加比较；留空不等于0。`,
    tied: (count) => `另有${count}个机关与最后一名并列，没有列出。`,
    notAdded: () =>
      '这些数字没有相加：单位或口径不同，年末的存量逐年重复，或者其中一个机关的数字可能包含另一个的。',
    mixedLevels: () => '其中既有政府也有部门，政府的数字可能已包含部门的数字。',
    noGovernments: () => '库里没有这一级政府的报告，这里比较的是这一级的各机关。',
    assumedMetric: (name) => `问题没有说是哪个指标，这里用“${name.zh}”。`,
    readAs: (word, as) => `把“${word}”当作“${as}”。`,
    cut: (shown, all) => `共${all}项，只列出前${shown}项。`,
    undated: () => '发布日期以报告或其页面写明的为准；没有写明日期的报告无从判断，不在其中。',
  },
  noData: {
    emptyStore: () => '库里还没有报告。',
    unknownName: (name, examples, count, near) =>
      near
        ? `库里没有“${name}”的报告。同一地方有${names(examples.map(who))}。`
        : `库里没有“${name}”的报告。现有${count}个机关，例如${names(examples.map(who))}。`,
    noYear: (agency, asked, known) =>
      `库里没有${who(agency)}${years(asked)}的报告，现有的是${years(known)}。没有报告不等于0。`,
    oneYear: (agency, known) => `库里只有${who(agency)}${years(known)}的报告，没有别的年份可以比较。`,
    noneInYear: (asked, known) =>
      `库里没有${asked.length > 0 ? years(asked) : '这些年份'}的报告，现有的是${years(known)}。`,
    notInForm: (agency, year, form, name) =>
      `${who(agency)}${year}年的报告用的是${form}年格式，没有“${name.zh}”这一项。`,
    absent: (told) =>
      `${who(told.agency)}${told.year}年的报告里没有“${told.name.zh}”这一格（表格缺失或不完整），不能当作0。`,
    undated: (agency, year) => `${who(agency)}${year}年的报告没有写明发布日期。`,
    noFeeNote: (agency, year) =>
      `统计表不统计信息处理费，${who(agency)}${year}年报告的第六部分也没有提到，所以没有这个数字；没有提到不等于0。`,
    definition: (rates) =>
      rates.length > 0
        ? `${rates.map(formula).join('；')}。报告不印比率，这里计算得出。`
        : '这里回答报告里的数字和检查结果，不解释词语。各项指标和各条规则的说明在 docs/metrics.md 和 docs/rules.md。',
    outside: (matter) => `年度报告的三张统计表不统计“${matter}”，所以没有这个数字。`,
    fewer: (year, count) => `${year}年有这个数字的只有${count}个机关，没有那一名。`,
    noneRanked: (year, name) => `${year}年没有可比较的“${name.zh}”。`,
    noneMatch: (zero, year, name) =>
      `${year}年的报告里，没有“${name.zh}”${zero ? '填0' : '不是数字'}的机关。`,
  },
  clarify: {
    which: (name) => `“${name}”可能指下面几个机关，请选一个：`,
    near: (name) => `库里没有“${name}”的报告。您要问的是不是：`,
    whichAgency: () => '请说明是哪个机关，例如：',
    twoQuestions: () => '这里有两个问题，请分别问：',
    whichYear: (agency) => `请说明是哪一年。${who(agency)}的报告有：`,
    notRead: (words) => `没有看懂${names(words.map((word) => `“${word}”`))}。您要问的是不是：`,
    noMean: () => '政府的数字可能已包含部门的数字，平均数和中位数只能在同一级政府之间算，请选一级：',
    noSum: () => '各机关的数字不能直接相加：政府的数字可能已包含部门的数字。可以问排名，或问其中一个机关：',
    noWholeGovernment: (name) => `库里没有${name}政府的汇总报告。下面这些机关只报告了自己的数字：`,
    oneFigure: () => '一次只能按一个指标比较，请选一个：',
    compareWhat: () => '没有看懂要和什么比，或者求什么的比例。请再说清楚一点。',
    oneYear: () => '一次只能比较一年，请选一年：',
  },
  filter: {
    zero: (year, name, agencies, all) =>
      `${year}年${name.zh}填0的有${all}个机关：${names(agencies.map(who), 10, all)}。`,
    notFilled: (year, name, found, all) =>
      `${year}年“${name.zh}”不是数字的有${all}个机关：${names(
        found.map(({ agency, state }) => `${who(agency)}（${state === 'number' ? '' : STATES[state]}）`),
        10,
        all,
      )}。`,
    blankCells: (agency, year, cells, all) =>
      all === 0
        ? `${who(agency)}${year}年的报告没有留空的格。`
        : `${who(agency)}${year}年的报告有${all}格留空，例如${cells.map((name) => `“${name.zh}”`).join('、')}。留空不等于0。`,
    broken: (reports, rules) =>
      reports.length === 0
        ? `这些报告没有查出${ruleNames(rules)}。`
        : `查出${ruleNames(rules)}的报告有${reports.length}份：${names(
            reports.map(
              ({ agency, year, errors }) =>
                `${who(agency)}${year}年${errors === null ? '' : `（${errors}处）`}`,
            ),
            10,
          )}。`,
    findings: (agency, year, messages, all) =>
      all === 0
        ? `${who(agency)}${year}年的报告没有查出错误。`
        : `${who(agency)}${year}年的报告查出${all}处问题：${messages.map((one) => one.replace(/。$/u, '')).join('；')}。`,
    warnings: (messages, all) =>
      `另有${all}处提醒：${messages.map((one) => one.replace(/。$/u, '')).join('；')}。`,
  },
  notUnderstood: (examples) =>
    `没有看懂这个问题。这里回答政府信息公开年度报告里的数字，例如：${examples.join(' ')}`,
  inventory: (entries) =>
    `现有${entries.length}个机关的报告：${names(
      entries.map(({ agency, years: known }) => `${who(agency)}（${years(known)}）`),
      10,
    )}。`,
  tooLong: (length, limit) => `问题有${length}个字，最多${limit}个字。请只问一个数字。`,
  examples: (agency, year) => [
    `${agency.name}${year}年收到多少件申请？`,
    `${agency.name}${year}年不予公开几件？`,
    `${year}年哪家收到申请最多？`,
  ],
  ask: {
    label: (agency, year) => who(agency) + (year === null ? '' : ` ${year}年`),
    before: (agency, year) => `${agency}${year === null ? '' : `${year}年`}`,
    year: (year, printed) => (/^\d+$/u.test(printed) ? String(year) : `${year}年`),
    behind: (year) => `${year}年`,
    ranking: (year, name) => `${year}年${name.zh}排名`,
    level: (year, place, level, name, way) => `${year}年${place}${LEVELS[level]}${name.zh}${LEVEL_WAYS[way]}`,
    figure: (agency, year, all) =>
      `${agency}${year === null ? '' : `${year}年`}${all.map((name) => name.zh).join('、')}`,
  },
};
