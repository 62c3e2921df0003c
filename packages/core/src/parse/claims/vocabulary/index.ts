import { applicationWords } from './applications.ts';
import type { Entry } from './entry.ts';
import { remedyWords } from './remedies.ts';
import { surroundingWords } from './surroundings.ts';

/** All words that the reader of claims knows; of equal texts the later entry counts. */
export const vocabulary: readonly Entry[] = [...surroundingWords, ...remedyWords, ...applicationWords];
