import type { Channels, Report } from '../report/index.ts';
import { quoted } from './claims.ts';
import { defineRule } from './define.ts';
import type { Noticed } from './define.ts';
import { sample } from './sample.ts';
import { additionWithSum, figure } from './wording.ts';

type Notice = Noticed & { said: Channels; parts: number[]; overlapping: boolean };

/** One piece of information may come out by several channels; it is of one kind only. */
const CHANNEL = /网|微信|微博|公众号|平台|客户端|公告|公示|报|电视|广播|抖音|媒体|短信|栏|渠道|方式/u;

function exceeds(said: Channels): Notice | undefined {
  const parts = said.parts.map(({ value }) => value);
  const sum = parts.reduce((total, part) => total + part, 0);
  // 其中 may leave something out: fewer than all prove nothing.
  if (sum <= said.value) return undefined;
  const overlapping = said.parts.some(({ name }) => CHANNEL.test(name));
  const doubtful = overlapping ? ({ severity: 'info', about: 'unassessable' } as const) : {};
  return { cells: [], said, parts, overlapping, expected: said.value, actual: sum, ...doubtful };
}

const withParts = (value: number, parts: [string, number][]): Report => ({
  ...sample(),
  disclosed: [
    {
      value,
      parts: parts.map(([name, count]) => ({ name, value: count })),
      text: `发布政务信息${value}条，其中${parts.map(([name, count]) => `${name}${count}条`).join('，')}`,
      at: { line: 9 },
    },
  ],
});

export default defineRule({
  id: 'narrative-disclosed',
  title: {
    zh: '正文主动公开的各项之和不超过总数',
    en: 'The kinds of information disclosed do not exceed their total',
  },
  why: {
    zh: '一条信息只属于一类，逐类加起来不能多于所写的总数。',
    en: 'A piece of information is of one kind, so the kinds cannot add up to more than the total stated.',
  },
  mend: {
    zh: '核对各类条数和总数；同一条信息在几处发布、分别计数的，请在正文中说明。',
    en: 'Check the kinds and the total; where one piece came out in several places and was counted in each, say so.',
  },
  source: { document: '《中华人民共和国政府信息公开条例》', clause: '第五十条（主动公开政府信息的情况）' },
  forms: ['2019', '2021'],
  needs: ['disclosed'],
  severity: 'warning',
  *check({ disclosed = [] }): Generator<Notice> {
    for (const said of disclosed) {
      const found = exceeds(said);
      if (found) yield found;
    }
  },
  message: {
    zh: ({ said, parts, overlapping }) =>
      `${quoted(said).zh}：所写各项之和 ${additionWithSum(parts)}，多于所写总数 ${figure(said.value)}。${overlapping ? '同一条信息可能在几个渠道发布。' : ''}`,
    en: ({ said, parts, overlapping }) =>
      `${quoted(said).en}: the parts named are ${additionWithSum(parts)}, more than the total named, ${figure(said.value)}.${overlapping ? ' One piece may have come out by several channels.' : ''}`,
  },
  good: [
    sample(),
    withParts(68, [
      ['领导活动', 6],
      ['政策法规信息', 25],
    ]),
    withParts(166, [
      ['街道动态', 70],
      ['其他信息', 96],
    ]),
  ],
  bad: [
    {
      report: withParts(1386, [
        ['概况类信息', 22],
        ['政务动态信息', 1335],
        ['信息公开目录', 350],
      ]),
      expect: [
        {
          severity: 'warning',
          about: 'agency',
          cells: [],
          expected: 1386,
          actual: 1707,
          at: { line: 9 },
          message: {
            zh: '正文第 9 行“发布政务信息1386条，其中概况类信息22条，政务动态信息1335条，信息公开目录350条”：所写各项之和 22 + 1335 + 350 = 1707，多于所写总数 1386。',
            en: '“发布政务信息1386条，其中概况类信息22条，政务动态信息1335条，信息公开目录350条” (line 9): the parts named are 22 + 1335 + 350 = 1707, more than the total named, 1386.',
          },
        },
      ],
    },
    {
      report: withParts(100, [
        ['政府网站', 100],
        ['微信公众号', 80],
      ]),
      expect: [{ severity: 'info', about: 'unassessable' }],
    },
  ],
});
