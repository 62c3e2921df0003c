import type { Scope } from '../report/index.ts';
import { squeeze } from '../text/normalise.ts';
import type { PrintedSentence } from './sentences.ts';

const BODIES = '(?:部门|单位|街道|街镇|镇街|镇办|乡镇|分局|分县局|派出机构|下属|所属|直属|县区|区县|市县)';
// 由区政府办公室综合各部门、街道的年度报告编制 | 本报告数据包括区政府各部门和乡镇
const AGGREGATE = new RegExp(
  [
    `(?:综合|汇总)(?!行政|执法|服务|管理|[办科处股])[^。；]{0,30}${BODIES}[^。；]{0,30}(?:编制|编写|撰写|形成|而成)`,
    `${BODIES}[^。；]{0,30}(?:综合|汇总)(?:编制|编写|撰写|形成|而成)`,
    `(?:数据|统计范围)[^。；]{0,12}(?<!不)(?:包括|包含|涵盖|为)[^。；]{0,24}(?:各|所属|下属|及其)${BODIES}`,
  ].join('|'),
  'u',
);
// 本报告统计数据为淄博市公安局统计数据，不含淄博市各公安分县局 | 仅统计机关本级
const OWN = new RegExp(
  `(?:数据|报告|统计)[^。；]{0,40}(?:[不未](?:含|包含|包括|涵盖)[^。；]{0,16}${BODIES}|(?:仅|只)(?:统计|包括|包含|含|反映|为|限)?[^。；]{0,16}(?:本级|本机关|本单位|本部门))`,
  'u',
);

/** Whose figures a report says it gives: those of the bodies under the agency too, or its own alone; undefined where it does not say. */
export function readScope(sentences: readonly PrintedSentence[]): Scope | undefined {
  for (const { text, at } of sentences) {
    const words = squeeze(text);
    if (OWN.test(words)) return { kind: 'own', text, at };
    if (AGGREGATE.test(words)) return { kind: 'aggregate', text, at };
  }
  return undefined;
}
