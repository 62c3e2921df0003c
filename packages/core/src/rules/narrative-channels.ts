import type { Channels, Report } from '../report/index.ts';
import { quoted } from './claims.ts';
import { metricAt } from './comparisons.ts';
import { defineRule } from './define.ts';
import type { Noticed } from './define.ts';
import { same } from './judge.ts';
import { sample } from './sample.ts';
import { additionWithSum, figure } from './wording.ts';

type Notice = Noticed & { said: Channels; parts: number[] };

const NEW = 'applications.new.total';

/** The totals that channels may make up: as stated, as printed, and with what was carried over. */
function totalsOf(report: Report, { value }: Channels): number[] {
  const fresh = metricAt(report, NEW) ?? value;
  return [value, fresh, fresh + (metricAt(report, 'applications.carriedOver.total') ?? 0)];
}

function differs(report: Report, said: Channels): Notice | undefined {
  const parts = said.parts.map(({ value }) => value);
  const sum = parts.reduce((total, part) => total + part, 0);
  if (totalsOf(report, said).some((total) => same(total, sum))) return undefined;
  return { cells: [NEW], said, parts, expected: said.value, actual: sum };
}

const withSaid = (network: number): Report => ({
  ...sample(),
  channels: [
    {
      value: 16,
      parts: [
        { name: '网络', value: network },
        { name: '信函', value: 4 },
        { name: '当面', value: 1 },
      ],
      text: `收到16件，其中网络${network}件、信函4件、当面1件`,
      at: { line: 9 },
    },
  ],
});

export default defineRule({
  id: 'narrative-channels',
  title: { zh: '正文的各申请渠道之和 = 新收', en: 'The channels named in the text add up to those received' },
  why: {
    zh: '一件申请只从一个渠道来；逐一列出的渠道加起来应等于收到的总数。',
    en: 'An application comes in by one channel, so channels listed one by one add up to all received.',
  },
  mend: {
    zh: '对照台账改正总数或渠道数；渠道没有列全的，写明“等”。',
    en: 'Correct the total or the channels by the register; where not all channels are listed, say so.',
  },
  source: { document: '《中华人民共和国政府信息公开条例》', clause: '第五十条（年度报告的内容和统一格式）' },
  forms: ['2019', '2021'],
  needs: ['channels'],
  severity: 'warning',
  *check(report): Generator<Notice> {
    for (const channels of report.channels ?? []) {
      const found = differs(report, channels);
      if (found) yield found;
    }
  },
  message: {
    zh: ({ said, parts }) =>
      `${quoted(said).zh}：各渠道之和 ${additionWithSum(parts)}，所写总数为 ${figure(said.value)}。`,
    en: ({ said, parts }) =>
      `${quoted(said).en}: the channels are ${additionWithSum(parts)}, but the total is stated as ${figure(said.value)}.`,
  },
  good: [sample(), withSaid(11), withSaid(13)],
  bad: [
    {
      report: withSaid(10),
      expect: [
        {
          severity: 'warning',
          about: 'agency',
          cells: ['applications.new.total'],
          expected: 16,
          actual: 15,
          message: {
            zh: '正文第 9 行“收到16件，其中网络10件、信函4件、当面1件”：各渠道之和 10 + 4 + 1 = 15，所写总数为 16。',
            en: '“收到16件，其中网络10件、信函4件、当面1件” (line 9): the channels are 10 + 4 + 1 = 15, but the total is stated as 16.',
          },
        },
      ],
    },
  ],
});
