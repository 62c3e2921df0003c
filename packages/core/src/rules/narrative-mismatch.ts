import type { Label } from '../forms/index.ts';
import type { Claim, Report } from '../report/index.ts';
import { cellOf, figuresOf, numberAt } from './cells.ts';
import { partsOf, placedClaims, quoted } from './claims.ts';
import { isMoney, isRounded } from './comparisons.ts';
import { defineRule } from './define.ts';
import type { Noticed } from './define.ts';
import { judge, known, knownSum, same } from './judge.ts';
import type { Term } from './judge.ts';
import { mendingChange } from './repair.ts';
import { sample } from './sample.ts';
import { additionWithSum, counted, figure, listed, nameOf } from './wording.ts';

type Differing = Noticed & { kind: 'differs' | 'exceeds'; claim: Claim; name: Label; parts: number[] };
type WithCarriedOver = Noticed & { kind: 'withCarriedOver'; claim: Claim; fresh: number; carried: number };
type Unchecked = Noticed & { kind: 'unchecked'; claims: Claim[] };
type Notice = Differing | WithCarriedOver | Unchecked;

const NEW = 'applications.new.total';
const CARRIED = 'applications.carriedOver.total';

// 约140件 | 140余件, but not 其余2件
const APPROXIMATE = /约|近|左右|(?<![其剩])余/u;

function compare(report: Report, claim: Claim, terms: Term[]): Notice | 'agrees' | 'unchecked' {
  const verdict = judge([claim.value], terms);
  if (verdict === 'holds') return 'agrees';
  // A claim about empty cells alone says nothing against them.
  if (verdict === 'unassessable' || known(terms).length === 0) return 'unchecked';
  if (APPROXIMATE.test(claim.text)) return 'unchecked';
  if (isRounded(claim, knownSum(terms)) || isFreshOf(claim, knownSum(terms))) return 'agrees';
  const carryOver = includingCarriedOver(report, claim);
  if (carryOver) return carryOver;
  const cells = partsOf(report, claim);
  const noticed = { cells, said: claim, claim, name: nameOf(report.form, claim.metric), parts: known(terms) };
  if (verdict === 'exceeded') return { ...noticed, kind: 'exceeds', expected: claim.value };
  // 高新区 may mean its own documents, or those of all its departments: of table two the text may count others.
  const severity = claim.metric.startsWith('disclosure.') ? ('warning' as const) : ('error' as const);
  return {
    ...noticed,
    kind: 'differs',
    severity,
    expected: claim.value,
    actual: knownSum(terms),
    repairs: cells.length === 1 ? mendingChange(report, claim.metric, claim.value) : [],
  };
}

// 新发生行政诉讼1件，上年结转1件      <- the table counts both
/** Whether a claim counts the remedies that were newly sought, fewer than the table may hold. */
const isFreshOf = ({ metric, text, value }: Claim, figure: number): boolean =>
  metric.startsWith('remedies.') && metric.endsWith('.total') && FRESH.test(text) && value < figure;

const FRESH = /^(?:本年度?|今年|当年|年内)?共?新/u;

// 共受理 12 件 may count what was carried over; 共收到 4 件，其中上年结转 2 件 does, but only the reader of the sentence can tell.
function includingCarriedOver(report: Report, claim: Claim): Notice | 'agrees' | undefined {
  if (claim.metric !== NEW) return undefined;
  const [fresh, carried] = [numberAt(report, NEW), numberAt(report, CARRIED)];
  if (fresh === undefined || carried === undefined) return undefined;
  if (!same(claim.value, fresh + carried) || claim.text.includes('新收')) return undefined;
  if (claim.text.includes('受理')) return 'agrees';
  const stated = { severity: 'info', about: 'unassessable', expected: claim.value, actual: fresh } as const;
  return { kind: 'withCarriedOver', cells: [NEW, CARRIED], said: claim, claim, fresh, carried, ...stated };
}

function uncheckedWords({ claims }: Unchecked): Label {
  const quotes = listed(claims, quoted);
  return {
    zh: `${claims.length} 处正文数字无法与表格核对，表中没有可用的数，或正文只写约数：${quotes.zh}。`,
    en: `${counted(claims.length, 'figure')} in the text cannot be compared with the table, which holds no usable number, or the text is only approximate: ${quotes.en}.`,
  };
}

function carriedOverWords({ claim, fresh, carried }: WithCarriedOver): Label {
  const [quote, value, sum] = [quoted(claim), figure(claim.value), `${figure(fresh)} + ${figure(carried)}`];
  return {
    zh: `${quote.zh}写 ${value}，等于表中本年新收与上年结转之和 ${sum}，可能含上年结转。`,
    en: `${quote.en} states ${value}, which is new plus carried over in the table (${sum}): it may count what was carried over.`,
  };
}

function differingWords({ kind, claim, name, parts }: Differing): Label {
  const [quote, value, sum] = [quoted(claim), figure(claim.value), additionWithSum(parts)];
  const unit = isMoney(claim) ? { zh: ' 元', en: ' yuan' } : { zh: '', en: '' };
  const zh = `${quote.zh}写 ${value}${unit.zh}，表中「${name.zh}」`;
  const en = `${quote.en} states ${value}${unit.en}, but “${name.en}” in the table`;
  return kind === 'differs'
    ? { zh: `${zh}为 ${sum}${unit.zh}。`, en: `${en} is ${sum}${unit.en}.` }
    : {
        zh: `${zh}仅已填部分即为 ${sum}${unit.zh}。`,
        en: `${en}, as far as filled in, is already ${sum}${unit.en}.`,
      };
}

function wordsOf(notice: Notice): Label {
  if (notice.kind === 'unchecked') return uncheckedWords(notice);
  return notice.kind === 'withCarriedOver' ? carriedOverWords(notice) : differingWords(notice);
}

export default defineRule({
  id: 'narrative-mismatch',
  title: { zh: '正文数字与表格一致', en: 'The text agrees with the tables' },
  why: {
    zh: '正文和表格说的是同一件事，两处数字不同，至少有一处是错的。',
    en: 'Text and tables report the same facts: where their figures differ, at least one of them is wrong.',
  },
  mend: {
    zh: '对照台账，改正正文或表格中错的一处。',
    en: 'Compare both with the register and correct whichever is wrong.',
  },
  source: { document: '《中华人民共和国政府信息公开条例》', clause: '第五十条（年度报告的内容和统一格式）' },
  forms: ['2019', '2021'],
  needs: ['claims'],
  severity: 'error',
  *check(report): Generator<Notice> {
    const unchecked: Claim[] = [];
    const { terms } = figuresOf(report);
    for (const { claim, value, places } of placedClaims(report)) {
      // Nearly all claims state one cell, and agree.
      if (places.length === 1 && terms[places[0] ?? -1] === value) continue;
      const stated = places.map((place) => terms[place] ?? 'unread');
      const result = compare(report, claim, stated);
      if (result === 'unchecked') unchecked.push(claim);
      else if (result !== 'agrees') yield result;
    }
    const [said] = unchecked;
    if (!said) return;
    const cells = new Set(unchecked.flatMap((claim) => partsOf(report, claim)));
    const open = [...cells].filter((path) => numberAt(report, path) === undefined);
    const illegible = open.some((path) => cellOf(report, path).state === 'illegible');
    const about = illegible ? 'reading' : 'unassessable';
    yield { kind: 'unchecked', severity: 'info', about, cells: open, said, claims: unchecked };
  },
  message: wordsOf,
  good: [
    sample(),
    sample({
      claims: [
        { metric: NEW, value: 16, text: '新收政府信息公开申请16件' },
        { metric: 'applications.denied.total', value: 2, text: '不予公开2件' },
      ],
    }),
    sample({ claims: [{ metric: NEW, value: 18, text: '共受理申请18件' }] }),
    sample({
      'disclosure.fees.amount': 23_887_812,
      claims: [{ metric: 'disclosure.fees.amount', value: 23_887_800, text: '行政事业性收费2388.78万元' }],
    }),
    sample({ claims: [{ metric: 'applications.other.total', value: 0, text: '其他处理0件' }] }),
    sample({
      'remedies.reconsideration.total': 3,
      claims: [{ metric: 'remedies.reconsideration.total', value: 2, text: '新收行政复议2件' }],
    }),
  ],
  bad: [
    {
      report: sample({
        claims: [
          { metric: 'remedies.directLitigation.upheld', value: 7, text: '结果维持7起', at: { line: 79 } },
          { metric: 'remedies.directLitigation.upheld', value: 1, text: '维持1起' },
        ],
      }),
      expect: [
        {
          severity: 'error',
          about: 'agency',
          cells: ['remedies.directLitigation.upheld'],
          expected: 7,
          actual: 1,
          at: { line: 79 },
          quote: '结果维持7起',
          message: {
            zh: '正文第 79 行“结果维持7起”写 7，表中「未经复议直接起诉·结果维持」为 1。',
            en: '“结果维持7起” (line 79) states 7, but “direct litigation, upheld” in the table is 1.',
          },
        },
      ],
    },
    {
      report: sample({
        'disclosure.fees.amount': 456_000,
        claims: [{ metric: 'disclosure.fees.amount', value: 486_000, text: '行政事业性收费48.6万元' }],
      }),
      expect: [
        {
          severity: 'warning',
          message: {
            zh: '正文第 9 行“行政事业性收费48.6万元”写 486000 元，表中「行政事业性收费·本年收费金额」为 456000 元。',
          },
        },
      ],
    },
    {
      report: sample({
        'applications.unavailable.notHeld.total': 4,
        'applications.unavailable.stillUnclear.total': null,
        claims: [
          { metric: 'applications.unavailable.total', value: 3, text: '无法提供3件' },
          { metric: 'applications.unavailable.total', value: 5, text: '无法提供5件' },
        ],
      }),
      expect: [
        {
          severity: 'error',
          about: 'agency',
          expected: 3,
          message: { zh: '正文第 9 行“无法提供3件”写 3，表中「无法提供·总计」仅已填部分即为 4 + 0 = 4。' },
        },
        {
          severity: 'info',
          about: 'unassessable',
          cells: ['applications.unavailable.stillUnclear.total'],
        },
      ],
    },
    {
      report: sample(
        {
          'disclosure.penalties.itemsChange': null,
          claims: [
            { metric: 'disclosure.penalties.itemsChange', value: -105, text: '减少105项' },
            { metric: 'disclosure.licensing.decisions', value: 240, text: '许可240余件' },
          ],
        },
        '2019',
      ),
      expect: [
        {
          severity: 'info',
          about: 'unassessable',
          cells: ['disclosure.penalties.itemsChange'],
          message: {
            zh: '2 处正文数字无法与表格核对，表中没有可用的数，或正文只写约数：正文第 9 行“减少105项”、正文第 9 行“许可240余件”。',
          },
        },
      ],
    },
    {
      report: sample({ claims: [{ metric: NEW, value: 18, text: '共收到申请18件，其中上年结转2件' }] }),
      expect: [{ severity: 'info', about: 'unassessable', cells: [NEW, CARRIED], expected: 18, actual: 16 }],
    },
  ],
});
