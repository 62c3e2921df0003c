import { cellsOf, formOf } from '../forms/index.ts';
import type { Label } from '../forms/index.ts';
import type { Report } from '../report/index.ts';
import { divisionOf } from '../places/index.ts';
import type { Division } from '../places/index.ts';
import { peersOf, sameAgency } from './batch.ts';
import { cellOf, numberAt } from './cells.ts';
import { defineRule } from './define.ts';
import type { Noticed, RuleContext } from './define.ts';
import { sample } from './sample.ts';
import { figure, nameOf } from './wording.ts';

type Beside =
  | { kind: 'year'; year: number; before: number }
  | { kind: 'peers'; count: number; middle: number }
  | { kind: 'most'; most: number };
type Notice = Noticed & { name: Label; printed: string; now: number; beside: Beside };

const FACTOR = 1e4;
/** How far from ten thousand the ratio may lie, as a power of ten: from about 3,000 to about 30,000. */
const ABOUT = 0.5;

const AMOUNT = 'disclosure.fees.amount';

const moneyIn = (form: Report['form']): string[] =>
  cellsOf(formOf(form)).flatMap(({ path, unit }) => (unit === 'yuan' ? [path] : []));

const MONEY: Record<Report['form'], string[]> = { '2019': moneyIn('2019'), '2021': moneyIn('2021') };

const distance = (a: number, b: number): number => Math.abs(Math.log10(a / b));

const isSlip = (a: number, b: number): boolean => Math.abs(distance(a, b) - Math.log10(FACTOR)) <= ABOUT;
/** Of one size: within a factor of about 30. */
const isLike = (a: number, b: number): boolean => distance(a, b) < 1.5;

const amountsOf = (reports: readonly Report[], path: string): { year: number; amount: number }[] =>
  reports.flatMap((report) => {
    const amount = numberAt(report, path) ?? 0;
    return amount > 0 ? [{ year: report.year, amount }] : [];
  });

/** The year beside which an amount looks to be in another unit, unless yet another year shows that it is that one. */
function otherYear(
  report: Report,
  path: string,
  now: number,
  { previous, batch = [] }: RuleContext,
): Beside | undefined {
  const others = amountsOf(sameAgency(report, batch), path);
  if (others.some(({ amount }) => isLike(amount, now))) return undefined;
  const before = previous && numberAt(previous, path);
  if (before && before > 0 && isSlip(before, now)) return { kind: 'year', year: previous.year, before };
  const [first, second] = others.filter(({ amount }) => isSlip(amount, now));
  return first && second ? { kind: 'year', year: first.year, before: first.amount } : undefined;
}

/** Fewer peers show no size; and what is far from most must be far from all. */
const ENOUGH_PEERS = 5;
const FAR = 2;

function amongPeers(
  report: Report,
  path: string,
  now: number,
  { batch = [] }: RuleContext,
): Beside | undefined {
  const amounts = amountsOf(peersOf(report, batch), path)
    .map(({ amount }) => amount)
    .sort((a, b) => a - b);
  const middle = amounts[Math.floor(amounts.length / 2)];
  if (amounts.length < ENOUGH_PEERS || middle === undefined) return undefined;
  const isApart = isSlip(now, middle) && amounts.every((amount) => distance(now, amount) > FAR);
  return isApart ? { kind: 'peers', count: amounts.length, middle } : undefined;
}

/** All administrative fees of the country are some 4e11 yuan a year, says the Ministry of Finance in its final accounts. */
const COUNTRY = 4e11;
/**
 * What no body of a rank takes in fees in a year: twice what the country does; for a prefecture a quarter of that, some
 * eighty times its average and more than any province; for a county a fortieth, some seventy times its average.
 */
const MOST: Record<Division['level'] | 'central', number> = {
  central: 2 * COUNTRY,
  province: 2 * COUNTRY,
  prefecture: COUNTRY / 4,
  county: COUNTRY / 40,
};

function overMost({ agency: { division } }: Report, path: string, now: number): Beside | undefined {
  const most = MOST[(division && divisionOf(division.code)?.level) ?? 'central'];
  return path === AMOUNT && now > most ? { kind: 'most', most } : undefined;
}

function besideWords(beside: Beside): Label {
  if (beside.kind === 'most') {
    const [most, country] = [beside.most / 1e8, COUNTRY / 1e8];
    return {
      zh: `多于同级单位一年可能收取的数额（${figure(most)} 亿元；全国合计约 ${figure(country)} 亿元），可能把元填作万元。`,
      en: `more than any body of its rank can take in a year (${figure(most / 10)} billion; the whole country takes about ${figure(country / 10)} billion), as if yuan stood for ten thousand yuan.`,
    };
  }
  return beside.kind === 'year'
    ? {
        zh: `而 ${beside.year} 年报告合 ${figure(beside.before)} 元，相差约一万倍，可能把元和万元弄混。`,
        en: `but the report on ${beside.year} has ${figure(beside.before)} yuan: about ten thousand times apart, as if one of them were in another unit.`,
      }
    : {
        zh: `而同级同类的 ${beside.count} 家单位居中的一家合 ${figure(beside.middle)} 元，相差约一万倍，可能把元和万元弄混。`,
        en: `but the middle one of ${beside.count} agencies of its kind and rank has ${figure(beside.middle)} yuan: about ten thousand times apart, as if it were in another unit.`,
      };
}

const bureau = (place: string, code: string, amount: number, year = 2023): Report =>
  sample({
    year,
    agency: { name: `${place}公安局`, printed: `${place}公安局`, division: { code, name: place } },
    [AMOUNT]: amount,
  });
const bureaus = (
  [
    ['淄博市', '370300'],
    ['东营市', '370500'],
    ['烟台市', '370600'],
    ['潍坊市', '370700'],
    ['济宁市', '370800'],
  ] as const
).map(([place, code], i) => bureau(place, code, 120_000 + 30_000 * i));
const slipped = bureau('泰安市', '370900', 1_562_000_000);
const large = bureau('泰安市', '370900', 15_620_000);
const years = [2021, 2022, 2023].map((year) =>
  bureau('淄博市', '370300', year === 2022 ? 1_562_000_000 : 156_200, year),
);
const [first = sample(), middle = sample(), last = sample()] = years;

export default defineRule({
  id: 'unit-slip',
  title: { zh: '金额没有把元和万元弄混', en: 'Amounts are not off by ten thousand' },
  why: {
    zh: '金额与其他年度、或与同级同类单位相差约一万倍，或多到任何同级单位都不可能收取，多半是元和万元弄混。',
    en: 'An amount about ten thousand times that of other years or of agencies alike, or a ten-thousandth of it, or more than any agency of its rank can take, is most likely in the wrong unit: yuan for ten thousand yuan.',
  },
  mend: {
    zh: '核对单位，按表头要求的单位填写；金额确实变化这么大的，请在报告中说明。',
    en: 'Check the unit and use that of the header; where the amount really changed so much, say so in the report.',
  },
  source: {
    document: '国办公开办函〔2021〕30号（2019、2020年度为〔2019〕60号）',
    clause: '表二“本年收费金额（单位：万元）”“采购总金额”',
  },
  forms: ['2019', '2021'],
  severity: 'warning',
  *check(report, context): Generator<Notice> {
    for (const path of MONEY[report.form]) {
      const now = numberAt(report, path) ?? 0;
      if (now <= 0) continue;
      const year = otherYear(report, path, now, context);
      const beside = year ?? amongPeers(report, path, now, context) ?? overMost(report, path, now);
      if (!beside) continue;
      const cell = cellOf(report, path);
      const printed = 'text' in cell ? cell.text : '';
      const about = beside.kind === 'peers' ? ('unassessable' as const) : ('agency' as const);
      yield { cells: [path], about, name: nameOf(report.form, path), printed, now, beside, actual: now };
    }
  },
  message: {
    zh: ({ name, printed, now, beside }) =>
      `「${name.zh}」印作“${printed}”，合 ${figure(now)} 元，${besideWords(beside).zh}`,
    en: ({ name, printed, now, beside }) =>
      `“${name.en}” is printed as “${printed}”, which is ${figure(now)} yuan, ${besideWords(beside).en}`,
  },
  good: [
    sample(),
    { report: sample(), context: { previous: sample({ year: 2022, [AMOUNT]: 900 }) } },
    { report: sample(), context: { previous: sample({ year: 2022, [AMOUNT]: 0 }) } },
    { report: sample(), context: { previous: sample({ year: 2022 }, '2019') } },
    // Last year was in the wrong unit, as the year before it shows.
    { report: last, context: { previous: middle, batch: years } },
    // Larger than its peers, but not by ten thousand; and too few peers.
    { report: large, context: { batch: [...bureaus, large] } },
    { report: slipped, context: { batch: [...bureaus.slice(1), slipped] } },
    // 39.5 billion yuan: much for a city, but not more than any can take.
    bureau('深圳市', '440300', 39_500_000_000),
  ],
  bad: [
    {
      report: sample({ [AMOUNT]: 1_562_000_000 }),
      context: { previous: sample({ year: 2022 }) },
      expect: [
        {
          severity: 'warning',
          about: 'agency',
          cells: [AMOUNT],
          actual: 1_562_000_000,
          message: {
            zh: '「行政事业性收费·本年收费金额」印作“1562000000”，合 1562000000 元，而 2022 年报告合 156200 元，相差约一万倍，可能把元和万元弄混。',
          },
        },
      ],
    },
    { report: middle, context: { previous: first, batch: years }, expect: [{ severity: 'warning' }] },
    {
      report: slipped,
      context: { batch: [...bureaus, slipped] },
      expect: [
        {
          severity: 'warning',
          about: 'unassessable',
          message: {
            zh: '「行政事业性收费·本年收费金额」印作“1562000000”，合 1562000000 元，而同级同类的 5 家单位居中的一家合 180000 元，相差约一万倍，可能把元和万元弄混。',
          },
        },
      ],
    },
    {
      report: bureau('蓝山县', '431127', 633_528_000_000),
      expect: [
        {
          severity: 'warning',
          about: 'agency',
          cells: [AMOUNT],
          message: {
            zh: '「行政事业性收费·本年收费金额」印作“633528000000”，合 633528000000 元，多于同级单位一年可能收取的数额（100 亿元；全国合计约 4000 亿元），可能把元填作万元。',
          },
        },
      ],
    },
    {
      report: sample({ 'disclosure.procurement.amount': 150 }, '2019'),
      context: { previous: sample({ year: 2019 }, '2019') },
      expect: [{ severity: 'warning', cells: ['disclosure.procurement.amount'] }],
    },
  ],
});
