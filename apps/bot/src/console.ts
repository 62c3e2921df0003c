import { GoujiError, openStore } from '@gouji/core';
import { draw } from './draw.ts';
import { storeLocation } from './settings.ts';
import { runTerminal } from './terminal/run.ts';

const WRONG_USAGE = 2;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

// zh_CN.UTF-8 and en_US are languages; C and POSIX are none.
const { LC_ALL, LC_MESSAGES, LANG, GOUJI_STORE } = process.env;
const locale = LC_ALL || LC_MESSAGES || LANG || '';
const languageCode = /^(?:C|POSIX)?(?:\.|$)/u.test(locale) ? 'zh' : locale.slice(0, 2);

// A reader such as `head` that leaves early is no failure.
process.stdout.on('error', () => process.exit());

try {
  const store = await openStore(storeLocation(GOUJI_STORE), { mode: 'read' });
  const { stdin: input, stdout: output } = process;
  await runTerminal(store, draw, { input, output, languageCode, now: () => new Date() }, (record) =>
    say(JSON.stringify(record)),
  );
  await store.close();
} catch (error) {
  if (!(error instanceof GoujiError)) throw error;
  say(error.message);
  process.exitCode = WRONG_USAGE;
}
