import type { Language, Store } from '@gouji/core';
import type { Composer, Context } from 'grammy';
import type { Command } from './addressed.ts';
import type { Checker } from './check/checker.ts';
import type { Choices } from './choices.ts';
import type { Download } from './download.ts';
import type { Draw } from './draw.ts';
import type { Examples } from './examples.ts';
import type { Preferences } from './preferences.ts';
import type { Talks } from './talks.ts';

/** An update that is meant for the bot. */
export type BotContext = Context & {
  /** What was written to the bot, without its mention; empty for anything but words. */
  words: string;
  /** The command that it begins with. */
  command?: Command;
  /** The language that its chat is answered in. */
  language: Language;
  /** Whether its sender has sent too many. */
  limited: boolean;
  /** What came of it, for the log. */
  outcome: string;
  /** What failed behind an answer that was given all the same. */
  trouble?: unknown;
};

/** What the features work with. */
export type Services = {
  store: Store;
  /** The clock: the date, YYYY-MM-DD, from which “last year” in a question counts. */
  today: () => string;
  /** The language that was chosen in a chat, by chat id. */
  languages: Preferences;
  choices: Choices;
  talks: Talks;
  examples: Examples;
  checker: Checker;
  draw: Draw;
  download: Download;
};

/** A feature makes the handlers that are its own. */
export type Feature = (services: Services) => Composer<BotContext>;
