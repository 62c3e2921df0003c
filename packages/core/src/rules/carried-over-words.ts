import type { Label } from '../forms/index.ts';
import { causeWords } from './cause-words.ts';
import type { Noticed } from './define.ts';
import type { Failure } from './identity.ts';
import { figure } from './wording.ts';

/** A column that carries over another number than last year's report carried forward. */
export type Mismatch = { path: string; column: Label; isTotal: boolean; before: number; now: number };
/** Columns that differ from last year's report; `failure` holds the equations of this report that break with them. */
export type Broken = Noticed & { kind: 'broken'; columns: Mismatch[]; year: number; failure?: Failure };
const OTHER_CAUSES: Label = {
  zh: '机构调整、更正上年报告或申请人重新归类也会造成差异。',
  en: ' A reorganisation, a correction of last year’s report or a reclassified applicant can also cause this.',
};

// Words for the equations that break with it; a single one does not say by itself what would mend it.
function equationWords(failure: Failure, columns: Mismatch[]): Label {
  const told = causeWords(failure);
  if (failure.equations.length > 1) return { zh: told.zh, en: ` ${told.en}` };
  const put = columns.map(({ before }) => figure(before));
  return {
    zh: `${told.zh}改为 ${put.join('、')}，与上年报告一致，等式也成立。`,
    en: ` ${told.en} With ${put.join(', ')}, as in last year’s report, it holds.`,
  };
}

/** Says what last year's report carried forward and this one carries over, and which equations break with it. */
export function brokenWords({ columns, year, failure }: Broken): Label {
  const rest = failure ? equationWords(failure, columns) : OTHER_CAUSES;
  const [first] = columns;
  if (!first) return { zh: '', en: '' };
  const each = columns.map(({ column, before, now }) => ({
    zh: `「${column.zh}」列结转下年度 ${figure(before)} 件，本年报告上年结转 ${figure(now)} 件`,
    en: `“${column.en}” ${figure(before)} forward, but this report carries ${figure(now)} over`,
  }));
  return columns.length === 1
    ? {
        zh: `「${first.column.zh}」列：${year} 年报告结转下年度 ${figure(first.before)} 件，本年报告上年结转 ${figure(first.now)} 件。${rest.zh}`,
        en: `Column “${first.column.en}”: the report on ${year} carried ${figure(first.before)} forward, but this report carries ${figure(first.now)} over.${rest.en}`,
      }
    : {
        zh: `${columns.length} 列与 ${year} 年报告不同：${each.map(({ zh }) => zh).join('；')}。${rest.zh}`,
        en: `In ${columns.length} columns the report on ${year} carried another number forward: ${each.map(({ en }) => en).join('; ')}.${rest.en}`,
      };
}
