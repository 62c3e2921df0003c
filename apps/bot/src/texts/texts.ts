import type { CheckFailure } from '../check/checker.ts';

type Example = string | undefined;

/** What the bot says of itself, in one language; an `Example` comes from the store, if there is one. */
export type Texts = {
  commands: { command: string; description: string }[];
  start: (examples: boolean) => string;
  added: (bot: string) => string;
  help: (examples: { question: Example; report: Example; trend: Example }, bot: string) => string;
  thanks: string;
  askHow: (example: Example) => string;
  reportHow: (example: Example) => string;
  trendHow: (example: Example) => string;
  rankHow: string;
  reportUnknown: string;
  /** A question made of what stands behind a command. */
  reportOf: (what: string) => string;
  trendOf: (what: string) => string;
  rankingOf: (what: string) => string;
  unknownCommand: string;
  textOnly: string;
  chooseLanguage: string;
  languageSet: string;
  expired: string;
  failed: string;
  tooMany: string;
  /** On the button below figures that can be drawn. */
  draw: string;
  noPicture: string;
  pictureFailed: string;
  sources: string;
  /** A figure as it is printed, and where in its file. */
  printed: (text: string, place: string) => string;
  source: (file: string, figures: string[]) => string;
  more: (count: number) => string;
  check: {
    how: string;
    photo: string;
    tooLarge: (bytes: number | undefined, limit: number) => string;
    failures: Record<CheckFailure, string>;
    noRecogniser: string;
    /** Under a file that was checked: where the rest is. */
    attached: string;
    attachment: (title: string) => string;
    notKept: string;
    several: (reports: number) => string;
    unread: string;
    pageTooLarge: string;
  };
  /** What a person at a terminal should know. */
  terminal: string;
  /** Above the results of an inline query. */
  inlineButton: string;
  /** What stands below an answer of which one message holds only the beginning. */
  inlineMore: string;
};
