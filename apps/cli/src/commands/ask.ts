import type { Language } from '@gouji/core';
import { exitCodes } from '../exit-codes.ts';
import { printAnswer } from '../present/answer.ts';
import { chartOption, drawChart } from '../present/chart.ts';
import { inLanguage } from '../app.ts';
import { writeJson } from '../present/out.ts';
import { refuseOverwriting } from '../own-files.ts';
import { withStore } from '../store.ts';
import type { Subcommand } from '../subcommand.ts';
import { UsageError } from '../usage.ts';

type Options = { json?: true; explain?: true; chart?: string; lang?: Language };

/** `gouji ask`: answers a question from the store; an answer that there is no data is an answer too. */
export const ask: Subcommand<Options, 'answers'> = {
  needs: 'answers',
  name: 'ask',
  words: ['<question...>'],
  options: [{ flags: '--json' }, { flags: '--explain' }, chartOption],
  async run(call) {
    const { io, loaded, words, options, text } = call;
    const question = words.join(' ').trim();
    if (!question) throw new UsageError(text.usage.empty('<question>'));
    await refuseOverwriting(call, 'chart');
    // Without --lang the answer is in the language of the question.
    const language = options.lang === undefined ? {} : { language: options.lang };
    const asked = { today: io.today(), ...language };
    const answer = await withStore(call, 'read', (store) => loaded.ask(store, question, asked));
    if (options.json) await writeJson(io.stdout, answer);
    else
      await printAnswer(inLanguage(call, answer.language), answer, options.explain ? 'explained' : 'short');
    if (options.chart === undefined) return 0;
    const drawn = await drawChart(inLanguage(call, answer.language), answer, options.chart);
    return drawn ? 0 : exitCodes.some;
  },
};
