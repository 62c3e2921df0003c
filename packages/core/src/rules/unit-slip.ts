import { cellsOf, formOf } from '../forms/index.ts';
import { cellOf, numberAt } from './cells.ts';
import { defineRule } from './define.ts';
import { sample } from './sample.ts';
import { figure, nameOf } from './wording.ts';

const FACTOR = 1e4;
/** How far from ten thousand the ratio may lie, as a power of ten: from about 3,000 to about 30,000. */
const ABOUT = 0.5;

const AMOUNT = 'disclosure.fees.amount';

export default defineRule({
  id: 'unit-slip',
  title: { zh: '金额没有把元和万元弄混', en: 'Amounts are not off by ten thousand' },
  why: {
    zh: '金额与上年相差约一万倍，多半是一年填元、一年填万元。',
    en: 'An amount about ten thousand times last year’s, or a ten-thousandth of it, is most likely in the wrong unit: yuan for ten thousand yuan.',
  },
  mend: {
    zh: '核对单位，按表头要求的单位填写；金额确实变化这么大的，请在报告中说明。',
    en: 'Check the unit and use that of the header; where the amount really changed so much, say so in the report.',
  },
  source: {
    document: '国办公开办函〔2021〕30号（2019、2020年度为〔2019〕60号）',
    clause: '表二“本年收费金额（单位：万元）”“采购总金额”',
  },
  forms: ['2019', '2021'],
  severity: 'warning',
  *check(report, { previous }) {
    if (!previous) return;
    for (const { path, unit } of cellsOf(formOf(report.form))) {
      const [before, now] = [numberAt(previous, path), numberAt(report, path)];
      if (unit !== 'yuan' || !before || !now || before < 0 || now < 0) continue;
      if (Math.abs(Math.abs(Math.log10(now / before)) - Math.log10(FACTOR)) > ABOUT) continue;
      const cell = cellOf(report, path);
      const printed = 'text' in cell ? cell.text : '';
      const name = nameOf(report.form, path);
      yield { cells: [path], name, printed, year: previous.year, before, actual: now };
    }
  },
  message: {
    zh: ({ name, printed, year, before, actual }) =>
      `「${name.zh}」印作“${printed}”，合 ${figure(actual)} 元，而 ${year} 年报告合 ${figure(before)} 元，相差约一万倍，可能把元和万元弄混。`,
    en: ({ name, printed, year, before, actual }) =>
      `“${name.en}” is printed as “${printed}”, which is ${figure(actual)} yuan, but the report on ${year} has ${figure(before)} yuan: about ten thousand times apart, as if one of them were in another unit.`,
  },
  good: [
    sample(),
    { report: sample(), context: { previous: sample({ year: 2022, [AMOUNT]: 900 }) } },
    { report: sample(), context: { previous: sample({ year: 2022, [AMOUNT]: 0 }) } },
    { report: sample(), context: { previous: sample({ year: 2022 }, '2019') } },
  ],
  bad: [
    {
      report: sample({ [AMOUNT]: 1_562_000_000 }),
      context: { previous: sample({ year: 2022 }) },
      expect: [
        {
          severity: 'warning',
          about: 'agency',
          cells: [AMOUNT],
          actual: 1_562_000_000,
          message: {
            zh: '「行政事业性收费·本年收费金额」印作“1562000000”，合 1562000000 元，而 2022 年报告合 156200 元，相差约一万倍，可能把元和万元弄混。',
          },
        },
      ],
    },
    {
      report: sample({ 'disclosure.procurement.amount': 150 }, '2019'),
      context: { previous: sample({ year: 2019 }, '2019') },
      expect: [{ severity: 'warning', cells: ['disclosure.procurement.amount'] }],
    },
  ],
});
