import type { Label } from './form.ts';

/** A part of the report by its number; `label` is its printed heading without the ordinal, `aliases` are as good. */
export type SectionSpec = { number: number; label: Label; aliases: string[] };

/** The six parts that both editions prescribe, in order. The aliases are the words of article 50 of the regulation and what differs in a word of no weight. */
export const reportSections: readonly SectionSpec[] = [
  {
    number: 1,
    label: { zh: '总体情况', en: 'overview' },
    aliases: ['工作总体情况'],
  },
  {
    number: 2,
    label: { zh: '主动公开政府信息情况', en: 'information disclosed on own initiative' },
    aliases: ['行政机关主动公开政府信息情况', '政府信息主动公开情况'],
  },
  {
    number: 3,
    label: { zh: '收到和处理政府信息公开申请情况', en: 'applications' },
    aliases: ['行政机关收到和处理政府信息公开申请情况', '政府信息公开申请收到和处理情况'],
  },
  {
    number: 4,
    label: { zh: '政府信息公开行政复议、行政诉讼情况', en: 'reconsideration and litigation' },
    aliases: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '政府信息公开工作被申请行政复议、提起行政诉讼情况',
    ],
  },
  {
    number: 5,
    label: { zh: '存在的主要问题及改进情况', en: 'problems and improvements' },
    aliases: ['存在的问题及改进情况'],
  },
  {
    number: 6,
    label: { zh: '其他需要报告的事项', en: 'other matters' },
    aliases: ['需要报告的其他事项'],
  },
];

// 的 and the words for "and" carry nothing, nor does the year; 其它 is 其他.
const WEIGHTLESS = /[\s的和及与、，,：:;；.。]|以及|20\d\d年度?/gu;

// 信息公开工作存在的问题及改进情况: what else the report could be about
const SUBJECT = /^(?:政府|政务)?信息公开(?:工作)?(?=总体|存在)/u;

const keyOf = (heading: string): string =>
  heading.replace(WEIGHTLESS, '').replaceAll('其它', '其他').replace(SUBJECT, '');

const keys = new Map(
  reportSections.map(({ number, label, aliases }) => [number, new Set([label.zh, ...aliases].map(keyOf))]),
);

/** Whether a heading without its ordinal is what the form calls the part of that number. */
export const isHeadingOf = (number: number, heading: string): boolean =>
  keys.get(number)?.has(keyOf(heading)) ?? false;
