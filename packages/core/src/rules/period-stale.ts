import { arabicYears } from '../text/date.ts';
import { normaliseText } from '../text/normalise.ts';
import { defineRule } from './define.ts';
import type { Noticed } from './define.ts';
import { sample } from './sample.ts';
import { placeOf } from './wording.ts';

type Notice = Noticed & { where: { zh: string; en: string }; text: string; year: number };

// A year stands alone or before 年: part of a longer number, as in a document number, it is none.
const YEAR = /(?<!\d)20\d\d(?!\d)/gu;

const yearsIn = (text: string): string[] => arabicYears(normaliseText(text)).match(YEAR) ?? [];

export default defineRule({
  id: 'period-stale',
  title: { zh: '标题和统计期限是报告年度', en: 'Title and period are those of the report year' },
  why: {
    zh: '沿用上年文本时，标题或“统计期限”常常忘记改年份。',
    en: 'A text taken over from last year often keeps last year’s date in its title or its period.',
  },
  mend: { zh: '把标题或统计期限改为报告年度。', en: 'Put the report year into the title or the period.' },
  source: { document: '《中华人民共和国政府信息公开条例》', clause: '第四十九条（公布上一年度报告）' },
  forms: ['2019', '2021'],
  severity: 'error',
  *check({ title, titleAt = {}, year, period }): Generator<Notice> {
    const titled = yearsIn(title);
    if (titled.length > 0 && !titled.includes(String(year))) {
      const said = { text: title, at: titleAt };
      yield { cells: [], said, where: { zh: '标题', en: 'The title' }, text: title, year };
    }
    if (period && [period.from, period.to].some((day) => Number(day.slice(0, 4)) !== year)) {
      const place = placeOf(period.at);
      const where = {
        zh: `统计期限${place.zh && `（${place.zh}）`}`,
        en: `The period${place.en && ` (${place.en})`}`,
      };
      yield { cells: [], said: period, where, text: period.text, year };
    }
  },
  message: {
    zh: ({ where, text, year }) => `${where.zh}写“${text}”，而这是 ${year} 年度的报告。`,
    en: ({ where, text, year }) => `${where.en} says “${text}”, but this is a report on ${year}.`,
  },
  good: [
    sample(),
    sample({ period: null, title: '青石市档案局政府信息公开工作年度报告' }),
    // Part of a year is a period too.
    sample({ period: { from: '2023-04-01', to: '2023-12-31', text: '2023年4月1日至12月31日', at: {} } }),
  ],
  bad: [
    {
      report: sample({
        period: {
          from: '2022-01-01',
          to: '2022-12-31',
          text: '2022年1月1日至2022年12月31日',
          at: { line: 5 },
        },
      }),
      expect: [
        {
          severity: 'error',
          about: 'agency',
          cells: [],
          at: { line: 5 },
          quote: '2022年1月1日至2022年12月31日',
          message: {
            zh: '统计期限（第 5 行）写“2022年1月1日至2022年12月31日”，而这是 2023 年度的报告。',
            en: 'The period (line 5) says “2022年1月1日至2022年12月31日”, but this is a report on 2023.',
          },
        },
      ],
    },
    {
      report: sample({ title: '青石市档案局二〇二二年政府信息公开工作年度报告' }),
      expect: [
        {
          severity: 'error',
          about: 'agency',
          cells: [],
          quote: '青石市档案局二〇二二年政府信息公开工作年度报告',
        },
      ],
    },
  ],
});
