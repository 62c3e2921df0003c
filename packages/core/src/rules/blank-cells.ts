import { cellsOf, formOf } from '../forms/index.ts';
import { cellOf, cellsInState } from './cells.ts';
import { defineRule } from './define.ts';
import { sample } from './sample.ts';
import { counted, listedNames } from './wording.ts';

export default defineRule({
  id: 'blank-cells',
  title: { zh: '没有数据的单元格填 0', en: 'Cells without cases hold a 0' },
  why: {
    zh: '空白不是 0：读者无法分辨“没有”和“没填”，相关等式也无法核对。没有文件规定空白的含义，所以这里只提醒，不判错。',
    en: 'A blank is not a zero: nobody can tell “none” from “not filled in”, and the equations cannot be checked. No document says what a blank means, so this is a warning and not an error.',
  },
  mend: {
    zh: '确实没有的填 0，有数的补填。',
    en: 'Put 0 where there was nothing, and the number where there was.',
  },
  source: {
    document: '国办公开办函〔2021〕30号（2019、2020年度为〔2019〕60号）',
    clause: '附件表式（以 0 表示没有；空白的含义未作规定）',
  },
  forms: ['2019', '2021'],
  severity: 'warning',
  *check(report) {
    const cells = cellsInState(report, ['blank', 'placeholder']);
    if (cells.length === 0) return;
    const signs = cellsInState(report, ['placeholder']);
    const printed = new Set<string>();
    for (const path of signs) {
      const cell = cellOf(report, path);
      printed.add('text' in cell ? cell.text : '');
    }
    yield {
      cells,
      all: cellsOf(formOf(report.form)).length,
      blank: cells.length - signs.length,
      signs: signs.length,
      printed: [...printed].join(' '),
      names: listedNames(report.form, cells),
    };
  },
  message: {
    zh: ({ all, blank, signs, printed, names }) => {
      const blanks = blank ? `空白 ${blank} 个` : '';
      const others = signs ? `${blanks && '，'}只有符号（${printed}）${signs} 个` : '';
      return `${all} 个单元格中，${blanks}${others}：${names.zh}。空白不是 0，没有的请填 0。`;
    },
    en: ({ all, blank, signs, printed, names }) => {
      const blanks = blank ? `${blank} ${blank === 1 ? 'is' : 'are'} blank` : '';
      const others = signs
        ? `${blanks && ' and '}${signs} ${signs === 1 ? 'holds' : 'hold'} only a sign (${printed})`
        : '';
      return `Of ${counted(all, 'cell')}, ${blanks}${others}: ${names.en}. A blank is not a zero; put 0 where there was nothing.`;
    },
  },
  good: [sample(), sample({}, '2019'), sample({ 'applications.new.total': 'illegible' })],
  bad: [
    {
      report: sample({
        'disclosure.fees.amount': 'placeholder',
        'applications.new.business': null,
        'remedies.reconsideration.corrected': null,
      }),
      expect: [
        {
          severity: 'warning',
          about: 'agency',
          cells: [
            'disclosure.fees.amount',
            'applications.new.business',
            'remedies.reconsideration.corrected',
          ],
          message: {
            zh: '200 个单元格中，空白 2 个，只有符号（/）1 个：「行政事业性收费·本年收费金额」、「本年新收政府信息公开申请数量·商业企业」、「行政复议·结果纠正」。空白不是 0，没有的请填 0。',
            en: 'Of 200 cells, 2 are blank and 1 holds only a sign (/): “administrative fees, amount”; “applications newly received, businesses”; “administrative reconsideration, corrected”. A blank is not a zero; put 0 where there was nothing.',
          },
        },
      ],
    },
  ],
});
