import { divisionOf, fullName, isNamesake } from '../../places/index.ts';
import type { Agency } from '../../report/index.ts';
import type { RowState } from '../answer.ts';
import type { Told } from './texts.ts';

/** What is said of a figure that is no number. */
export const STATES: Record<Exclude<RowState, 'number'>, string> = {
  blank: '留空',
  placeholder: '只有占位符',
  illegible: '无法辨认',
  absent: '报告中没有',
  unassessable: '无法计算',
};

const RULES: Record<string, string> = {
  'applications-balance': '表三不平衡（新收+上年结转≠总计+结转下年）',
  'applications-results': '表三办理结果相加不等于总计',
  'applications-row-total': '表三各类申请人相加不等于总计',
  'remedies-total': '表四各项结果相加不等于总计',
  'carried-over-continuity': '上年结转与上一年结转下年度不一致',
  'narrative-mismatch': '正文与表格不一致',
  'form-outdated': '使用旧格式',
  'published-late': '晚于期限发布（部门1月31日，政府3月31日）',
  'period-stale': '统计期不符',
  'blank-cells': '留空的单元格',
};

/** What the checks by these rules find. */
export const ruleNames = (rules: readonly string[]): string =>
  rules.length === 0 ? '错误' : rules.length > 1 ? '勾稽关系不成立' : (RULES[rules[0] ?? ''] ?? '错误');

/** The governments of a level, each. */
export const LEVELS = { province: '各省', prefecture: '各市', county: '各区县' };

const MOST_NAMES = 5;

/** An agency so that it is clear whose it is: 东西湖区公安分局 says its place, 区城市运行管理中心 and 市中区教育局 do not. */
export function who({ name, division }: Agency): string {
  if (!division) return name;
  if (isNamesake(division.code) && name.startsWith(division.name)) {
    return fullName(division.code) + name.slice(division.name.length);
  }
  const short = divisionOf(division.code)?.short ?? division.name;
  return name.includes(short) ? name : `${fullName(division.code) || division.name}${name}`;
}

/** Names one after the other, `most` of them, with the count of all. */
export const names = (all: string[], most = MOST_NAMES, count = all.length): string =>
  all.slice(0, most).join('、') + (count > most ? `等${count}个` : '');

/** Years one after the other. */
export const years = (all: number[]): string => all.map((year) => `${year}年`).join('、');

/** A figure with its unit, or what it is instead of a number. */
export const amount = ({ value, name, state }: Told): string =>
  state === 'number' ? `${value}${name.unit.zh}` : STATES[state];
