import type { Language } from '../errors.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/index.ts';

/** The rule of that id, if there still is one. */
export const ruleOf = (id: string): Rule | undefined => rules.find((rule) => rule.id === id);

/** What a rule demands, in a few words; its id where there is no such rule any more. */
export const ruleTitle = (id: string, language: Language): string => ruleOf(id)?.title[language] ?? id;
