import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyse, ask, checkReports, listFiles, metrics, openStore } from '@gouji/core';
import type { Answer, Store } from '@gouji/core';
import { GENERATED, tableHead, tableRow } from './page.ts';

/** A kind of question: its heading, what can be said, and some to put to the sample reports. */
type Kind = { title: string; how: string; asked: string[] };

const KINDS: Kind[] = [
  {
    title: 'One figure 查一个数',
    how: 'An agency or a place, a year, a figure; in any order, by official label, short form or everyday word.',
    asked: [
      '淄博市公安局2020年收到多少件申请？',
      '請問六盤水市公安局2020年不予公開幾件',
      'How many applications did the Zibo police receive in 2020?',
      'Ningxia public security 2020: requests carried forward?',
    ],
  },
  {
    title: 'A place 问一个地方',
    how: 'A place stands for its government. Where only a bureau of it has filed, the answer says whose figure it is.',
    asked: ['2020年淄博收到多少件申请？', 'How many requests did Zibo receive in 2020?'],
  },
  {
    title: 'Several figures 几个数',
    how: 'Joined by 和, 、 or “and”; 各 and “each” keep them apart, 一共 and “in total” add them up where that is sound.',
    asked: [
      '宁夏公安厅2020年收到多少件申请，办结多少件？',
      '东西湖区公安分局2019年行政复议几件，纠正几件？',
      'Ningxia police 2020: granted and denied requests',
    ],
  },
  {
    title: 'Shares and rates 占比和比率',
    how: 'A known rate, or one figure of another. Rates are computed, and the answer says of what.',
    asked: [
      '宁夏公安厅2020年予以公开占多少？',
      'What share of requests did the Ningxia police disclose in 2020?',
    ],
  },
  {
    title: 'Parts of a figure 分项',
    how: 'By reason or by applicant.',
    asked: ['宁夏公安厅2020年申请人构成', 'Reasons for denial, Liupanshui police 2020'],
  },
  {
    title: 'Rankings 排名',
    how: '最多, 最少, 前三, 第二多, 排第几; of a kind of agency, of a level, of a place, without those that are left out (除了…, except …). `--chart ranking.png` draws them.',
    asked: [
      '2020年哪家公安局收到申请最多？',
      '2020年哪家公安局收到申请第二多？',
      '2020年除淄博外哪家公安局收到申请最多？',
      '2020年哪个机关行政处罚决定最少？',
      'Which public security bureau received the most requests in 2020?',
    ],
  },
  {
    title: 'Sums, means and medians 合计、平均和中位数',
    how: 'Over agencies of one level, of which none includes another; a median also of rates.',
    asked: [
      '2020年各市公安局一共收到多少件申请？',
      '2020年各市公安局收到申请的中位数是多少？',
      'Average requests received by the Zibo police and the Ningxia police in 2020',
    ],
  },
  {
    title: 'Comparisons 对比',
    how: 'Two agencies or more of one year, also those of 长三角, 京津冀, 直辖市, 省会城市, the provincial capitals, or one over the years (2019—2021, 近三年, 十四五期间, since 2019); how many times one figure is another, and what share a place has in the place around it.',
    asked: [
      '淄博和六盘水公安局2020年收到申请对比',
      '2020年宁夏公安厅收到的申请是六盘水市公安局的几倍？',
      'Compare the Zibo police and the Ningxia police: requests received in 2020',
    ],
  },
  {
    title: 'Which agencies 哪些机关',
    how: 'Above or below a limit, several figures each within its own, zero, left blank, one figure larger than another, without a report of a year; how many there are.',
    asked: [
      '2020年收到申请超过5件的有哪些单位？',
      '2020年收到申请超过5件而且无法提供不到10件的有哪些单位？',
      '2020年哪些单位收到申请留空？',
      '哪些公安局没有2019年的报告？',
      'Which agencies received fewer than 12 requests in 2020?',
    ],
  },
  {
    title: 'What the checks find 查出的问题',
    how: 'Which reports break a rule, or what is wrong in one report.',
    asked: [
      '哪些报告勾稽关系不成立？',
      '东西湖公安分局2019年的报告错在哪一行哪一列？',
      'Which reports have tables that do not add up?',
    ],
  },
  {
    title: 'Where a number comes from 出处',
    how: 'Every answer cites its cells; asked for, it says so in words.',
    asked: [
      '淄博市公安局2020年收到多少件申请，出处是什么？',
      'Source of the Zibo police requests received in 2020?',
    ],
  },
  {
    title: 'Blank is not zero 留空不等于0',
    how: 'A cell without a number is no zero, and nothing is computed from it.',
    asked: [
      '海东市公安局2020年收到多少件申请？',
      'What was the disclosure rate of the Haidong police in 2020?',
    ],
  },
  {
    title: 'What is not answered with a number 不给数字的问题',
    how: 'What the tables do not count, years and agencies that are not kept, and words that are not understood: the answer says which, and offers what can be asked.',
    asked: [
      '淄博市公安局2020年主动公开信息多少条？',
      '淄博市公安局2018年收到多少件申请？',
      '公安局2020年收到多少件申请？',
      '淄博市公安局2020年收到多少件关于拆迁的申请？',
      'How many complaints did the Zibo police receive in 2020?',
    ],
  },
];

/** A conversation: each question follows on the one before. */
const CONVERSATION = [
  '淄博市公安局2020年收到多少件申请？',
  '那予以公开的呢？',
  '六盘水呢？',
  '那宁夏公安厅呢？',
];

// So that 去年 means the same on any day.
const TODAY = '2021-06-01';

/** The page of what can be asked, with real answers from the sample reports under `root`. */
export async function questionsPage(root: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-docs-'));
  const store = await openStore(join(folder, 'gouji.db'), { mode: 'create' });
  try {
    await keepExamples(store, join(root, 'examples'));
    return [...head(), ...(await kinds(store)), ...(await conversation(store)), ...words()].join('\n');
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
}

async function keepExamples(store: Store, folder: string): Promise<void> {
  const names = ['dongxihu', 'haidong', 'liupanshui', 'ningxia', 'zibo'];
  const paths = (await listFiles([folder])).filter((path) => names.some((name) => path.includes(`${name}-`)));
  const reports = [];
  for (const path of paths.toSorted()) {
    reports.push(await analyse({ name: path.slice(folder.length + 1), bytes: await readFile(path) }));
  }
  const findings = checkReports(reports);
  for (const [i, report] of reports.entries()) await store.put(report, findings[i] ?? []);
}

const head = (): string[] => [
  GENERATED,
  '',
  '# Questions 可以问什么',
  '',
  'Questions in Chinese or English as people type them: `gouji ask "…"`, `GET /v1/ask?q=`, or to the bot. The answers below are those of the sample reports in `examples/`. `--explain` and `?explain=1` show how a question was understood.',
  '',
  '用中文或英文提问，简体、繁体、全角、拼音地名、没有标点都可以。下面的回答来自 `examples/` 里的样例报告；`--explain` 显示问题是怎样理解的。',
  '',
];

async function kinds(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for (const { title, how, asked } of KINDS) {
    lines.push(`## ${title}`, '', how, '');
    for (const question of asked) {
      lines.push(...shown(question, await ask(store, question, { today: TODAY })));
    }
  }
  return lines;
}

async function conversation(store: Store): Promise<string[]> {
  const lines = [
    '## Following on 接着问',
    '',
    'In a conversation a question keeps what was said before and changes what it says anew.',
    '',
  ];
  let previous: Answer['query'] | undefined;
  for (const question of CONVERSATION) {
    const answer = await ask(store, question, { today: TODAY, ...(previous && { previous }) });
    lines.push(...shown(question, answer));
    previous = answer.query;
  }
  return lines;
}

function shown(question: string, { text, caveats, choices = [], query, language }: Answer): string[] {
  const notes = caveats.map((caveat) => `> *${escaped(caveat)}*`);
  const offers = choices.slice(0, 3).map((choice) => `> - ${escaped(choice.question)}`);
  const answer = [`> ${escaped(text)}`, ...notes, ...offers];
  return [
    `**${escaped(question)}** <sub>${escaped(query.words[language])}</sub>`,
    '',
    ...answer.flatMap((line, i) => (i > 0 && !line.startsWith('> -') ? ['>', line] : [line])),
    '',
  ];
}

const escaped = (text: string): string => text.replace(/[\\`*_<>|[\]]/gu, (one) => `\\${one}`);

/** The rates that have a name; every other figure is in the page of metrics. */
const words = (): string[] => [
  '## Figures 指标',
  '',
  'Every row, column and group sum of the forms can be asked for: see [metrics](metrics.md). These rates are known by name:',
  '',
  ...tableHead('中文', 'English', 'Metric'),
  ...metrics()
    .filter(({ kind }) => kind === 'rate')
    .map(({ path, label }) => tableRow(label.zh, label.en, `\`${path}\``)),
  '',
];
