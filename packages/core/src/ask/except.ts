import type { Mention } from './mention.ts';
import type { Span } from './understand.ts';

/** An agency or a place that a question leaves out, and the words that say so with it. */
export type Exception = { mention: Mention; phrase: Span };

// 除青岛外 | 不含青岛 | except Qingdao
const BEFORE =
  /(?:除了?|除去|除开|除掉|不含|不包括|不包含|不算|不计|剔除|排除|扣除|(?:except(?: for)?|excluding|other than|apart from|besides|not (?:counting|including)|leaving out) (?:the )?)$/iu;
// 青岛除外 | 青岛以外 | 除青岛外
const BEHIND = /^(?:除外|以外|之外|外(?!部|资|商|事|国))/u;
const JOINED = /^(?:和|与|及|以及|、|,|,? and | or )$/iu;

/** The mentions of a question apart from those that it leaves out. */
export function exceptIn(
  text: string,
  mentions: readonly Mention[],
): { kept: Mention[]; without: Exception[] } {
  const kept: Mention[] = [];
  const without: Exception[] = [];
  for (const [i, mention] of mentions.entries()) {
    const last = without.at(-1);
    const joined =
      last?.mention === mentions[i - 1] && JOINED.test(text.slice(last?.mention.to, mention.from));
    const phrase = joined && last ? { ...last.phrase } : phraseAt(text, mention);
    if (!phrase) {
      kept.push(mention);
      continue;
    }
    const behind = BEHIND.exec(text.slice(mention.to))?.[0] ?? '';
    const to = mention.to + behind.length;
    without.push({ mention, phrase: { from: phrase.from, to, text: text.slice(phrase.from, to) } });
  }
  return { kept, without };
}

function phraseAt(text: string, { from, to }: Mention): { from: number } | undefined {
  const before = BEFORE.exec(text.slice(0, from))?.[0];
  if (before !== undefined) return { from: from - before.length };
  return /^(?:除外|以外|之外)/u.test(text.slice(to)) ? { from } : undefined;
}
