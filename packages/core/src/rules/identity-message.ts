import type { FormId, Label } from '../forms/index.ts';
import { causeWords } from './cause-words.ts';
import type { IdentityNotice } from './identity.ts';
import type { Unchecked } from './unchecked.ts';
import { counted, figure, listed, nameOf, quotedName } from './wording.ts';

/** The message of the rules about equations. */
export const identityMessage = (noticed: IdentityNotice): Label =>
  noticed.kind === 'failure' ? causeWords(noticed) : unchecked(noticed);

const REASONS = [
  { why: 'empty', words: { zh: '空白或只有符号', en: 'empty or only a sign' } },
  { why: 'illegible', words: { zh: '无法辨认', en: 'illegible' } },
  { why: 'absent', words: { zh: '文件中没有', en: 'not in the document' } },
] as const;

function unchecked(noticed: Unchecked): Label {
  const { equations, all, cells, form, fills } = noticed;
  let [zh, en] = ['', ''];
  for (const { why, words } of REASONS) {
    const count = noticed[why];
    if (count === 0) continue;
    zh += `${zh && '，'}${words.zh} ${count} 个`;
    en += `${en && ', '}${count} ${words.en}`;
  }
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
