import type { Language } from '@gouji/core';
import { en } from './en.ts';
import type { Texts } from './en.ts';
import { zh } from './zh.ts';

export type { CommandName, Texts } from './en.ts';

/** Everything that the command line says, in each language. */
export const texts: Record<Language, Texts> = { zh, en };
