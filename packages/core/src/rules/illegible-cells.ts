import { cellOf, cellsInState } from './cells.ts';
import { defineRule } from './define.ts';
import { sample } from './sample.ts';
import { counted, listed, nameOf, quotedName } from './wording.ts';

export default defineRule({
  id: 'illegible-cells',
  title: { zh: '每个单元格都能辨认', en: 'Every cell can be read' },
  why: {
    zh: '扫描、转换或网页排版会打乱数字。看不准的不猜，留原文请人核对。',
    en: 'Scanning, conversion and page layout garble figures. What cannot be read with certainty is not guessed: its text is kept for a person to look at.',
  },
  mend: {
    zh: '对照原件核对这些单元格，最好换用原始文件重新读取。',
    en: 'Compare these cells with the original, or better, read the original file.',
  },
  source: { document: '读取约定', clause: '看不准的不猜（illegible）' },
  forms: ['2019', '2021'],
  severity: 'warning',
  about: 'reading',
  *check(report) {
    const cells = cellsInState(report, ['illegible']);
    if (cells.length === 0) return;
    const printed = listed(cells, (path) => {
      const cell = cellOf(report, path);
      const name = quotedName(nameOf(report.form, path));
      const text = 'text' in cell ? cell.text : '';
      return { zh: `${name.zh}印作“${text}”`, en: `${name.en} is printed as “${text}”` };
    });
    yield { cells, printed };
  },
  message: {
    zh: ({ cells, printed }) => `${cells.length} 个单元格无法辨认：${printed.zh}。请对照原件。`,
    en: ({ cells, printed }) =>
      `${counted(cells.length, 'cell')} cannot be read: ${printed.en}. Compare with the original.`,
  },
  good: [sample(), sample({ 'applications.new.total': null }, '2019')],
  bad: [
    {
      report: sample({ 'applications.new.total': 'illegible' }),
      expect: [
        {
          severity: 'warning',
          about: 'reading',
          cells: ['applications.new.total'],
          message: {
            zh: '1 个单元格无法辨认：「本年新收政府信息公开申请数量·总计」印作“1 6”。请对照原件。',
            en: '1 cell cannot be read: “applications newly received, total” is printed as “1 6”. Compare with the original.',
          },
        },
      ],
    },
  ],
});
