import type { Report } from '../report/index.ts';
import { normaliseText } from '../text/normalise.ts';
import { numberAt } from './cells.ts';
import { quoted } from './claims.ts';
import { defineRule } from './define.ts';
import { sample } from './sample.ts';
import { figure } from './wording.ts';

const AMOUNT = 'disclosure.fees.amount';
const FEES = '行政事业性收费';

// 本年度未收取行政事业性收费 | 无行政事业性收费项目 | 行政事业性收费为0      <- 信息处理费, and any fee for giving information, is another
const DENIED =
  /(?:未|没有|无|不)(?:曾)?(?:收取|发生|产生|涉及|开展)?(?:过|任何)?行政事业性收费|行政事业性收费(?:金额)?(?:均?为)?(?:0|零)(?![.\d])/u;
/** What the sentence says of them instead: changes, waivers, complaints, rules, or that they are fees for information. */
const OTHERWISE =
  /新增|调整|取消|减免|免征|免收|缓[征缴收]|退[费还付库]|返还|减征|降低|违规|违法|擅自|投诉|举报|争议|复议|诉讼|标准|目录|拖欠|乱收费|以外|提高|信息处理费|政府信息|信息公开|依申请|申请人|提供信息/u;

function denialIn({ remarks }: Report): string | undefined {
  if (!remarks || !normaliseText(remarks.text).includes(FEES)) return undefined;
  return remarks.text
    .split(/(?<=[。；;\n])/u)
    .map((sentence) => sentence.trim())
    .find((sentence) => {
      const words = normaliseText(sentence);
      return DENIED.test(words) && !OTHERWISE.test(words);
    });
}

const withRemarks = (text: string, amount = 156_200): Report => ({
  ...sample({ [AMOUNT]: amount }),
  remarks: { text, at: { line: 90 } },
});

export default defineRule({
  id: 'fee-denied',
  title: { zh: '表格有收费，第六部分不说没有', en: 'Section six does not deny fees that the table reports' },
  why: {
    zh: '表二填了行政事业性收费的金额，第六部分却写没有收费，必有一处是错的。',
    en: 'Table two reports an amount of administrative fees and section six says that there were none: one of them is wrong.',
  },
  mend: {
    zh: '核对收费金额，改正表格或正文；第六部分指信息处理费的，写明“信息处理费”。',
    en: 'Check the amount and correct the table or the text; where section six means fees for handling information, say so.',
  },
  source: {
    document: '国办公开办函〔2021〕30号',
    clause: '表二“行政事业性收费”；六、其他需要报告的事项',
  },
  forms: ['2021'],
  needs: ['remarks'],
  severity: 'warning',
  *check(report) {
    const amount = numberAt(report, AMOUNT) ?? 0;
    const sentence = amount > 0 ? denialIn(report) : undefined;
    if (sentence === undefined) return;
    const said = { text: sentence, at: report.remarks?.at ?? {} };
    yield { cells: [AMOUNT], said, actual: amount };
  },
  message: {
    zh: ({ actual, said }) => `${quoted(said).zh}，而表中行政事业性收费为 ${figure(actual)} 元。`,
    en: ({ actual, said }) =>
      `${quoted(said).en}, but the table reports ${figure(actual)} yuan of administrative fees.`,
  },
  good: [
    sample(),
    withRemarks('无。'),
    withRemarks('本年度未收取行政事业性收费。', 0),
    withRemarks('本机关2023年度未收取信息处理费。'),
    withRemarks('没有新增行政事业性收费项目。'),
    withRemarks('未收取费用。'),
    withRemarks('无行政事业性收费减免情况。'),
    withRemarks('未发生行政事业性收费投诉。'),
    withRemarks('本年度不涉及行政事业性收费标准变动。'),
    withRemarks('全年提供政府信息未收取行政事业性收费。'),
    withRemarks('依申请公开工作中无行政事业性收费。'),
  ],
  bad: [
    {
      report: withRemarks('其他事项如下。\n本年度未收取行政事业性收费。'),
      expect: [
        {
          severity: 'warning',
          about: 'agency',
          cells: ['disclosure.fees.amount'],
          actual: 156_200,
          message: {
            zh: '正文第 90 行“本年度未收取行政事业性收费。”，而表中行政事业性收费为 156200 元。',
            en: '“本年度未收取行政事业性收费。” (line 90), but the table reports 156200 yuan of administrative fees.',
          },
        },
      ],
    },
  ],
});
