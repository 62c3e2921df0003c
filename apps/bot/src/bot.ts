import type { Store } from '@gouji/core';
import { autoRetry } from '@grammyjs/auto-retry';
import { Bot } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { createChoices } from './choices.ts';
import type { BotContext, Feature, Services } from './context.ts';
import { failureHandler, type Log } from './failure.ts';
import { ask } from './features/ask.ts';
import { clarify } from './features/clarify.ts';
import { help } from './features/help.ts';
import { lang } from './features/lang.ts';
import { report } from './features/report.ts';
import { start } from './features/start.ts';
import { setLanguage } from './language.ts';
import { createRecent } from './recent.ts';
import { type Patience, retryFaults } from './retry.ts';
import { soundUpdates } from './sound-updates.ts';
import { tellTrouble } from './trouble.ts';

/** Who the bot is and what it answers from. */
export type BotOptions = {
  token: string;
  store: Store;
  /** Root of the Bot API; Telegram's own where it is not given. */
  apiRoot?: string;
  /** The bot itself where it is known without asking the Bot API. */
  botInfo?: UserFromGetMe;
  /** The clock: the date, YYYY-MM-DD, from which “last year” in a question counts. */
  today: () => string;
  /** Where failures are told. */
  log?: Log;
  patience?: Patience;
};

// In this order: whatever the others leave is a question.
const FEATURES: Feature[] = [start, help, lang, report, clarify, ask];

const CHATS_REMEMBERED = 10_000;
const LONGEST_WAIT_SECONDS = 60;
// Longer than the 30 seconds that a call for updates waits.
const CALL_TIMEOUT_SECONDS = 60;
const USUAL_PATIENCE: Patience = { attempts: 4, firstPause: 500 };

/** The bot over a store, with all its features; it does not start and reads no environment. */
export function createBot(options: BotOptions): Bot<BotContext> {
  const { token, store, apiRoot, botInfo, today, log = () => {} } = options;
  const { attempts, firstPause } = options.patience ?? USUAL_PATIENCE;
  const bot = new Bot<BotContext>(token, {
    client: { timeoutSeconds: CALL_TIMEOUT_SECONDS, ...(apiRoot === undefined ? {} : { apiRoot }) },
    ...(botInfo === undefined ? {} : { botInfo }),
  });
  bot.api.config.use(
    tellTrouble(log),
    soundUpdates,
    retryFaults({ attempts, firstPause }),
    autoRetry({
      maxRetryAttempts: attempts,
      maxDelaySeconds: LONGEST_WAIT_SECONDS,
      rethrowHttpErrors: true,
      rethrowInternalServerErrors: true,
    }),
  );
  const services: Services = {
    store,
    today,
    languages: createRecent(CHATS_REMEMBERED),
    choices: createChoices(),
  };
  bot.use(setLanguage(services));
  for (const feature of FEATURES) bot.use(feature(services));
  bot.catch(failureHandler(log));
  return bot;
}
