import type { Dating, Report } from '../report/index.ts';
import type { Label } from '../forms/index.ts';
import { quoted } from './claims.ts';
import { defineRule } from './define.ts';
import type { Noticed } from './define.ts';
import { sample } from './sample.ts';

type Notice = Noticed & { said: Dating; year: number };

const WORDS: Record<Dating['kind'], (told: number, year: number) => Label> = {
  covers: (told, year) => ({
    zh: `把 ${told} 年当作报告年度来写，而这是 ${year} 年度的报告。`,
    en: ` tells of ${told} as if it were the year reported on, but this is a report on ${year}.`,
  }),
  plans: (told, year) => ({
    zh: `把 ${told} 年写作今后的打算，而 ${year} 年度的报告打算的应是 ${year + 1} 年。`,
    en: ` plans for ${told}, but a report on ${year} plans for ${year + 1}.`,
  }),
  signs: (told, year) => ({
    zh: `是落款日期，${told === year ? `而 ${year} 年当时还没有过完` : `早于报告年度 ${year} 年`}。`,
    en: ` is the date below the text, ${told === year ? `when ${year} was not over yet` : `earlier than the year reported on, ${year}`}.`,
  }),
};

/** Who finds so many in one report rewrites it. */
const MOST = 5;

const withDating = (kind: Dating['kind'], year: number, text: string): Report => ({
  ...sample(),
  datings: [{ kind, year, text, at: { line: 12 } }],
});

export default defineRule({
  id: 'prose-stale',
  title: { zh: '正文写的是报告年度', en: 'The text speaks of the report year' },
  why: {
    zh: '沿用上年文本时，句首的年份、下一步打算的年份和落款日期常常忘记改。',
    en: 'A text taken over from last year often keeps the year of its sentences, of its plans, or of its signature.',
  },
  mend: {
    zh: '核对这句话是不是本年的情况；只是年份没改的，改年份，内容没改的，重写。',
    en: 'Make sure that the sentence tells of this year: correct the year where only that is old, and the sentence where all of it is.',
  },
  source: { document: '《中华人民共和国政府信息公开条例》', clause: '第四十九条（公布上一年度报告）' },
  forms: ['2019', '2021'],
  needs: ['datings'],
  severity: 'warning',
  *check({ datings = [], period, year }): Generator<Notice> {
    // A report that says throughout that it is on another year is told by its period.
    const stated = Number(period?.to.slice(0, 4) ?? year);
    const odd = datings.filter(
      (dating) => dating.kind !== 'covers' || stated === year || dating.year !== stated,
    );
    for (const said of odd.slice(0, MOST)) yield { cells: [], said, year };
  },
  message: {
    zh: ({ said, year }) => `${quoted(said).zh}${WORDS[said.kind](said.year, year).zh}`,
    en: ({ said, year }) => `${quoted(said).en}${WORDS[said.kind](said.year, year).en}`,
  },
  good: [
    sample(),
    { ...sample(), datings: [] },
    // The period says 2022 too: another rule tells that.
    {
      ...withDating('covers', 2022, '2022年，我局共收到政府信息公开申请16件。'),
      period: { from: '2022-01-01', to: '2022-12-31', text: '2022年1月1日至2022年12月31日', at: { line: 5 } },
    },
  ],
  bad: [
    {
      report: withDating('covers', 2022, '2022年，我局共收到政府信息公开申请16件。'),
      expect: [
        {
          severity: 'warning',
          about: 'agency',
          cells: [],
          at: { line: 12 },
          quote: '2022年，我局共收到政府信息公开申请16件。',
          message: {
            zh: '正文第 12 行“2022年，我局共收到政府信息公开申请16件。”把 2022 年当作报告年度来写，而这是 2023 年度的报告。',
            en: '“2022年，我局共收到政府信息公开申请16件。” (line 12) tells of 2022 as if it were the year reported on, but this is a report on 2023.',
          },
        },
      ],
    },
    {
      report: withDating('plans', 2023, '2023年，我局将进一步健全公开制度。'),
      expect: [
        {
          severity: 'warning',
          message: {
            zh: '正文第 12 行“2023年，我局将进一步健全公开制度。”把 2023 年写作今后的打算，而 2023 年度的报告打算的应是 2024 年。',
            en: '“2023年，我局将进一步健全公开制度。” (line 12) plans for 2023, but a report on 2023 plans for 2024.',
          },
        },
      ],
    },
    {
      report: withDating('signs', 2023, '2023年1月20日'),
      expect: [
        {
          severity: 'warning',
          message: {
            zh: '正文第 12 行“2023年1月20日”是落款日期，而 2023 年当时还没有过完。',
            en: '“2023年1月20日” (line 12) is the date below the text, when 2023 was not over yet.',
          },
        },
      ],
    },
    {
      report: withDating('signs', 2022, '2022年1月20日'),
      expect: [{ message: { zh: '正文第 12 行“2022年1月20日”是落款日期，早于报告年度 2023 年。' } }],
    },
  ],
});
