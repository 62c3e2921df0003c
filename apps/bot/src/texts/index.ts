import type { Language } from '@gouji/core';
import { en } from './en.ts';
import type { Texts } from './texts.ts';
import { zh } from './zh.ts';

/** Everything that the bot says of itself, in both languages. */
export const texts: Record<Language, Texts> = { zh, en };
