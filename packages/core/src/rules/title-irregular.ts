import type { Doubt } from '../report/index.ts';
import { arabicYears } from '../text/date.ts';
import { normaliseText } from '../text/normalise.ts';
import { defineRule } from './define.ts';
import type { Noticed } from './define.ts';
import { sample } from './sample.ts';

const titled = (title: string) => sample({ title });

type Wording = Noticed & { kind: 'wording'; words: string };
/** No title was found; `words` are those of one that was set aside for being another report's. */
type Untitled = Noticed & { kind: 'untitled'; words: string };
/** The title (`words`) names one agency, the text or another title another one. */
type Disputed = Noticed & { kind: 'disputed'; words: string; other: string };
type Notice = Wording | Untitled | Disputed;

// 政府信息公开工作年度报告 | 政府信息公开年度报告 | 政府信息公开年报; the year may stand anywhere, the scope behind it in brackets
const REGULAR = /政府信息公开(?:工作)?的?(?:年度)+(?:工作)?报告|政府信息公开(?:工作)?年报/u;
const YEAR = /20\d\d年?(?=年度)|20\d\d年/gu;

/** What was unsure of the title when it was read. */
const unsure: Partial<Record<Doubt['kind'], (doubt: Doubt, title: string) => Notice>> = {
  untitled: (said) => ({
    kind: 'untitled',
    cells: [],
    about: 'reading',
    severity: 'warning',
    words: said.text,
    ...(said.text !== '' && { said }),
  }),
  'agency-disputed': ({ text, at }, title) => ({
    kind: 'disputed',
    cells: [],
    about: 'reading',
    severity: 'warning',
    words: title,
    other: text,
    said: { text: title, at },
  }),
};

export default defineRule({
  id: 'title-irregular',
  title: {
    zh: '标题是“政府信息公开工作年度报告”',
    en: 'The title is that of an annual report on open government information',
  },
  why: {
    zh: '标题写成“工作报告”“政务公开”等的，不容易查到，也看不出是法定的年度报告。',
    en: 'Under another title, such as a work report or a report on open administration, it is hard to find and cannot be told for the statutory report.',
  },
  mend: {
    zh: '标题用“（单位名称）（年份）年政府信息公开工作年度报告”。',
    en: 'Use the title of the form: agency, year, annual report on open government information.',
  },
  source: {
    document: '国办公开办函〔2021〕30号（2019、2020年度为〔2019〕60号）',
    clause: '年度报告格式（标题）',
  },
  forms: ['2019', '2021'],
  severity: 'info',
  *check({ title, titleAt = {}, doubts }): Generator<Notice> {
    for (const doubt of doubts) {
      const notice = unsure[doubt.kind]?.(doubt, title);
      if (notice) yield notice;
    }
    const words = arabicYears(normaliseText(title)).replace(YEAR, '');
    if (words === '' || REGULAR.test(words)) return;
    yield { kind: 'wording', cells: [], said: { text: title, at: titleAt }, words: title };
  },
  message: (notice) => {
    const { words } = notice;
    if (notice.kind === 'wording')
      return {
        zh: `标题“${words}”不是统一格式的“政府信息公开工作年度报告”。`,
        en: `The title “${words}” is not that of the form, “政府信息公开工作年度报告”.`,
      };
    if (notice.kind === 'disputed')
      return {
        zh: `标题是“${words}”，正文、落款或另一标题写的单位却是“${notice.other}”。单位以标题为准，请核对。`,
        en: `The title is “${words}”, but the text, the signature or another title names “${notice.other}”. The title was followed; please check.`,
      };
    return words === ''
      ? {
          zh: '没有认出标题，单位和年份取自正文或文件名，请核对。',
          en: 'No title was recognised. Agency and year are those of the text or of the file’s name; please check.',
        }
      : {
          zh: `没有认出标题：“${words}”与正文的单位或年份不符，应是另一份报告的标题，没有采用。单位和年份取自正文或文件名，请核对。`,
          en: `No title was recognised: “${words}” does not agree with the agency or the year of the text, and was set aside as the title of another report. Agency and year are those of the text or of the file’s name; please check.`,
        };
  },
  good: [
    sample(),
    titled(''),
    titled('2022年度螅镇政府信息公开年度报告'),
    titled('海关总署（本级机关）2023年政府信息公开工作年度报告'),
    titled('青石市档案局2023年政府信息公开年报'),
    titled('青石市档案局2023年度政府信息公开工作年度报告（公开版）'),
    titled('青石市档案局政府信息公开工作2023年度报告'),
    titled('青石市档案局关于二〇二三年政府信息公开工作的年度报告'),
  ],
  bad: [
    {
      report: { ...titled('深圳海事局2023年政府信息公开工作报告'), titleAt: { line: 3 } },
      expect: [
        {
          severity: 'info',
          at: { line: 3 },
          about: 'agency',
          cells: [],
          quote: '深圳海事局2023年政府信息公开工作报告',
          message: {
            zh: '标题“深圳海事局2023年政府信息公开工作报告”不是统一格式的“政府信息公开工作年度报告”。',
            en: 'The title “深圳海事局2023年政府信息公开工作报告” is not that of the form, “政府信息公开工作年度报告”.',
          },
        },
      ],
    },
    { report: titled('东西湖区公安分局2019年政务信息公开工作年度报告'), expect: [{ severity: 'info' }] },
    { report: titled('关于2021年度政府信息公开情况的报告'), expect: [{ severity: 'info' }] },
    { report: titled('青石市档案局2023年政府信息公开工作总结'), expect: [{ severity: 'info' }] },
    {
      report: sample({ title: '', doubts: [{ kind: 'untitled', cells: [], text: '', at: {} }] }),
      expect: [
        {
          severity: 'warning',
          about: 'reading',
          message: { zh: '没有认出标题，单位和年份取自正文或文件名，请核对。' },
        },
      ],
    },
    {
      report: sample({
        title: '',
        doubts: [
          {
            kind: 'untitled',
            cells: [],
            text: '青石市水利局2021年政府信息公开工作年度报告',
            at: { line: 2 },
          },
        ],
      }),
      expect: [
        {
          severity: 'warning',
          about: 'reading',
          at: { line: 2 },
          quote: '青石市水利局2021年政府信息公开工作年度报告',
          message: {
            zh: '没有认出标题：“青石市水利局2021年政府信息公开工作年度报告”与正文的单位或年份不符，应是另一份报告的标题，没有采用。单位和年份取自正文或文件名，请核对。',
          },
        },
      ],
    },
    {
      report: sample({
        doubts: [{ kind: 'agency-disputed', cells: [], text: '青石市水利局', at: { line: 2 } }],
      }),
      expect: [
        {
          severity: 'warning',
          about: 'reading',
          at: { line: 2 },
          message: {
            zh: '标题是“青石市档案局2023年政府信息公开工作年度报告”，正文、落款或另一标题写的单位却是“青石市水利局”。单位以标题为准，请核对。',
          },
        },
      ],
    },
  ],
});
