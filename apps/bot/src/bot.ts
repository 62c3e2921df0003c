import type { Levels, Store } from '@gouji/core';
import { autoRetry } from '@grammyjs/auto-retry';
import { Bot } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { onlyAddressed } from './addressed.ts';
import { createChecker, USUAL_BOUNDS, type CheckBounds } from './check/checker.ts';
import { createChoices } from './choices.ts';
import type { BotContext, Feature, Services } from './context.ts';
import { createDownload, type Download } from './download.ts';
import type { Draw } from './draw.ts';
import { createExamples } from './examples.ts';
import { apologise, type Log } from './failure.ts';
import { ask } from './features/ask.ts';
import { check } from './features/check.ts';
import { clarify } from './features/clarify.ts';
import { help } from './features/help.ts';
import { inline } from './features/inline.ts';
import { lang } from './features/lang.ts';
import { limited } from './features/limited.ts';
import { rank } from './features/rank.ts';
import { report } from './features/report.ts';
import { start } from './features/start.ts';
import { trend } from './features/trend.ts';
import { inLanes } from './in-lanes.ts';
import { createLanes } from './lanes.ts';
import { setLanguage } from './language.ts';
import { createPreferences, type Preferences } from './preferences.ts';
import { limitRate, type Rate, USUAL_RATE } from './rate.ts';
import { type Patience, retryFaults } from './retry.ts';
import { soundUpdates } from './sound-updates.ts';
import { createTalks } from './talks.ts';
import { texts } from './texts/index.ts';
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
  /** Milliseconds by which what was said is forgotten. */
  now?: () => number;
  /** Draws the figures of an answer. */
  draw: Draw;
  /** How files are got; from the Bot API where it is not given. */
  download?: Download;
  /** The languages that were chosen; until the bot stops where it is not given. */
  languages?: Preferences;
  /** Where updates and failures are told. */
  log?: Log;
  patience?: Patience;
  rate?: Rate;
  checkBounds?: CheckBounds;
  /** Which rules check what is sent, and how grave what they find is: the `rules` of a configuration. */
  levels?: Levels;
};

/** A bot that may be started; `idle` resolves when all that was taken in is answered, `close` ends what is still running. */
export type Gouji = { bot: Bot<BotContext>; idle(): Promise<void>; close(): Promise<void> };

// In this order: whatever the others leave is a question.
const FEATURES: Feature[] = [limited, start, help, lang, report, trend, rank, check, inline, clarify, ask];

const COMMANDS = new Set(['start', ...texts.en.commands.map(({ command }) => command)]);

const LONGEST_WAIT_SECONDS = 60;
// Longer than the 30 seconds that a call for updates waits.
const CALL_TIMEOUT_SECONDS = 60;
const USUAL_PATIENCE: Patience = { attempts: 4, firstPause: 500 };
// So many updates are answered at once, and so many are in memory at most.
const LANES = { wide: 64, room: 1000 };
const TELEGRAM = 'https://api.telegram.org';

/** The bot over a store, with all its features; it does not start and reads no environment. */
export function createBot(options: BotOptions): Gouji {
  const { token, apiRoot, botInfo, log = () => {} } = options;
  const bot = new Bot<BotContext>(token, {
    client: { timeoutSeconds: CALL_TIMEOUT_SECONDS, ...(apiRoot === undefined ? {} : { apiRoot }) },
    ...(botInfo === undefined ? {} : { botInfo }),
  });
  standFaults(bot, options);
  const services = servicesOf(bot, options);
  const lanes = createLanes(LANES.wide, LANES.room);
  bot.use(onlyAddressed(COMMANDS), setLanguage(services), ...limitRate(options.rate ?? USUAL_RATE));
  bot.use(inLanes(lanes, log));
  for (const feature of FEATURES) bot.use(feature(services));
  bot.catch(({ error, ctx }) => apologise(log, error, ctx));
  return { bot, idle: lanes.idle, close: services.checker.close };
}

function servicesOf(bot: Bot<BotContext>, options: BotOptions): Services {
  const {
    token,
    store,
    apiRoot = TELEGRAM,
    today,
    now = Date.now,
    draw,
    patience = USUAL_PATIENCE,
  } = options;
  return {
    store,
    today,
    draw,
    languages: options.languages ?? createPreferences(),
    choices: createChoices(),
    talks: createTalks(now),
    examples: createExamples(store),
    checker: createChecker(options.checkBounds ?? USUAL_BOUNDS, options.levels),
    download: options.download ?? createDownload(bot.api, apiRoot, token, patience),
  };
}

/** Tries calls again where the Bot API asks for patience, fails or cannot be reached; within bounds. */
function standFaults(bot: Bot<BotContext>, { log = () => {}, patience = USUAL_PATIENCE }: BotOptions): void {
  bot.api.config.use(
    tellTrouble(log),
    soundUpdates,
    retryFaults(patience),
    autoRetry({
      maxRetryAttempts: patience.attempts,
      maxDelaySeconds: LONGEST_WAIT_SECONDS,
      rethrowHttpErrors: true,
      rethrowInternalServerErrors: true,
    }),
  );
}
