import type { LoadCore, Parts } from './io.ts';

const parts: { [P in keyof Parts]: () => Promise<Parts[P]> } = {
  all: () => import('@gouji/core'),
  answers: () => import('@gouji/core/answers'),
};

/** Loads the real core. */
export const loadCore: LoadCore = (part) => parts[part]();
