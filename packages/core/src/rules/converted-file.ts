import { defineRule } from './define.ts';
import { sample } from './sample.ts';

export default defineRule({
  id: 'converted-file',
  title: { zh: '读取的是原文件', en: 'What is read is the original file' },
  why: {
    zh: '早期办公软件的格式要先由本机的 LibreOffice 另存，转换可能改动排版；凡经转换的都在此说明。',
    en: 'Formats of early office programs are first saved anew by the LibreOffice of this machine, which may change their layout; it is said of every file that was.',
  },
  mend: {
    zh: '对照原件核对数字，或在原软件中另存为新格式后再读取。',
    en: 'Compare the figures with the original, or save it in a newer format with the program it was made with.',
  },
  source: { document: '读取约定', clause: '经他人程序转换的必须说明' },
  forms: ['2019', '2021'],
  needs: ['doubts'],
  severity: 'warning',
  about: 'reading',
  *check({ doubts }) {
    for (const said of doubts) if (said.kind === 'converted') yield { cells: [], said, program: said.text };
  },
  message: {
    zh: ({ program }) => `该文件的格式不能直接读取，读的是 ${program} 另存的文件。`,
    en: ({ program }) =>
      `The format of this file is not read itself: what was read is what ${program} made of it.`,
  },
  good: [sample()],
  bad: [
    {
      report: sample({
        doubts: [{ kind: 'converted', cells: [], text: 'LibreOffice 7.4.7.2', at: {} }],
      }),
      expect: [
        {
          severity: 'warning',
          about: 'reading',
          cells: [],
          message: { zh: '该文件的格式不能直接读取，读的是 LibreOffice 7.4.7.2 另存的文件。' },
        },
      ],
    },
  ],
});
