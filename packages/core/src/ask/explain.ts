import type { Operation } from './answer.ts';
import type { Bound, Comparison } from './bounds.ts';
import type { Level } from './lexicon.ts';
import type { Name } from './names.ts';
import { ruleNames as englishRules } from './texts/en-words.ts';
import { ruleNames as chineseRules } from './texts/zh-words.ts';
import { measuresOf } from './understand.ts';
import type { Condition, Query, Target, Years } from './understand.ts';

const SOUGHT = ['zero', 'blank', 'broken', 'unfiled'] as const;

type Words = {
  operations: Record<Operation, string>;
  /** What a sum over agencies is instead. */
  means: Record<'average' | 'median', string>;
  levels: Record<Level, string>;
  than: Record<Comparison, string>;
  departments: string;
  everyone: string;
  noFigure: string;
  newestYear: string;
  name: (name: Name) => string;
  lastYears: (count: number) => string;
  allYears: (since: number | null, until: number | null) => string;
  top: (count: number, least: boolean) => string;
  nth: (place: number) => string;
  order: (least: boolean) => string;
  source: string;
  sought: Record<(typeof SOUGHT)[number], string>;
  rules: (rules: readonly string[]) => string;
  without: (names: string) => string;
  between: string;
  colon: string;
};

const zh: Words = {
  operations: {
    lookup: '查数',
    ratio: '求占比',
    growth: '与上一年比',
    series: '逐年列出',
    compare: '对比',
    match: '核对是否相等',
    rank: '排序',
    sum: '同级相加',
    tally: '数机关',
    breakdown: '分项列出',
    filter: '筛选',
    overview: '列出主要数字',
    date: '查发布日期',
    feeNote: '查第六部分关于信息处理费的文字',
  },
  means: { average: '同级求平均', median: '同级求中位数' },
  levels: { province: '各省级政府', prefecture: '各市级政府', county: '各县级政府', town: '各乡镇街道' },
  than: { '>': '大于', '>=': '不小于', '<': '小于', '<=': '不大于', '=': '等于', '!=': '不等于' },
  departments: '各部门',
  everyone: '所有机关',
  noFigure: '没有说指标',
  newestYear: '最近一年',
  name: (name) => name.zh,
  lastYears: (count) => `最近${count}年`,
  allYears: (since, until) => {
    if (since === null) return until === null ? '所有年份' : `${until}年及以前`;
    return until === null ? `${since}年及以后` : `${since}—${until}年`;
  },
  top: (count, least) => `取${least ? '最小' : '最大'}的${count}个`,
  nth: (place) => `第${place}`,
  order: (least) => (least ? '从小到大' : '从大到小'),
  source: '说明出处',
  sought: { zero: '填0的', blank: '留空的', broken: '查出错误的', unfiled: '没有报告的' },
  rules: (rules) => `查出${chineseRules(rules)}的`,
  without: (names) => `不算${names}`,
  between: '；',
  colon: '：',
};

const en: Words = {
  operations: {
    lookup: 'look up',
    ratio: 'work out a share',
    growth: 'compare with the year before',
    series: 'list by year',
    compare: 'compare',
    match: 'see whether they are equal',
    rank: 'rank',
    sum: 'add up at one level',
    tally: 'count agencies',
    breakdown: 'list the parts',
    filter: 'find those that fit',
    overview: 'list the main figures',
    date: 'look up the date of publication',
    feeNote: 'look up what section six says of processing fees',
  },
  means: { average: 'average at one level', median: 'median at one level' },
  levels: {
    province: 'governments of provinces',
    prefecture: 'governments of cities',
    county: 'governments of counties',
    town: 'towns and subdistricts',
  },
  than: {
    '>': 'above',
    '>=': 'at least',
    '<': 'below',
    '<=': 'at most',
    '=': 'equal to',
    '!=': 'other than',
  },
  departments: 'departments',
  everyone: 'all agencies',
  noFigure: 'no figure named',
  newestYear: 'the newest year',
  name: (name) => name.en.many,
  lastYears: (count) => `the last ${count} years`,
  allYears: (since, until) => {
    if (since === null) return until === null ? 'all years' : `up to ${until}`;
    return until === null ? `from ${since} on` : `${since} to ${until}`;
  },
  top: (count, least) => `the ${count} ${least ? 'lowest' : 'highest'}`,
  nth: (place) => `number ${place}`,
  order: (least) => (least ? 'lowest first' : 'highest first'),
  source: 'with its source',
  sought: {
    zero: 'that are zero',
    blank: 'that are blank',
    broken: 'with errors',
    unfiled: 'without a report',
  },
  rules: (rules) => `with ${englishRules(rules)}`,
  without: (names) => `without ${names}`,
  between: '; ',
  colon: ': ',
};

/** What was understood of a question, in a sentence of each language. */
export const explain = (query: Query): { zh: string; en: string } => ({
  zh: sentence(query, zh),
  en: sentence(query, en),
});

function sentence(query: Query, words: Words): string {
  const { operation, targets, ranking, acts } = query;
  const figures = targets.map((target) => nameOf(target, words));
  const least = ranking.order === 'least';
  const findings = query.rules.length > 0 || acts.has('broken');
  const sought = [
    ...(query.rules.length > 0 ? [words.rules(query.rules)] : []),
    ...SOUGHT.filter((act) => operation === 'filter' && acts.has(act) && query.rules.length === 0).map(
      (act) => words.sought[act],
    ),
  ];
  const parts = [
    ...(sought.length === 0 || figures.length > 0 ? [figures.join(' + ') || words.noFigure] : []),
    ...sought,
    scopeOf(query, words),
    ...(query.without.length > 0
      ? [words.without(query.without.map(({ mention }) => mention.text).join(' · '))]
      : []),
    yearsOf(findings ? { ...query.years, every: true } : query.years, words),
    ...(query.condition ? [conditionOf(query.condition, words)] : []),
    ...(operation === 'rank' ? [words.order(least)] : []),
    ...(ranking.top === null ? [] : [words.top(ranking.top, least)]),
    ...(ranking.nth === null || !ORDERED.has(operation) ? [] : [words.nth(ranking.nth)]),
    ...(acts.has('source') ? [words.source] : []),
  ];
  const told = operation === 'date' || operation === 'feeNote' ? parts.slice(1) : parts;
  const mean = (['median', 'average'] as const).find((act) => operation === 'sum' && acts.has(act));
  const done = mean ? words.means[mean] : words.operations[operation];
  return `${done}${words.colon}${told.join(words.between)}`;
}

const ORDERED: ReadonlySet<Operation> = new Set<Operation>(['rank', 'breakdown']);

const nameOf = (target: Target, words: Words): string =>
  measuresOf(target)
    .slice(0, 1)
    .map(({ name }) => words.name(name))
    .join('');

function scopeOf({ mentions, level, departments, which }: Query, words: Words): string {
  const named = mentions.map(({ text }) => text);
  const all = level ? [words.levels[level]] : departments ? [words.departments] : [];
  if (named.length + all.length === 0) return words.everyone;
  return [...named, ...(all.length === 0 && which ? [words.everyone] : all)].join(' · ');
}

function yearsOf({ named, newest, every, since, until }: Years, words: Words): string {
  if (named.length > 0) return named.join(', ');
  if (newest !== null) return words.lastYears(newest);
  return every ? words.allYears(since, until) : words.newestYear;
}

function conditionOf(condition: Condition, words: Words): string {
  const limits = (bounds: readonly Bound[]): string =>
    bounds.map(({ than, value, unit }) => `${words.than[than]} ${value}${unit}`).join(', ');
  if ('bounds' in condition) return limits(condition.bounds);
  if ('all' in condition)
    return condition.all
      .map(({ target, bounds }) => `${nameOf(target, words)} ${limits(bounds)}`)
      .join(words.between);
  if ('rival' in condition) return `${words.than[condition.than]} ${condition.rival.text}`;
  const { left, than, right } = condition;
  return `${nameOf(left, words)} ${words.than[than]} ${nameOf(right, words)}`;
}
