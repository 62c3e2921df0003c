import type { Language } from '@gouji/core';
import { Composer } from 'grammy';
import { acknowledge, unless } from '../acknowledge.ts';
import { onCommand, restOf } from '../command.ts';
import type { BotContext, Feature } from '../context.ts';
import { type Button, keyboard, say } from '../say.ts';
import { texts } from '../texts/index.ts';

const BUTTONS: Button[] = [
  { text: '中文', callback_data: 'lang:zh' },
  { text: 'English', callback_data: 'lang:en' },
];

/** `/lang zh|en`, or buttons without an argument: the language of a chat. */
export const lang: Feature = ({ languages }) => {
  const composer = new Composer<BotContext>();
  const choose = async (ctx: BotContext, language: Language): Promise<void> => {
    if (ctx.chatId !== undefined) await languages.set(ctx.chatId, language);
  };
  composer.use(
    onCommand('lang', async (ctx) => {
      const named = languageNamed(restOf(ctx));
      if (!named) return say(ctx, texts[ctx.language].chooseLanguage, BUTTONS);
      await choose(ctx, named);
      return say(ctx, texts[named].languageSet);
    }),
  );
  composer.callbackQuery(/^lang:(?:zh|en)$/u, async (ctx) => {
    const language = ctx.callbackQuery.data === 'lang:zh' ? 'zh' : 'en';
    await acknowledge(ctx);
    await choose(ctx, language);
    // The buttons stay: whoever pressed the wrong one can press the other.
    await ctx
      .editMessageText(texts[language].languageSet, keyboard(BUTTONS))
      .catch(unless(/message is not modified/iu));
  });
  return composer;
};

const NAMES: Record<string, Language> = {
  zh: 'zh',
  中文: 'zh',
  chinese: 'zh',
  en: 'en',
  english: 'en',
  英文: 'en',
};

const languageNamed = (text: string): Language | undefined => NAMES[text.trim().toLowerCase()];
