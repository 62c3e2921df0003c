import { formOf, nameOf } from '../forms/index.ts';
import type { Label } from '../forms/index.ts';
import type { Report } from '../report/index.ts';
import { numberAt, rowsWith } from './cells.ts';
import { defineRule } from './define.ts';
import type { Noticed } from './define.ts';
import { same } from './judge.ts';
import { sample } from './sample.ts';
import { capital, figure } from './wording.ts';

type Chain = { before: number; issued: number; repealed: number; now: number };
type Notice = Noticed & Chain & { name: Label; year: number; sum: number };

const sumOf = ({ before, issued, repealed }: Omit<Chain, 'now'>): number => before + issued - repealed;

const rows = rowsWith(formOf('2021'), ['issued', 'repealed', 'inForce']);

function chainOf(report: Report, previous: Report, cells: string[]): Chain | undefined {
  const [issued, repealed, now] = cells.map((cell) => numberAt(report, cell));
  const before = numberAt(previous, cells[2] ?? '');
  if (before === undefined || issued === undefined || repealed === undefined) return undefined;
  return now === undefined ? undefined : { before, issued, repealed, now };
}

function* breaks(report: Report, previous: Report): Generator<Notice> {
  for (const { row, cells } of rows) {
    const chain = chainOf(report, previous, cells);
    if (!chain) continue;
    const sum = sumOf(chain);
    if (same(sum, chain.now)) continue;
    yield {
      ...chain,
      cells,
      name: nameOf(row),
      year: previous.year,
      sum,
      expected: sum,
      actual: chain.now,
    };
  }
}

const equation = (chain: Chain): string =>
  `${figure(chain.before)} + ${figure(chain.issued)} - ${figure(chain.repealed)} = ${figure(sumOf(chain))}`;

const lastYear = (inForce: number | null) => ({
  previous: sample({ year: 2022, 'disclosure.normativeDocuments.inForce': inForce }),
});

export default defineRule({
  id: 'in-force-continuity',
  title: {
    zh: '现行有效件数 ≈ 上年现行有效 + 本年制发 − 本年废止',
    en: 'In force ≈ in force last year + issued − repealed',
  },
  why: {
    zh: '文件只因制发而增加、因废止而减少；另有到期失效、宣布失效、集中清理和机构改革，所以这里只提醒。',
    en: 'Documents are added by issuing and removed by repealing them. Expiry, declared lapse, clean-ups and reorganisations also change the number, so this is only a warning.',
  },
  mend: {
    zh: '核对三格；差异来自到期失效、清理或职能划转的，请在报告中说明。',
    en: 'Check the three cells; where expiry, a clean-up or a transfer of duties explains the difference, say so in the report.',
  },
  source: { document: '国办公开办函〔2021〕30号', clause: '表二“本年制发件数”“本年废止件数”“现行有效件数”' },
  forms: ['2021'],
  needs: ['previous'],
  severity: 'warning',
  *check(report, { previous }) {
    // 对外公开总数量 of the edition before is another figure.
    if (previous?.form === '2021') yield* breaks(report, previous);
  },
  message: {
    zh: (notice) =>
      `${notice.name.zh}：${notice.year} 年末现行有效、本年制发、废止推算为 ${equation(notice)} 件，本年报告现行有效 ${figure(notice.now)} 件。到期失效、宣布失效、清理或机构改革也会造成差异。`,
    en: (notice) =>
      `${capital(notice.name.en)}: in force in ${notice.year}, plus issued, minus repealed is ${equation(notice)}, but this report has ${figure(notice.now)} in force. Expiry, declared lapse, a clean-up or a reorganisation can also cause this.`,
  },
  good: [
    sample(),
    { report: sample(), context: lastYear(13) },
    { report: sample(), context: lastYear(null) },
    { report: sample(), context: { previous: sample({ year: 2022 }, '2019') } },
  ],
  bad: [
    {
      report: sample(),
      context: lastYear(16),
      expect: [
        {
          severity: 'warning',
          about: 'agency',
          cells: [
            'disclosure.normativeDocuments.issued',
            'disclosure.normativeDocuments.repealed',
            'disclosure.normativeDocuments.inForce',
          ],
          expected: 16,
          actual: 13,
          message: {
            zh: '行政规范性文件：2022 年末现行有效、本年制发、废止推算为 16 + 4 - 4 = 16 件，本年报告现行有效 13 件。到期失效、宣布失效、清理或机构改革也会造成差异。',
            en: 'Normative documents: in force in 2022, plus issued, minus repealed is 16 + 4 - 4 = 16, but this report has 13 in force. Expiry, declared lapse, a clean-up or a reorganisation can also cause this.',
          },
        },
      ],
    },
  ],
});
