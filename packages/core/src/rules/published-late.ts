import type { Label } from '../forms/index.ts';
import type { AgencyKind } from '../places/index.ts';
import type { Published, Report } from '../report/index.ts';
import { kindOf } from './batch.ts';
import { defineRule } from './define.ts';
import type { Noticed } from './define.ts';
import { sample } from './sample.ts';
import { placeOf } from './wording.ts';

type Notice = Noticed & { said: Published; deadline: string };

/** Day of the year after by which a report is to be published: departments first, so that governments can add up. */
const DEPARTMENTS = '01-31';
const GOVERNMENTS = '03-31';

/** Bodies for which the regulation names no day of their own: the later one is certainly too late. */
const UNNAMED = new Set<AgencyKind>(['town', 'subdistrict', 'zone']);
// 档案局 is a department whatever its work; 某某公司, 某某学校, 某某中心 are none.
const DEPARTMENT = /(?:局|厅|委|委员会|部|署|办公室|海关)$/u;

function deadlineOf(report: Report): string {
  const kind = kindOf(report);
  const isOther = kind === 'other' && !DEPARTMENT.test(report.agency.name);
  const isLater = kind === 'government' || UNNAMED.has(kind) || isOther;
  return `${report.year + 1}-${isLater ? GOVERNMENTS : DEPARTMENTS}`;
}

const KINDS: Record<Published['kind'], Label> = {
  published: { zh: '发布日期', en: 'date of publication' },
  completed: { zh: '成文日期', en: 'date of completion' },
  signed: { zh: '落款日期', en: 'date below the text' },
};

const NO_EARLIER: Label = {
  zh: '发布不会更早。',
  en: ' It cannot have been published earlier.',
};
const MOVED: Label = {
  zh: '也可能是网站迁移、重新发布的日期。',
  en: ' It may also be the day on which a website was moved or the page put up again.',
};
const NOTHING: Label = { zh: '', en: '' };

const restOf = ({ said, deadline }: Notice): Label =>
  said.kind !== 'published' ? NO_EARLIER : said.date.slice(0, 4) > deadline.slice(0, 4) ? MOVED : NOTHING;

const dated = (date: string, more: Partial<Published> = {}, name = '青石市档案局'): Report => ({
  ...sample({ agency: { name, printed: name, division: null } }),
  published: { date, kind: 'published', text: `发布日期：${date}`, at: { line: 2 }, ...more },
});

export default defineRule({
  id: 'published-late',
  title: { zh: '按期公布', en: 'Published in time' },
  why: {
    zh: '部门年报应在次年1月31日前公布，本级政府年报应在3月31日前公布；部门晚了，政府就无法汇总。',
    en: 'Departments publish by 31 January of the next year and governments by 31 March; where departments are late, governments cannot add up.',
  },
  mend: {
    zh: '下一年提前编制；日期是重新发布造成的，在页面上注明首次发布的日期。',
    en: 'Prepare the next report earlier; where the page was put up again, state on it when it was first published.',
  },
  source: {
    document: '《中华人民共和国政府信息公开条例》',
    clause: '第四十九条（部门每年1月31日前，本级政府每年3月31日前）',
  },
  forms: ['2019', '2021'],
  needs: ['published'],
  severity: 'warning',
  *check(report): Generator<Notice> {
    const { published: said, year } = report;
    if (!said || said.date <= `${year + 1}-${DEPARTMENTS}`) return;
    const deadline = deadlineOf(report);
    if (said.date <= deadline) return;
    const again = said.kind === 'published' && Number(said.date.slice(0, 4)) > year + 1;
    const doubtful = again ? ({ severity: 'info', about: 'unassessable' } as const) : {};
    yield { cells: [], said, deadline, ...doubtful };
  },
  message: {
    zh: (notice) => {
      const { said, deadline } = notice;
      const place = placeOf(said.at).zh;
      return `${KINDS[said.kind].zh}${place && `（${place}）`}为 ${said.date}，晚于 ${deadline} 的期限。${restOf(notice).zh}`;
    },
    en: (notice) => {
      const { said, deadline } = notice;
      const place = placeOf(said.at).en;
      return `The ${KINDS[said.kind].en}${place && ` (${place})`} is ${said.date}, after ${deadline}, by which it was due.${restOf(notice).en}`;
    },
  },
  good: [
    sample(),
    dated('2024-01-31'),
    dated('2024-03-31', {}, '青石市人民政府'),
    // Signed in time, published nobody knows when.
    dated('2024-01-20', { kind: 'signed', text: '2024年1月20日' }),
    dated('2024-02-20', {}, '木塔乡人民政府'),
  ],
  bad: [
    {
      report: dated('2024-02-01'),
      expect: [
        {
          severity: 'warning',
          about: 'agency',
          cells: [],
          at: { line: 2 },
          quote: '发布日期：2024-02-01',
          message: {
            zh: '发布日期（第 2 行）为 2024-02-01，晚于 2024-01-31 的期限。',
            en: 'The date of publication (line 2) is 2024-02-01, after 2024-01-31, by which it was due.',
          },
        },
      ],
    },
    {
      report: dated('2024-04-01', {}, '青石市人民政府'),
      expect: [
        {
          severity: 'warning',
          message: { zh: '发布日期（第 2 行）为 2024-04-01，晚于 2024-03-31 的期限。' },
        },
      ],
    },
    {
      report: dated('2024-04-02', {}, '木塔乡人民政府'),
      expect: [{ severity: 'warning' }],
    },
    {
      report: dated('2024-02-08', { kind: 'signed', text: '2024年2月8日' }),
      expect: [
        {
          severity: 'warning',
          message: {
            zh: '落款日期（第 2 行）为 2024-02-08，晚于 2024-01-31 的期限。发布不会更早。',
            en: 'The date below the text (line 2) is 2024-02-08, after 2024-01-31, by which it was due. It cannot have been published earlier.',
          },
        },
      ],
    },
    {
      report: dated('2026-07-15'),
      expect: [
        {
          severity: 'info',
          about: 'unassessable',
          message: {
            zh: '发布日期（第 2 行）为 2026-07-15，晚于 2024-01-31 的期限。也可能是网站迁移、重新发布的日期。',
          },
        },
      ],
    },
  ],
});
