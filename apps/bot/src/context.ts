import type { Language, Store } from '@gouji/core';
import type { Composer, Context } from 'grammy';
import type { Choices } from './choices.ts';
import type { Recent } from './recent.ts';

/** An update with the language that its chat is answered in. */
export type BotContext = Context & { language: Language };

/** What the features work with. */
export type Services = {
  store: Store;
  /** The clock: the date, YYYY-MM-DD, from which “last year” in a question counts. */
  today: () => string;
  /** The language that was chosen in a chat, by chat id. */
  languages: Recent<number, Language>;
  choices: Choices;
};

/** A feature makes the handlers that are its own. */
export type Feature = (services: Services) => Composer<BotContext>;
