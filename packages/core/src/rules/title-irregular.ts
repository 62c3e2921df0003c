import { normaliseText } from '../text/normalise.ts';
import { defineRule } from './define.ts';
import { sample } from './sample.ts';

const titled = (title: string) => sample({ title });

// 政府信息公开工作年度报告 | 政府信息公开年度报告 | 政府信息公开年报; the scope may stand behind it in brackets
const REGULAR = /政府信息公开(?:工作)?(?:年度)+(?:工作)?报告|政府信息公开(?:工作)?年报/u;

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
  *check({ title, titleAt = {} }) {
    const words = normaliseText(title);
    if (words === '' || REGULAR.test(words)) return;
    yield { cells: [], said: { text: title, at: titleAt }, words: title };
  },
  message: {
    zh: ({ words }) => `标题“${words}”不是统一格式的“政府信息公开工作年度报告”。`,
    en: ({ words }) => `The title “${words}” is not that of the form, “政府信息公开工作年度报告”.`,
  },
  good: [
    sample(),
    titled(''),
    titled('2022年度螅镇政府信息公开年度报告'),
    titled('海关总署（本级机关）2023年政府信息公开工作年度报告'),
    titled('青石市档案局2023年政府信息公开年报'),
    titled('青石市档案局2023年度政府信息公开工作年度报告（公开版）'),
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
  ],
});
