import type { Answer, Language } from '@gouji/core';

type State = NonNullable<Answer['rows']>[number]['state'];

type Words = {
  agency: (name: string, year: number) => string;
  division: (name: string) => string;
  figure: (label: string, value: string) => string;
  /** What stands in place of a number; none of it is zero. */
  states: Record<State, string>;
  found: (errors: number, warnings: number, notes: number) => string;
  more: (count: number) => string;
  source: (name: string) => string;
};

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** What a card says in both languages. */
export const words: Record<Language, Words> = {
  zh: {
    agency: (name, year) => `${name} · ${year}年度`,
    division: (name) => `（${name}）`,
    figure: (label, value) => `${label}：${value}`,
    states: {
      number: '',
      blank: '空白（不等于 0）',
      placeholder: '未填数字（不等于 0）',
      illegible: '无法辨认',
      absent: '文件中没有',
      unassessable: '无法计算（有空缺）',
    },
    found: (errors, warnings, notes) =>
      errors + warnings + notes === 0
        ? '没有发现问题。'
        : `发现：错误 ${errors} 项，警告 ${warnings} 项，提示 ${notes} 项`,
    more: (count) => `……另有 ${count} 项`,
    source: (name) => `来源：${name}`,
  },
  en: {
    agency: (name, year) => `${name} · ${year}`,
    division: (name) => ` (${name})`,
    figure: (label, value) => `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${value}`,
    states: {
      number: '',
      blank: 'blank (not 0)',
      placeholder: 'no number filled in (not 0)',
      illegible: 'illegible',
      absent: 'not in the document',
      unassessable: 'cannot be computed (parts are missing)',
    },
    found: (errors, warnings, notes) =>
      errors + warnings + notes === 0
        ? 'Nothing was found wrong.'
        : `Found: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(notes, 'note')}`,
    more: (count) => `… and ${count} more`,
    source: (name) => `Source: ${name}`,
  },
};
