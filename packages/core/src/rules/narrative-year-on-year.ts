import type { Label } from '../forms/index.ts';
import type { Comparison, Report } from '../report/index.ts';
import { growth, impliedPrevious, metricAt, printsAs } from './comparisons.ts';
import { partsOf, quoted } from './claims.ts';
import { defineRule } from './define.ts';
import type { Noticed } from './define.ts';
import { same } from './judge.ts';
import { sample } from './sample.ts';
import { figure, nameOf } from './wording.ts';

type Notice = Noticed & { said: Comparison; name: Label } & (
    | { kind: 'differs'; year: number; before: number; now: number; exact: number }
    | { kind: 'fromNothing'; year: number; now: number }
    | { kind: 'impossible'; nearest: [number, number] }
    | { kind: 'contradicts'; before: number; exact: number }
  );

function againstLastYear(report: Report, previous: Report, said: Comparison): Notice | undefined {
  const [before, now] = [metricAt(previous, said.metric), metricAt(report, said.metric)];
  // What the text states otherwise than the table is told by another rule.
  if (before === undefined || now === undefined || !same(now, said.of)) return undefined;
  const { year } = previous;
  const found = { said, name: nameOf(report.form, said.metric), cells: partsOf(report, said) };
  const exact = exactOf(said, before, now);
  if (exact === undefined) return { ...found, kind: 'fromNothing', year, now };
  if (printsAs(exact, said.value, said.decimals)) return undefined;
  // Cut off instead of rounded: as good as right.
  const cut = said.kind === 'percent' && printsAs(exact, said.value, said.decimals, 2);
  const severity = cut ? 'info' : 'warning';
  return {
    ...found,
    kind: 'differs',
    severity,
    year,
    before,
    now,
    exact,
    expected: round(exact, Math.max(0, said.decimals)),
    actual: said.value,
  };
}

const exactOf = ({ kind }: Comparison, before: number, now: number): number | undefined =>
  kind === 'percent' ? growth(before, now) : kind === 'difference' ? now - before : before;

const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));

// 15件，较上年上升23%: from 12 it would be 25%, from 13 it would be 15%.
function impossible(report: Report, said: Comparison): Notice | undefined {
  if (said.kind !== 'percent' || said.of === 0 || said.value <= -100) return undefined;
  if (impliedPrevious(said.of, said.value, said.decimals).length > 0) return undefined;
  const between = Math.floor(said.of / (1 + said.value / 100));
  const nearest: [number, number] = [Math.max(1, between), Math.max(1, between) + 1];
  const slightly = nearest.some((before) =>
    printsAs(growth(before, said.of) ?? NaN, said.value, said.decimals, 2),
  );
  if (slightly) return undefined;
  const cells = partsOf(report, said);
  return { kind: 'impossible', said, name: nameOf(report.form, said.metric), cells, nearest };
}

// 20件，较上年24件下降20% | 20件，同比减少4件，下降20%: from 24 it is 16.7%.
/** What the same words say of last year's figure, outright or by a difference, and then not by what they say next. */
function againstItself(report: Report, said: Comparison): Notice | undefined {
  const told = (report.comparisons ?? []).filter(
    (other) => other.metric === said.metric && isWithin(other, said),
  );
  const first = told.find(({ kind }) => kind === 'previous' || kind === 'difference');
  if (!first || first === said) return undefined;
  const before = first.kind === 'previous' ? first.value : first.of - first.value;
  const exact = exactOf(said, before, said.of);
  const units = said.kind === 'percent' ? 2 : 1;
  if (exact === undefined || printsAs(exact, said.value, said.decimals, units)) return undefined;
  const cells = partsOf(report, said);
  return { kind: 'contradicts', said, name: nameOf(report.form, said.metric), cells, before, exact };
}

/** Whether one comparison is told in the words up to another, the same figure being compared. */
const isWithin = (one: Comparison, other: Comparison): boolean =>
  one.of === other.of && one.at.line === other.at.line && other.text.startsWith(one.text);

const percent = (before: number, now: number, decimals: number): string =>
  `${figure(round(growth(before, now) ?? NaN, Math.max(1, decimals)))}%`;

function differingWords({ said, name, year, before, now, exact }: Notice & { kind: 'differs' }): Label {
  const quote = quoted(said);
  const unit = said.kind === 'percent' ? '%' : '';
  const right = figure(round(exact, Math.max(0, said.decimals + (unit ? 1 : 0))));
  return said.kind === 'previous'
    ? {
        zh: `${quote.zh}写上年为 ${figure(said.value)}，而 ${year} 年报告「${name.zh}」为 ${figure(before)}。`,
        en: `${quote.en} gives last year’s figure as ${figure(said.value)}, but “${name.en}” in the report on ${year} is ${figure(before)}.`,
      }
    : {
        zh: `${quote.zh}写变化 ${figure(said.value)}${unit}，而「${name.zh}」${year} 年报告为 ${figure(before)}，本年为 ${figure(now)}，应为 ${right}${unit}。`,
        en: `${quote.en} states a change of ${figure(said.value)}${unit}, but “${name.en}” was ${figure(before)} in the report on ${year} and is ${figure(now)} now: ${right}${unit}.`,
      };
}

function wordsOf(notice: Notice): Label {
  const { said, name } = notice;
  const quote = quoted(said);
  if (notice.kind === 'differs') return differingWords(notice);
  if (notice.kind === 'fromNothing') {
    return {
      zh: `${quote.zh}写了百分比，而「${name.zh}」${notice.year} 年报告为 0，无法计算变化幅度。`,
      en: `${quote.en} states a percentage, but “${name.en}” was 0 in the report on ${notice.year}, from which nothing can grow by a percentage.`,
    };
  }
  if (notice.kind === 'contradicts') {
    const unit = said.kind === 'percent' ? '%' : '';
    const right = `${figure(round(notice.exact, Math.max(0, said.decimals + (unit ? 1 : 0))))}${unit}`;
    const [before, now] = [figure(notice.before), figure(said.of)];
    return {
      zh: `${quote.zh}自相矛盾：由上年 ${before} 到本年 ${now}，变化为 ${right}，而不是 ${figure(said.value)}${unit}。`,
      en: `${quote.en} contradicts itself: from ${before} last year to ${now} is ${right}, not ${figure(said.value)}${unit}.`,
    };
  }
  const near = notice.nearest.map((before) => [before, percent(before, said.of, said.decimals)] as const);
  return {
    zh: `${quote.zh}：没有一个整数的上年数能得出 ${figure(said.value)}%。${near.map(([before, change]) => `上年 ${before} 为 ${change}`).join('，')}。`,
    en: `${quote.en}: no whole number of last year gives ${figure(said.value)}%. ${near.map(([before, change]) => `From ${before} it is ${change}`).join('; ')}.`,
  };
}

const said = (more: Partial<Comparison>): { comparisons: Comparison[] } => ({
  comparisons: [
    {
      metric: 'applications.new.total',
      kind: 'percent',
      value: -20,
      decimals: 0,
      of: 16,
      text: '收到政府信息公开申请16件，同比下降20%',
      at: { line: 9 },
      ...more,
    },
  ],
});

const lastYear = (total: number | null) => ({
  previous: sample({ year: 2022, 'applications.new.total': total }),
});

const withSaid = (more: Partial<Comparison>): Report => ({ ...sample(), ...said(more) });

/** 16 received, and two things said of last year's figure. */
const withTwo = (one: Partial<Comparison>, other: Partial<Comparison>): Report => {
  const text = '收到政府信息公开申请16件，同比减少4件';
  const [first] = said({ kind: 'difference', text, ...one }).comparisons;
  const [second] = said({ text: `${text}，下降${Math.abs(other.value ?? 0)}%`, ...other }).comparisons;
  return { ...sample(), comparisons: [first, second].filter((each) => each !== undefined) };
};

export default defineRule({
  id: 'narrative-year-on-year',
  title: { zh: '正文的同比与上年报告一致', en: 'Growth stated in the text agrees with last year’s report' },
  why: {
    zh: '同比由本年数和上年数算出，两份报告都公布了这两个数。',
    en: 'Growth follows from this year’s figure and last year’s, and both are published.',
  },
  mend: {
    zh: '按两年公布的数重新计算；上年数有更正或口径不同的，请在正文中说明。',
    en: 'Compute it again from the two published figures; where last year’s was corrected or counts something else, say so in the text.',
  },
  source: { document: '《中华人民共和国政府信息公开条例》', clause: '第五十条（年度报告的内容和统一格式）' },
  forms: ['2019', '2021'],
  needs: ['comparisons'],
  severity: 'warning',
  *check(report, { previous }): Generator<Notice> {
    for (const comparison of report.comparisons ?? []) {
      if (comparison.kind === 'share') continue;
      const found =
        (previous ? againstLastYear(report, previous, comparison) : againstItself(report, comparison)) ??
        impossible(report, comparison);
      if (found) yield found;
    }
  },
  message: wordsOf,
  good: [
    withSaid({}),
    { report: withSaid({}), context: lastYear(20) },
    { report: withSaid({}), context: lastYear(null) },
    { report: withSaid({ kind: 'difference', value: 3 }), context: lastYear(13) },
    // 江宁区: from 68 to 98 is 44.1%.
    {
      report: {
        ...sample({ 'applications.new.total': 98 }),
        ...said({ of: 98, value: 44.1, decimals: 1 }),
      },
      context: lastYear(68),
    },
    { report: withSaid({ kind: 'previous', value: 20 }), context: lastYear(20) },
    withTwo({ value: -4 }, { kind: 'percent', value: -20 }),
  ],
  bad: [
    {
      report: withSaid({}),
      context: lastYear(18),
      expect: [
        {
          severity: 'warning',
          about: 'agency',
          cells: ['applications.new.total'],
          expected: -11,
          actual: -20,
          message: {
            zh: '正文第 9 行“收到政府信息公开申请16件，同比下降20%”写变化 -20%，而「本年新收政府信息公开申请数量·总计」2022 年报告为 18，本年为 16，应为 -11.1%。',
            en: '“收到政府信息公开申请16件，同比下降20%” (line 9) states a change of -20%, but “applications newly received, total” was 18 in the report on 2022 and is 16 now: -11.1%.',
          },
        },
      ],
    },
    {
      report: withSaid({ kind: 'difference', value: 3 }),
      context: lastYear(12),
      expect: [{ severity: 'warning', expected: 4, actual: 3 }],
    },
    {
      report: withSaid({ kind: 'previous', value: 21 }),
      context: lastYear(20),
      expect: [{ severity: 'warning', expected: 20, actual: 21 }],
    },
    {
      report: withTwo({ value: -4 }, { kind: 'percent', value: -25 }),
      expect: [
        {
          severity: 'warning',
          cells: ['applications.new.total'],
          message: {
            zh: '正文第 9 行“收到政府信息公开申请16件，同比减少4件，下降25%”自相矛盾：由上年 20 到本年 16，变化为 -20%，而不是 -25%。',
            en: '“收到政府信息公开申请16件，同比减少4件，下降25%” (line 9) contradicts itself: from 20 last year to 16 is -20%, not -25%.',
          },
        },
      ],
    },
    {
      report: withTwo({ kind: 'previous', value: 20 }, { kind: 'difference', value: -5 }),
      expect: [{ severity: 'warning', cells: ['applications.new.total'] }],
    },
    { report: withSaid({}), context: lastYear(0), expect: [{ severity: 'warning' }] },
    {
      report: withSaid({ value: 18, text: '收到16件，较上年上升18%' }),
      expect: [
        {
          severity: 'warning',
          message: {
            zh: '正文第 9 行“收到16件，较上年上升18%”：没有一个整数的上年数能得出 18%。上年 13 为 23.1%，上年 14 为 14.3%。',
          },
        },
      ],
    },
  ],
});
