import { formOf, officialForm } from '../forms/index.ts';
import { defineRule } from './define.ts';
import { sample } from './sample.ts';

export default defineRule({
  id: 'form-outdated',
  title: { zh: '使用报告年度的统一格式', en: 'The form in force for the report year is used' },
  why: {
    zh: '不同格式的项目口径不同，用错格式的报告无法与其他单位汇总比较。',
    en: 'The editions count different things, so a report on the wrong one cannot be compared or added up with others.',
  },
  mend: { zh: '按该年度的统一格式重新填报。', en: 'Fill in the edition that was in force for the year.' },
  source: {
    document: '《中华人民共和国政府信息公开条例》',
    clause: '第五十条（统一格式）；国办公开办函〔2021〕30号',
  },
  forms: ['2019', '2021'],
  severity: 'warning',
  *check({ form, year }) {
    const official = officialForm(year);
    if (official && official.id !== form) yield { cells: [], used: formOf(form), official, year };
  },
  message: {
    zh: ({ used, official, year }) =>
      `表格用的是${used.label.zh}，${year} 年度应使用${official.label.zh}（${official.source}）。`,
    en: ({ used, official, year }) =>
      `The tables are those of the ${used.label.en}; reports on ${year} use the ${official.label.en} (${official.source}).`,
  },
  good: [sample(), sample({}, '2019')],
  bad: [
    {
      report: sample({ year: 2022 }, '2019'),
      expect: [
        {
          severity: 'warning',
          about: 'agency',
          cells: [],
          message: {
            zh: '表格用的是2019年格式（试行），2022 年度应使用2021年格式（国办公开办函〔2021〕30号）。',
            en: 'The tables are those of the 2019 edition (trial); reports on 2022 use the 2021 edition (国办公开办函〔2021〕30号).',
          },
        },
      ],
    },
    { report: sample({ year: 2020 }), expect: [{ severity: 'warning' }] },
  ],
});
