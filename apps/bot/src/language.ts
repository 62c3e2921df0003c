import type { Language } from '@gouji/core';
import type { Middleware } from 'grammy';
import type { BotContext, Services } from './context.ts';

/** The language of a person by the code that the client gives (zh-hans, en-GB); Chinese where it gives none. */
export const languageOfCode = (code: string | undefined): Language =>
  code === undefined || code.toLowerCase().startsWith('zh') ? 'zh' : 'en';

/** Settles the language: the one chosen with /lang, else that of the person. */
export const setLanguage =
  ({ languages }: Pick<Services, 'languages'>): Middleware<BotContext> =>
  async (ctx, next) => {
    // An inline query tells no chat; the private chat with a person has the person's number.
    const chat = ctx.chatId ?? ctx.from?.id;
    const chosen = chat === undefined ? undefined : languages.get(chat);
    ctx.language = chosen ?? languageOfCode(ctx.from?.language_code);
    await next();
  };
