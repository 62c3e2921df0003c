import type { FormId, Label } from '../forms/index.ts';
import { causeWords } from './cause-words.ts';
import type { IdentityNotice } from './identity.ts';
import type { Unchecked } from './unchecked.ts';
import { counted, figure, listed, nameOf, quotedName } from './wording.ts';

/** The message of the rules about equations. */
export const identityMessage = (noticed: IdentityNotice): Label =>
  noticed.kind === 'failure' ? causeWords(noticed) : unchecked(noticed);

function unchecked({ equations, all, cells, empty, illegible, absent, form, fills }: Unchecked): Label {
  const reasons = [
    { count: empty, zh: '空白或只有符号', en: 'empty or only a sign' },
    { count: illegible, zh: '无法辨认', en: 'illegible' },
    { count: absent, zh: '文件中没有', en: 'not in the document' },
  ].filter(({ count }) => count > 0);
  const zh = reasons.map((reason) => `${reason.zh} ${reason.count} 个`).join('，');
  const en = reasons.map((reason) => `${reason.count} ${reason.en}`).join(', ');
  const only = fillWords(form, fills);
  return {
    zh: `${all} 个等式中有 ${equations} 个无法核对：${cells.length} 个单元格没有可用的数（${zh}）。${only.zh}`,
    en: `${equations} of ${counted(all, 'equation')} cannot be checked: ${counted(cells.length, 'cell')} without a usable number (${en}).${only.en}`,
  };
}

function fillWords(form: FormId, fills: Unchecked['fills']): Label {
  if (fills.length === 0) return { zh: '', en: '' };
  const words = listed(fills, ({ cell, to }) => {
    const name = quotedName(nameOf(form, cell));
    return { zh: `${name.zh}只能为 ${figure(to)}`, en: `${name.en} could only be ${figure(to)}` };
  });
  return {
    zh: `如等式成立，${words.zh}；这是推算，不是公布的数。`,
    en: ` If the equations hold, ${words.en}: our inference, not a published figure.`,
  };
}
