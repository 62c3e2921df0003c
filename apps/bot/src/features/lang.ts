import type { Language } from '@gouji/core';
import { Composer } from 'grammy';
import { acknowledge } from '../acknowledge.ts';
import type { BotContext, Feature } from '../context.ts';
import { type Button, say } from '../say.ts';
import { texts } from '../texts.ts';

const BUTTONS: Button[] = [
  { text: '中文', callback_data: 'lang:zh' },
  { text: 'English', callback_data: 'lang:en' },
];

/** `/lang zh|en`, or buttons without an argument: the language of a chat, remembered until the bot stops. */
export const lang: Feature = ({ languages }) => {
  const composer = new Composer<BotContext>();
  const choose = async (ctx: BotContext, language: Language): Promise<void> => {
    if (ctx.chatId !== undefined) languages.set(ctx.chatId, language);
    await say(ctx, texts[language].languageSet);
  };
  composer.command('lang', async (ctx) => {
    const named = languageNamed(ctx.match);
    await (named ? choose(ctx, named) : say(ctx, texts[ctx.language].chooseLanguage, BUTTONS));
  });
  composer.callbackQuery(/^lang:(?:zh|en)$/u, async (ctx) => {
    await acknowledge(ctx);
    await choose(ctx, ctx.callbackQuery.data === 'lang:zh' ? 'zh' : 'en');
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
