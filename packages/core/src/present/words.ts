import type { Language } from '../errors.ts';
import type { About, CellState, Severity } from '../report/index.ts';

const en = {
  htmlLanguage: 'en',
  colon: ': ',
  comma: ', ',
  semicolon: '; ',
  aside: (text: string) => ` (${text})`,
  severity: { error: 'error', warning: 'warning', info: 'note' } satisfies Record<Severity, string>,
  about: {
    agency: 'the agency’s figures',
    reading: 'our reading is unsure',
    unassessable: 'cannot be checked',
  } satisfies Record<About, string>,
  state: {
    number: 'number',
    blank: 'blank',
    placeholder: 'placeholder',
    illegible: 'illegible',
    absent: 'not in the document',
  } satisfies Record<CellState, string>,
  year: (year: number) => `${year}`,
  /** Printed in the headers of the form beside the names of its rows and columns. */
  corner: 'item',
  balanceNote: 'In each column, I plus II equals III plus IV',
  applicants: 'applicants',
  ordinals: [
    (index: number) => `${['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][index] ?? index + 1}. `,
    (index: number) => `(${index + 1}) `,
    (index: number) => `${index + 1}. `,
  ],
  sectionTitle: (section: number, label: string) => `Section ${section}: ${label}`,
  change: (cell: string, from: string, to: string) => `change ${cell} from ${from} to ${to}`,
  repairCertain: 'the only repair',
  repair: 'would mend it',
  orRepair: 'or',
  counts: ({ error, warning, info }: Record<Severity, number>) =>
    `${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(info, 'note')}`,
  page: {
    title: 'Check of annual reports',
    reports: (count: number) => counted(count, 'report'),
    unread: 'Files that could not be read',
    agency: 'Agency',
    division: 'Place',
    central: 'central',
    year: 'Year',
    form: 'Form',
    period: 'Period',
    source: 'File',
    findings: 'Findings',
    none: 'Nothing was found.',
    verdict: (errors: number, others: number) =>
      errors > 0
        ? `${counted(errors, 'error')} to correct${others > 0 ? `, and ${counted(others, 'point')} to look at` : ''}.`
        : others > 0
          ? `No error was found; ${counted(others, 'point')} to look at.`
          : 'Nothing was found that cannot be right.',
    openToo: (count: number) => ` ${counted(count, 'check')} could not be made.`,
    text: 'text',
    open: 'What could not be checked',
    tables: 'The tables as printed',
    where: 'Where',
    repair: 'This change would make the equations hold',
    repairs: 'Any one of these changes would make the equations hold',
    certain: 'The only change as small as this that makes the equations hold',
    mend: 'What to do',
    basis: 'Laid down in',
    legend: {
      broken: 'the figure at fault',
      involved: 'also in the equation',
      blank: 'left blank in the report; a blank is not a zero',
      doubtful: 'in doubt: cannot be read with certainty, or one of several is wrong',
    },
    absent: 'absent',
    footer:
      'Figures are shown as published; nothing was changed. Repairs are inferences from the equations, to be checked against the register.',
  },
  sheet: {
    findings: 'Findings',
    files: 'Files',
    columns: {
      path: 'file',
      agency: 'agency',
      division: 'place',
      year: 'year',
      severity: 'severity',
      about: 'about',
      rule: 'rule',
      title: 'what must hold',
      message: 'finding',
      cell: 'cell',
      printed: 'printed',
      place: 'where',
      actual: 'actual',
      expected: 'expected',
      repairs: 'repairs',
      mend: 'what to do',
    },
    status: 'result',
    read: 'checked',
  },
  junit: { readable: 'can be read', more: (count: number) => ` (and ${count} more)` },
};

/** The same in any language. */
export type Words = typeof en;

const zh: Words = {
  htmlLanguage: 'zh-CN',
  colon: '：',
  comma: '、',
  semicolon: '；',
  aside: (text) => `（${text}）`,
  severity: { error: '错误', warning: '警告', info: '提示' },
  about: { agency: '机关填报', reading: '读取存疑', unassessable: '无法核对' },
  state: { number: '数字', blank: '空白', placeholder: '占位符', illegible: '无法辨认', absent: '文中没有' },
  year: (year) => `${year}年`,
  corner: '信息内容',
  balanceNote: '本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
  applicants: '申请人情况',
  ordinals: [
    (index) => `${'一二三四五六七八九'[index] ?? index + 1}、`,
    (index) => `（${'一二三四五六七八九'[index] ?? index + 1}）`,
    (index) => `${index + 1}.`,
  ],
  sectionTitle: (section, label) => `${'一二三四五六'[section - 1] ?? section}、${label}`,
  change: (cell, from, to) => `把 ${cell} 从 ${from} 改为 ${to}`,
  repairCertain: '唯一改法',
  repair: '可改',
  orRepair: '或',
  counts: ({ error, warning, info }) => `错误 ${error}，警告 ${warning}，提示 ${info}`,
  page: {
    title: '年度报告勾稽检查结果',
    reports: (count) => `${count} 份报告`,
    unread: '无法读取的文件',
    agency: '机关',
    division: '地区',
    central: '中央',
    year: '年度',
    form: '格式',
    period: '期限',
    source: '文件',
    findings: '发现的问题',
    none: '没有发现问题。',
    verdict: (errors, others) =>
      errors > 0
        ? `有 ${errors} 处错误应当更正${others > 0 ? `，另有 ${others} 处需要核实` : ''}。`
        : others > 0
          ? `没有发现错误，有 ${others} 处需要核实。`
          : '没有发现对不上的数字。',
    openToo: (count) => `另有 ${count} 项无法核对。`,
    text: '正文',
    open: '无法核对的内容',
    tables: '报告原表',
    where: '位置',
    repair: '这样改正，相关等式即成立',
    repairs: '任选其一改正，相关等式即成立',
    certain: '唯一的最小改法，改正后相关等式即成立',
    mend: '处理办法',
    basis: '依据',
    legend: {
      broken: '有问题的数',
      involved: '同一等式中的数',
      blank: '报告中留空；空白不等于零',
      doubtful: '存疑：无法确切辨认，或几格之中有误',
    },
    absent: '文中没有',
    footer: '表中数字均为报告原文，未作任何改动。改法由勾稽关系推算得出，请以台账为准。',
  },
  sheet: {
    findings: '问题',
    files: '文件',
    columns: {
      path: '文件',
      agency: '机关',
      division: '地区',
      year: '年度',
      severity: '级别',
      about: '归因',
      rule: '规则',
      title: '要求',
      message: '问题',
      cell: '单元格',
      printed: '原文',
      place: '位置',
      actual: '实为',
      expected: '应为',
      repairs: '改法',
      mend: '处理办法',
    },
    status: '结果',
    read: '已检查',
  },
  junit: { readable: '可以读取', more: (count) => `（另有 ${count} 项）` },
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** What the outputs say, in each language. */
export const words: Record<Language, Words> = { zh, en };
