import type { Label } from '../forms/index.ts';
import { causeWords } from './cause-words.ts';
import type { IdentityNotice, Unchecked } from './identity.ts';
import { counted, figure, listed } from './wording.ts';

/** The messages of the rules about equations. */
export const identityMessage = {
  zh: (noticed: IdentityNotice): string => wordsOf(noticed).zh,
  en: (noticed: IdentityNotice): string => wordsOf(noticed).en,
};

const told = new WeakMap<IdentityNotice, Label>();

// Both languages are made at once, and asked for one after the other.
function wordsOf(noticed: IdentityNotice): Label {
  const known = told.get(noticed);
  if (known) return known;
  const words = noticed.kind === 'failure' ? causeWords(noticed) : unchecked(noticed);
  told.set(noticed, words);
  return words;
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
