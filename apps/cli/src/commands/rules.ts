import type { Rule } from '@gouji/core';
import { writeJson } from '../present/out.ts';
import { printRule, printRules, ruleData } from '../present/rules.ts';
import type { Subcommand } from '../subcommand.ts';
import { UsageError } from '../usage.ts';

type Options = { json?: true };

/** `gouji rules`: the rules, those that a word is found in, or one with its reason, remedy and examples. */
export const rules: Subcommand<Options> = {
  needs: 'all',
  name: 'rules',
  words: ['[id]'],
  options: [{ flags: '--json' }],
  async run(call) {
    const { io, loaded, words, options, text } = call;
    const [word] = words;
    const found = word === undefined ? loaded.rules : search(loaded.rules, word);
    const [rule, ...more] = found;
    if (!rule) {
      const meant = loaded.nearest(
        word ?? '',
        loaded.rules.map(({ id }) => id),
      );
      throw new UsageError(text.usage.ruleUnknown(word ?? '') + (meant ? text.usage.didYouMean(meant) : ''));
    }
    const one = more.length === 0 || rule.id === word;
    if (options.json) await writeJson(io.stdout, rule.id === word ? ruleData(rule) : found.map(ruleData));
    else if (one) await printRule(call, rule);
    else await printRules(call, found);
    return 0;
  },
};

/** The rule of that id, else all with the word in their id, what they check, or where it is laid down. */
function search(all: readonly Rule[], word: string): readonly Rule[] {
  const exact = all.filter(({ id }) => id === word);
  if (exact.length > 0) return exact;
  const wanted = word.trim().toLowerCase();
  return all.filter(({ id, title, why, source }) =>
    [id, title.zh, title.en, why.zh, why.en, source.document, source.clause].some((words) =>
      words.toLowerCase().includes(wanted),
    ),
  );
}
