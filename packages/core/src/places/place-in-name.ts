import { isWithin } from './divisions.ts';
import type { Division } from './divisions.ts';
import { mentionAt } from './find.ts';
import type { Mention } from './find.ts';
import { beginsWithWork } from './kinds.ts';
import { nameEntry, namesAt } from './names.ts';
import type { NameForm } from './names.ts';

/** The place that an agency's name begins with: what it can be, in which form it is printed, and where the rest of the name begins. */
export type Place = { divisions: Division[]; form: NameForm; end: number };

const ORGAN = /^(?:分局|人民|政府|高新|经开|示范区|经济|国家|开发|工业|法院|检察)/u;

// 张店公安分局 and 睢宁经济开发区, but not 南湖新区 (of 岳阳, though 南湖区 is in 嘉兴).
function standsAlone(first: Mention, text: string): boolean {
  if (first.form === 'full' || first.divisions[0]?.level !== 'county') return true;
  const rest = text.slice(first.end);
  return beginsWithWork(rest) || ORGAN.test(rest);
}

/** The chain of divisions at the start of a name: 江苏睢宁 in 江苏睢宁经济开发区. */
export function leadingPlace(text: string): Place | undefined {
  let last: Mention | undefined;
  for (let at = 0; at < text.length; at = last.end) {
    const next = mentionAt(text, at, last);
    if (!next || (last && !next.chained)) break;
    if (!last && mentionAt(text, next.end, next)?.chained !== true && !standsAlone(next, text))
      return undefined;
    last = next;
  }
  return last && { divisions: last.divisions, form: last.form, end: last.end };
}

const within = (divisions: Division[], scope: Division[] | undefined): Division[] =>
  scope
    ? divisions.filter(({ code }) => scope.some((outer) => outer.code !== code && isWithin(code, outer.code)))
    : divisions.filter(({ level }) => level === 'county');

// 公安局张店分局 | 公安贵池分局 | 交警支队张店大队
const BRANCH = /^(?:公安|交警|交通警察|税务|自然资源|生态环境)?(?:分局|大队|分中心|管理部)/u;

/** The division of a branch named inside: 贵池 in 池州市公安贵池分局. `scope` is the place in front of it. */
export function branchPlace(text: string, scope: Division[] | undefined): Division[] {
  if (!/分局|大队|分中心|管理部/u.test(text)) return [];
  for (let at = 0; at < text.length; at += 1) {
    for (const name of namesAt(text, at)) {
      const divisions = within(nameEntry(name)?.divisions ?? [], scope);
      if (divisions.length > 0 && BRANCH.test(text.slice(at + name.length))) return divisions;
    }
  }
  return [];
}

// 高新区（新市区） | 中韩(长春)国际合作示范区
const BRACKETED = /^([^（(]{0,12})[（(]([^（()）]{2,12})[）)]/u;

/** The division named in brackets: 新市区 in 乌鲁木齐高新区（新市区）人民政府. */
export function bracketedPlace(text: string, scope: Division[] | undefined): Division[] {
  const [, before = '', name = ''] = BRACKETED.exec(text) ?? [];
  const divisions = nameEntry(name)?.divisions ?? [];
  if (scope) return /[区城]$/u.test(before) ? within(divisions, scope) : [];
  return divisions.filter(({ level, name: full }) => level !== 'county' || full === name);
}
