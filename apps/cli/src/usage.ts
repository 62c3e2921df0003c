import { CommanderError } from 'commander';
import { exitCodes } from './exit-codes.ts';
import type { Texts } from './texts/index.ts';

/** A refusal of the command line itself, already in the user's language. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly exitCode: number;

  constructor(message: string, exitCode: number = exitCodes.usage) {
    super(message);
    this.exitCode = exitCode;
  }
}

const SHOWN = new Set(['commander.helpDisplayed', 'commander.help', 'commander.version']);

/** Whether commander only stopped after having printed help or the version. */
export const isShown = (error: CommanderError): boolean => SHOWN.has(error.code);

const OBJECTIONS = [
  'unknownOption',
  'unknownCommand',
  'missingArgument',
  'optionMissingArgument',
  'excessArguments',
] as const;

/** What commander objects to, in the user's language; commander itself speaks only English. */
export function usageText(error: CommanderError, { usage }: Texts): string {
  // error: unknown option '--fromat'\n(Did you mean --format?)
  const seen = /'([^]*?)'(?=[\s,.]|$)/u.exec(error.message)?.[1] ?? '';
  const meant = /\(Did you mean (?:one of )?([^?]+)\?\)$/u.exec(error.message)?.[1];
  const objection = OBJECTIONS.find((name) => error.code === `commander.${name}`) ?? 'other';
  return usage[objection](seen) + (meant ? usage.didYouMean(meant) : '');
}
