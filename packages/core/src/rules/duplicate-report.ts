import { cellsOf, formOf } from '../forms/index.ts';
import type { Label } from '../forms/index.ts';
import type { Report } from '../report/index.ts';
import { sameFilings } from './batch.ts';
import { numberAt } from './cells.ts';
import { defineRule } from './define.ts';
import type { Noticed } from './define.ts';
import { same } from './judge.ts';
import { sample } from './sample.ts';
import { counted, listedNames } from './wording.ts';

type Notice = Noticed & { other: Report; sameBytes: boolean; sameForm: boolean; names: Label };

/** How many other filings are told of: a folder of copies needs no more. */
const MOST = 5;

/** The cells that two reports print as different numbers. */
function differing(report: Report, other: Report): string[] {
  if (report.form !== other.form) return [];
  return cellsOf(formOf(report.form)).flatMap(({ path }) => {
    const [here, there] = [numberAt(report, path), numberAt(other, path)];
    return here === undefined || there === undefined || same(here, there) ? [] : [path];
  });
}

function compared(report: Report, other: Report): Notice {
  const cells = differing(report, other);
  const sameForm = report.form === other.form;
  const isCopy = cells.length === 0 && sameForm;
  return {
    cells,
    // Which of two counts nobody can tell, unless they tell the same.
    ...(isCopy ? { severity: 'info', about: 'agency' } : { severity: 'warning' }),
    other,
    sameBytes: report.source.sha256 === other.source.sha256,
    sameForm,
    names: listedNames(report.form, cells),
  };
}

function differenceOf({ cells, sameBytes, sameForm, names }: Notice): Label {
  if (sameBytes) return { zh: '内容完全相同', en: 'byte for byte the same' };
  if (!sameForm) return { zh: '所用格式不同', en: 'on another edition of the form' };
  return cells.length === 0
    ? { zh: '表中数字没有不同', en: 'with no different number in the tables' }
    : {
        zh: `有 ${cells.length} 个数不同：${names.zh}`,
        en: `with ${counted(cells.length, 'different number')}: ${names.en}`,
      };
}

const agency = {
  name: '青石市档案局',
  printed: '青石市档案局',
  division: { code: '370300', name: '淄博市' },
};
const filed = (name: string, sha256: string, disclosed = 8): Report => ({
  ...sample({ agency, 'applications.disclosed.total': disclosed }),
  source: { name, sha256: sha256.repeat(64), format: 'text' },
});
const [first, again, corrected, copy] = [
  filed('a.txt', 'a'),
  filed('b.txt', 'b'),
  filed('c.txt', 'c', 9),
  filed('d.txt', 'a'),
];
const nameless = { ...first, agency: { ...agency, division: null } };

export default defineRule({
  id: 'duplicate-report',
  title: { zh: '同一单位同一年度只有一份报告', en: 'One agency files one report a year' },
  why: {
    zh: '一年两份、数字又不同，就不知道以哪一份为准；汇总时还会重复计算。',
    en: 'With two reports on a year nobody knows which one counts, and sums count both.',
  },
  mend: {
    zh: '保留有效的一份；更正后重新发布的，撤下旧的一份。',
    en: 'Keep the one that counts, and withdraw the one that a correction replaced.',
  },
  source: {
    document: '《中华人民共和国政府信息公开条例》',
    clause: '第四十九条（公布上一年度报告）',
  },
  forms: ['2019', '2021'],
  needs: ['batch'],
  severity: 'warning',
  about: 'unassessable',
  *check(report, { batch = [] }): Generator<Notice> {
    for (const other of sameFilings(report, batch).slice(0, MOST)) yield compared(report, other);
  },
  message: {
    zh: (notice) =>
      `同一单位 ${notice.other.year} 年度还有另一份报告（“${notice.other.source.name}”），${differenceOf(notice).zh}。`,
    en: (notice) =>
      `There is another report of this agency on ${notice.other.year} (“${notice.other.source.name}”), ${differenceOf(notice).en}.`,
  },
  good: [
    sample(),
    { report: first, context: { batch: [first] } },
    { report: first, context: { batch: [first, { ...again, year: 2022 }] } },
    // Without a place a name may be that of many.
    { report: nameless, context: { batch: [nameless, { ...nameless, id: 'other' }] } },
  ],
  bad: [
    {
      report: first,
      context: { batch: [first, again, corrected, copy] },
      expect: [
        {
          severity: 'info',
          about: 'agency',
          message: { zh: '同一单位 2023 年度还有另一份报告（“b.txt”），表中数字没有不同。' },
        },
        {
          severity: 'warning',
          about: 'unassessable',
          cells: ['applications.disclosed.total'],
          message: {
            zh: '同一单位 2023 年度还有另一份报告（“c.txt”），有 1 个数不同：「予以公开·总计」。',
            en: 'There is another report of this agency on 2023 (“c.txt”), with 1 different number: “disclosed, total”.',
          },
        },
        {
          severity: 'info',
          message: {
            en: 'There is another report of this agency on 2023 (“d.txt”), byte for byte the same.',
          },
        },
      ],
    },
  ],
});
