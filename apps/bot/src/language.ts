import type { Language } from '@gouji/core';
import type { Middleware } from 'grammy';
import type { BotContext, Services } from './context.ts';

/** The language of a person by the code that the client gives (zh-hans, en-GB); Chinese where it gives none. */
export const languageOfCode = (code: string | undefined): Language =>
  code === undefined || code.toLowerCase().startsWith('zh') ? 'zh' : 'en';

/** Settles the language: the one chosen with /lang, else that of the person. */
export const setLanguage =
  ({ languages }: Services): Middleware<BotContext> =>
  async (ctx, next) => {
    const chosen = ctx.chatId === undefined ? undefined : languages.get(ctx.chatId);
    ctx.language = chosen ?? languageOfCode(ctx.from?.language_code);
    await next();
  };
