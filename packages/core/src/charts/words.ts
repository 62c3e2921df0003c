import type { Language } from '../errors.ts';
import type { ChartPoint } from './chart.ts';

type NoNumber = Exclude<ChartPoint['state'], 'number'>;

/** What charts say besides names and figures. */
export type ChartWords = {
  states: Record<NoNumber, string>;
  unit: (unit: string) => string;
  year: (year: number) => string;
  years: (from: number, to: number) => string;
  heading: (agency: string, years: string, figure: string) => string;
  figures: (names: string[]) => string;
  compared: (count: number) => string;
  leading: (shown: number, compared: number) => string;
  turn: (year: number) => string;
  turned: (before: string, after: string) => string;
  gaps: (words: string[]) => string;
  gap: (series: string, category: string, state: string) => string;
  rounded: () => string;
  cut: (shown: number, all: number) => string;
  source: (agencies: string[], years: string, reports: number) => string;
  joined: (parts: string[]) => string;
  point: (parts: string[], value: string) => string;
};

const MOST_AGENCIES = 2;

const zh: ChartWords = {
  states: {
    blank: '留空',
    placeholder: '填“—”',
    illegible: '无法辨认',
    absent: '无此格',
    unassessable: '无法计算',
    missing: '无数据',
  },
  unit: (unit) => `单位：${unit}`,
  year: (year) => `${year}年`,
  years: (from, to) => (from === to ? `${from}年` : `${from}—${to}年`),
  heading: (agency, years, figure) => `${agency}${years}${figure}`,
  figures: (names) =>
    names.length > 3 ? `${names.slice(0, 2).join('、')}等${names.length}项` : names.join('、'),
  compared: (count) => `共${count}个机关`,
  leading: (shown, compared) => `共比较${compared}个机关，列出${shown}个`,
  turn: (year) => `${year}年起新格式`,
  turned: (before, after) => `两种格式统计的不是同一项（“${before}”与“${after}”），不相连，也不能直接比较。`,
  gaps: (words) => `${words.join('、')}不等于0，图上空着。`,
  gap: (series, category, state) => `${series}${category}：${state}`,
  rounded: () => '图上的数字经四舍五入。',
  cut: (shown, all) => `共${all}项，只画前${shown}项。`,
  source: (agencies, years, reports) => {
    const whose =
      agencies.length > MOST_AGENCIES
        ? `${agencies[0] ?? ''}等${agencies.length}个机关`
        : agencies.join('、');
    return `来源：${whose}${years}政府信息公开工作年度报告（${reports}份）`;
  },
  joined: (parts) => parts.filter(Boolean).join(' · '),
  point: (parts, value) => `${parts.filter(Boolean).join(' ')}：${value}`,
};

const en: ChartWords = {
  states: {
    blank: 'blank',
    placeholder: 'dash only',
    illegible: 'illegible',
    absent: 'no such cell',
    unassessable: 'not computable',
    missing: 'no data',
  },
  unit: (unit) => `in ${unit}`,
  year: String,
  years: (from, to) => (from === to ? `${from}` : `${from}–${to}`),
  heading: (agency, years, figure) => {
    const what = [figure, years].filter(Boolean).join(', ');
    const head = what.charAt(0).toUpperCase() + what.slice(1);
    return agency ? `${agency}: ${what || years}` : head;
  },
  figures: (names) =>
    names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(', '),
  compared: (count) => `${count} ${count === 1 ? 'agency' : 'agencies'}`,
  leading: (shown, compared) => `${shown} of ${compared} agencies compared`,
  turn: (year) => `new form from ${year}`,
  turned: (before, after) =>
    `The two forms count different things (${before}; ${after}): not joined, not comparable.`,
  gaps: (words) => `Not zero, so nothing is drawn: ${words.join(', ')}.`,
  gap: (series, category, state) => `${series}${series ? ' ' : ''}${category}: ${state}`,
  rounded: () => 'The figures shown are rounded.',
  cut: (shown, all) => `The first ${shown} of ${all}.`,
  source: (agencies, years, reports) => {
    const rest = agencies.length - 1;
    const whose =
      agencies.length > MOST_AGENCIES ? `${agencies[0] ?? ''} and ${rest} more` : agencies.join(', ');
    return `Source: annual reports on open government information, ${whose}, ${years} (${reports} ${reports === 1 ? 'report' : 'reports'})`;
  },
  joined: (parts) => parts.filter(Boolean).join(' · '),
  point: (parts, value) => `${parts.filter(Boolean).join(', ')}: ${value}`,
};

/** The words of a language. */
export const chartWords: Record<Language, ChartWords> = { zh, en };
