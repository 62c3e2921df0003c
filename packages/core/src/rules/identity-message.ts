import type { Label } from '../forms/index.ts';
import type { Exceeded, IdentityNotice, Sides, Unchecked, Unequal } from './identity.ts';
import { knownSum } from './judge.ts';
import { additionWithSum, counted, figure, listed } from './wording.ts';

/** What the two sides of an equation are called. */
type SideNames = { left: Label; right: Label };

type Message<N> = { zh: (noticed: N) => string; en: (noticed: N) => string };

/** The messages of a rule about equations: `unequal` is its own, the rest all such rules say alike. */
export const identityMessage = (sides: SideNames, unequal: Message<Unequal>): Message<IdentityNotice> => ({
  zh: (noticed) => {
    if (noticed.kind === 'unequal') return unequal.zh(noticed);
    return noticed.kind === 'exceeded' ? exceeded(noticed, sides).zh : unchecked(noticed).zh;
  },
  en: (noticed) => {
    if (noticed.kind === 'unequal') return unequal.en(noticed);
    return noticed.kind === 'exceeded' ? exceeded(noticed, sides).en : unchecked(noticed).en;
  },
});

const larger = ({ left, right }: Sides): 'left' | 'right' =>
  knownSum(left) > knownSum(right) ? 'left' : 'right';

const opposite = { left: 'right', right: 'left' } as const;

function exceeded(noticed: Exceeded, sides: SideNames): Label {
  const more = larger(noticed);
  const less = opposite[more];
  const [much, little] = [additionWithSum(noticed[more]), additionWithSum(noticed[less])];
  return {
    zh: `「${noticed.scope.zh}」：${sides[more].zh}，仅已填部分即为 ${much}，已超过${sides[less].zh} ${little}；空白格无论填什么数都不能相等。`,
    en: `“${noticed.scope.en}”: ${sides[more].en}, as far as filled in, is ${much}, more than ${sides[less].en}, ${little}, whatever the empty cells would hold.`,
  };
}

function unchecked({ equations, all, cells, empty, illegible, absent, fills }: Unchecked): Label {
  const reasons = [
    { count: empty, zh: '空白或只有符号', en: 'empty or only a sign' },
    { count: illegible, zh: '无法辨认', en: 'illegible' },
    { count: absent, zh: '文件中没有', en: 'not in the document' },
  ].filter(({ count }) => count > 0);
  const zh = reasons.map((reason) => `${reason.zh} ${reason.count} 个`).join('，');
  const en = reasons.map((reason) => `${reason.count} ${reason.en}`).join(', ');
  const only = fillWords(fills);
  return {
    zh: `${all} 个等式中有 ${equations} 个无法核对：${cells.length} 个单元格没有可用的数（${zh}）。${only.zh}`,
    en: `${equations} of ${counted(all, 'equation')} cannot be checked: ${counted(cells.length, 'cell')} without a usable number (${en}).${only.en}`,
  };
}

function fillWords(fills: Unchecked['fills']): Label {
  if (fills.length === 0) return { zh: '', en: '' };
  const zh = fills.map(({ name, to }) => `「${name.zh}」只能为 ${figure(to)}`);
  const en = fills.map(({ name, to }) => `“${name.en}” could only be ${figure(to)}`);
  return {
    zh: `如等式成立，${listed.zh(zh)}；这是推算，不是公布的数。`,
    en: ` If the equations hold, ${listed.en(en)}: our inference, not a published figure.`,
  };
}
