import { cellAt, formOf } from '../../forms/index.ts';
import type { Claim, Report } from '../../report/index.ts';
import { arabicYears } from '../../text/date.ts';
import { halfWidth, squeeze } from '../../text/normalise.ts';
import { parseNumeral } from '../../text/numerals.ts';
import type { PrintedSentence } from '../sentences.ts';
import { othersThan, type TellsOfOthers } from './whose.ts';

const NUMBER = String.raw`(?<count>\d[\d,]{0,14}|[〇零一二两三四五六七八九十百千]{1,12})`;
const UNIT = '[件份个部]';
const DOCUMENTS = '(?:行政)?规范性文件';
/** The documents made, of which the words behind then go on to speak. */
const COUNTED = String.raw`(?:制定|制发|制作|出台|印发)(?:了)?${DOCUMENTS}\d{1,4}${UNIT}[,，、]`;

/** `not` is what may not stand before it in its clause. */
type Phrase = { says: RegExp; not?: RegExp; cells: Record<Report['form'], string> };

// 对违法占地作出行政处罚3件 | 适用简易程序作出… | 通过综合窗口作出…
const SOME_DECISIONS = /[对就针以]|程序|当场|涉|领域|方面|通过|方式/u;
// 减免行政事业性收费 | 全县行政事业性收费 | 涉企行政事业性收费
const OTHER_FEES = /减|免|退|缓|停|取消|降|欠|违规|全[县市区省系]|各|涉|代收|项|预算/u;

// 作出行政许可120件、 | 行政处罚8件、行政强制0件
const DECIDED = String.raw`(?<=作出(?:了)?行政(?:许可|处罚|强制)[^,，。;；:：]{0,40}[件宗起个份]、)`;

/** What the prose says of documents and decisions in words that leave no doubt which cell it means. */
const PHRASES: Phrase[] = [
  // 共制发规范性文件2件 | 出台行政规范性文件3份
  {
    says: new RegExp(`(?:制定|制发|制作|出台|印发)(?:了|并公开|并发布)?${DOCUMENTS}${NUMBER}${UNIT}`, 'u'),
    cells: {
      '2019': 'disclosure.normativeDocuments.newlyMade',
      '2021': 'disclosure.normativeDocuments.issued',
    },
  },
  // 废止规范性文件4件 | 制发规范性文件3件，废止1件
  {
    says: new RegExp(
      `(?<!修改和|修订和|失效和|修改、|修订、|失效、)废止(?:了)?(?:${DOCUMENTS}|(?<=${COUNTED}废止(?:了)?))${NUMBER}${UNIT}`,
      'u',
    ),
    cells: { '2019': '', '2021': 'disclosure.normativeDocuments.repealed' },
  },
  // 现行有效的规范性文件共13件 | 制发规范性文件3件，废止1件，现行有效13件
  {
    says: new RegExp(
      `现行有效(?:的?${DOCUMENTS}|(?<=${COUNTED}(?:废止(?:了)?\\d{1,4}${UNIT}[,，、])?现行有效))(?:共计?|有|为)?${NUMBER}${UNIT}`,
      'u',
    ),
    cells: { '2019': '', '2021': 'disclosure.normativeDocuments.inForce' },
  },
  // 作出行政处罚决定166件 | 行政处罚处理决定数量31宗
  ...(
    [
      ['行政许可', 'licensing'],
      ['行政处罚', 'penalties'],
      ['行政强制', 'coercion'],
    ] as const
  ).map(([words, row]) => {
    const cell = `disclosure.${row}.decisions`;
    return {
      says: new RegExp(
        `(?:(?:作出(?:了)?|${DECIDED})${words}(?:(?:处理)?决定)?|${words}处理决定数量(?:为|共)?)${NUMBER}[件宗起个份]`,
        'u',
      ),
      not: SOME_DECISIONS,
      cells: { '2019': cell, '2021': cell },
    };
  }),
  // 全年行政事业性收费2388.78万元 | 收取行政事业性收费金额共计3,200元
  {
    says: new RegExp(
      `(?:收取)?行政事业性收费(?:收取|征收|收缴|总?金额|总额|收入|合计|共计?|为|达|:){0,3}(?<count>${String.raw`\d[\d,]{0,14}(?:\.\d{1,6})?`})(?<unit>万元|元)`,
      'u',
    ),
    not: OTHER_FEES,
    cells: { '2019': '', '2021': 'disclosure.fees.amount' },
  },
];

/** A cheap look that spares most sentences a reading. */
const MAY_SAY = /规范性文件|作出|处理决定|行政事业性收费/u;
/** Other years, other scopes, other counts: then nothing is claimed. */
const OTHERWISE =
  /上一?年|去年|前年|历年|累计|以来|同比|相比|截至|截止|各部门|各单位|各镇|各街道|所属|下属|全系统|其中|代拟|起草|审查|审核|备案|转发|计划|拟|将|余|多[件份个部]|名义|牵头|联合|会同|协助|配合|参与|指导|报请|提请|修订|修改|授权|委托/u;

/** The figures that the prose states for table two: documents issued, repealed and in force, and decisions made in the year. `names` are those of the agency. */
export function readDocumentClaims(
  sentences: readonly PrintedSentence[],
  formId: Report['form'],
  year: number,
  names: readonly string[] = [],
): Claim[] {
  const ofOthers = othersThan(names);
  return sentences.flatMap(({ text, at }) => {
    if (!MAY_SAY.test(text)) return [];
    const words = arabicYears(halfWidth(squeeze(text)));
    const years = words.match(/20\d\d(?=年)/gu) ?? [];
    if (OTHERWISE.test(words) || years.some((each) => Number(each) !== year)) return [];
    return PHRASES.flatMap((phrase) => claimOf(words, phrase, formId, at, ofOthers));
  });
}

// 以县政府名义印发规范性文件3件，印发规范性文件5件: neither is all of them.
function only({ says, not }: Phrase, words: string): RegExpExecArray | null {
  const found = says.exec(words);
  if (!found || says.test(words.slice(found.index + found[0].length))) return null;
  const before =
    words
      .slice(0, found.index)
      .split(/[,，。;；:：]/u)
      .at(-1) ?? '';
  return not?.test(before) ? null : found;
}

function claimOf(
  words: string,
  phrase: Phrase,
  formId: Report['form'],
  at: Claim['at'],
  ofOthers: TellsOfOthers,
): Claim[] {
  const metric = phrase.cells[formId];
  const found = metric && cellAt(formOf(formId), metric) ? only(phrase, words) : null;
  const number = found && parseNumeral(found.groups?.['count'] ?? '');
  if (!found || !number || number.approximate) return [];
  if (ofOthers(words, found.index)) return [];
  const value = found.groups?.['unit'] === '万元' ? Number((number.value * 1e4).toFixed(2)) : number.value;
  return [{ metric, value, text: found[0], at }];
}
