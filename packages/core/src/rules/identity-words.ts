import type { IdentityKind, Label } from '../forms/index.ts';
import type { Sides } from './identity.ts';
import { knownSum } from './judge.ts';
import { addition, additionWithSum, capital, figure } from './wording.ts';

/** What the two sides of an equation are called, and how its failure is told. */
type Words = {
  left: Label;
  right: Label;
  unequal: (sides: Sides) => Label;
};

const sum = (terms: number[]): string => `${addition(terms)} = ${figure(knownSum(terms))}`;

/** Tells of a total that is not the sum of its parts. */
const ofTotal =
  (words: (scope: Label, parts: string, total: string) => Label) =>
  ({ scope, left, right }: Sides): Label =>
    words(scope, additionWithSum(right), addition(left));

/** The words for the equations of each kind. */
export const identityWords: Record<IdentityKind, Words> = {
  'applications-balance': {
    left: { zh: '新收与结转之和', en: 'new plus carried over' },
    right: { zh: '办结与结转下年之和', en: 'concluded plus carried forward' },
    unequal: ({ scope, left, right }) => {
      const [came, went] = [sum(left), sum(right)];
      return {
        zh: `「${scope.zh}」列：本年新收与上年结转 ${came}，办理结果总计与结转下年度 ${went}，两边不等。`,
        en: `Column “${scope.en}”: new and carried over are ${came}, but concluded and carried forward are ${went}.`,
      };
    },
  },
  'applications-results': {
    left: { zh: '办理结果总计', en: 'the total of results' },
    right: { zh: '各项办理结果之和', en: 'the sum of the results' },
    unequal: ofTotal((scope, parts, total) => ({
      zh: `「${scope.zh}」列：各项办理结果之和 ${parts}，「（七）总计」为 ${total}。`,
      en: `Column “${scope.en}”: the results are ${parts}, but the total in row (7) is printed as ${total}.`,
    })),
  },
  'applications-row-total': {
    left: { zh: '总计', en: 'the total' },
    right: { zh: '六类申请人之和', en: 'the sum of the applicants' },
    unequal: ofTotal((scope, parts, total) => ({
      zh: `「${scope.zh}」：${parts}，表中总计为 ${total}。`,
      en: `Row “${scope.en}”: ${parts}, but the total is printed as ${total}.`,
    })),
  },
  'remedies-total': {
    left: { zh: '总计', en: 'the total' },
    right: { zh: '四种结果之和', en: 'the sum of the outcomes' },
    unequal: ofTotal((scope, parts, total) => ({
      zh: `${scope.zh}：${parts}，表中总计为 ${total}。`,
      en: `${capital(scope.en)}: ${parts}, but the total is printed as ${total}.`,
    })),
  },
};

const larger = ({ left, right }: Sides): 'left' | 'right' =>
  knownSum(left) > knownSum(right) ? 'left' : 'right';

const opposite = { left: 'right', right: 'left' } as const;

/** Says in one sentence with all numbers how an equation fails. */
export function failureOf(sides: Sides): Label {
  const { left, right, unequal } = identityWords[sides.identity];
  if (!sides.exceeded) return unequal(sides);
  const names = { left, right };
  const more = larger(sides);
  const less = opposite[more];
  const [much, little] = [additionWithSum(sides[more]), additionWithSum(sides[less])];
  return {
    zh: `「${sides.scope.zh}」：${names[more].zh}，仅已填部分即为 ${much}，已超过${names[less].zh} ${little}；空白格无论填什么数都不能相等。`,
    en: `“${sides.scope.en}”: ${names[more].en}, as far as filled in, is ${much}, more than ${names[less].en}, ${little}, whatever the empty cells would hold.`,
  };
}
