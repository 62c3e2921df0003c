import type { Answer, Language, Severity } from '@gouji/core';

type State = NonNullable<Answer['rows']>[number]['state'];

type Words = {
  agency: (name: string, year: number) => string;
  aside: (text: string) => string;
  figure: (label: string) => string;
  printed: (label: string, text: string, place: string) => string;
  /** Behind a figure that the form does not print as one cell. */
  added: string;
  /** The cells that such a figure is made of, each as printed and where. */
  sum: (label: string, parts: { text: string; place: string }[]) => string;
  /** What stands in place of a number; none of it is zero. */
  states: Record<State, string>;
  sound: string;
  found: (counts: Record<Severity, number>) => string;
  unchecked: (count: number) => string;
  /** Before a finding that may be our reading's. */
  doubtful: string;
  repairable: (count: number) => string;
  more: (count: number) => string;
  source: (name: string) => string;
};

/** What stands before a finding. */
export const MARKS: Record<Severity, string> = { error: '❌', warning: '⚠️', info: 'ℹ️' };

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The counts that are not zero, each behind its mark. */
const counted = (counts: Record<Severity, number>, name: (severity: Severity, count: number) => string) =>
  (['error', 'warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${MARKS[severity]} ${name(severity, counts[severity])}`)
    .join('  ');

/** What a card says in both languages. */
export const words: Record<Language, Words> = {
  zh: {
    agency: (name, year) => `${name} · ${year}年度`,
    aside: (text) => `（${text}）`,
    figure: (label) => `${label}：`,
    printed: (label, text, place) => `${label}：${text === '' ? '空白' : `“${text}”`}，${place}`,
    added: '（由各格相加）',
    sum: (label, parts) =>
      `${label} = ${parts.map(({ text, place }) => `${text === '' ? '空白' : `“${text}”`}（${place || '文件中没有'}）`).join(' + ')}`,
    states: {
      number: '',
      blank: '空白（不等于 0）',
      placeholder: '未填数字（不等于 0）',
      illegible: '无法辨认',
      absent: '文件中没有',
      unassessable: '无法计算（有空缺）',
    },
    sound: '✅ 没有发现问题',
    found: (counts) =>
      counted(
        counts,
        (severity, count) => `${count} 处${{ error: '错误', warning: '警告', info: '提示' }[severity]}`,
      ),
    unchecked: (count) => `（另有 ${count} 项因缺数字无法核对）`,
    doubtful: '（识读存疑）',
    repairable: (count) => `有 ${count} 种改法都能让等式成立`,
    more: (count) => `……另有 ${count} 项`,
    source: (name) => `来源：${name}`,
  },
  en: {
    agency: (name, year) => `${name} · ${year}`,
    aside: (text) => ` (${text})`,
    figure: (label) => `${label.charAt(0).toUpperCase()}${label.slice(1)}: `,
    printed: (label, text, place) => `${label}: ${text === '' ? 'blank' : `“${text}”`}, ${place}`,
    added: ' (added up here)',
    sum: (label, parts) =>
      `${label} = ${parts.map(({ text, place }) => `${text === '' ? 'blank' : `“${text}”`} (${place || 'not in the document'})`).join(' + ')}`,
    states: {
      number: '',
      blank: 'blank (not 0)',
      placeholder: 'no number filled in (not 0)',
      illegible: 'illegible',
      absent: 'not in the document',
      unassessable: 'cannot be computed (parts are missing)',
    },
    sound: '✅ Nothing was found wrong',
    found: (counts) =>
      counted(counts, (severity, count) =>
        plural(count, { error: 'error', warning: 'warning', info: 'note' }[severity]),
      ),
    unchecked: (count) => ` (${plural(count, 'check')} not possible for want of numbers)`,
    doubtful: '(reading in doubt) ',
    repairable: (count) => `any of ${count} changes would mend it`,
    more: (count) => `… and ${count} more`,
    source: (name) => `Source: ${name}`,
  },
};
