import type { Language } from '@gouji/core';

/** What middleware hands to the handlers of a request. */
export type Env = { Variables: { language: Language } };
