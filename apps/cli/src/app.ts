import type { Language } from '@gouji/core';
import type { Io, LoadCore } from './io.ts';
import { texts } from './texts/index.ts';
import type { Texts } from './texts/index.ts';

/** What every command has at hand. */
export type App = { core: LoadCore; io: Io; language: Language; text: Texts };

/** The same, speaking another language. */
export const inLanguage = <A extends App>(app: A, language: Language): A => ({
  ...app,
  language,
  text: texts[language],
});
