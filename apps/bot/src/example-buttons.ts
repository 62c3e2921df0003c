import type { Samples } from './examples.ts';
import type { Button } from './say.ts';

/** The form of the data of a button that asks what is written on it: it works as long as its message stands. */
export const EXAMPLE_DATA = /^say:\d+$/u;

/** A button for each example. */
export const exampleButtons = (questions: Samples['questions']): Button[] =>
  questions.map(({ question }, index) => ({ text: question, callback_data: `say:${index}` }));
