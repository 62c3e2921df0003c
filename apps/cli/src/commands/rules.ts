import { writeJson } from '../present/out.ts';
import { printRule, printRules, ruleData } from '../present/rules.ts';
import type { Subcommand } from '../subcommand.ts';
import { UsageError } from '../usage.ts';

type Options = { json?: true };

/** `gouji rules`: the rules, or one with its reason, remedy and examples. */
export const rules: Subcommand<Options> = {
  name: 'rules',
  words: ['[id]'],
  options: [{ flags: '--json' }],
  async run(call) {
    const { io, loaded, words, options, text } = call;
    const [id] = words;
    if (id === undefined) {
      if (options.json) await writeJson(io.stdout, loaded.rules.map(ruleData));
      else await printRules(call, loaded.rules);
      return 0;
    }
    const rule = loaded.rules.find((candidate) => candidate.id === id);
    if (!rule) throw new UsageError(text.usage.ruleUnknown(id));
    if (options.json) await writeJson(io.stdout, ruleData(rule));
    else await printRule(call, rule);
    return 0;
  },
};
