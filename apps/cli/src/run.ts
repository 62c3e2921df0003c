import { CommanderError } from 'commander';
import type { GoujiError, Language } from '@gouji/core';
import { errorExitCodes, exitCodes } from './exit-codes.ts';
import type { Io, LoadCore } from './io.ts';
import { langOption, languageOf } from './language.ts';
import { oneLine } from './present/out.ts';
import { createProgram } from './program.ts';
import { texts } from './texts/index.ts';
import type { Texts } from './texts/index.ts';
import { isShown, usageText, UsageError } from './usage.ts';

/** Runs one call of the command, telling `io` the exit code; whatever goes wrong becomes one line on standard error. */
export async function run(argv: string[], core: LoadCore, io: Io): Promise<void> {
  const language = languageOf(langOption(argv) ?? io.locale);
  const program = createProgram(core, io, language, argv[0]);
  try {
    refuseUnknownHelp(argv, texts[language]);
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    const { line, code } = await outcome(error, argv, core, language);
    if (line) io.stderr.write(`gouji: ${oneLine(line)}\n`);
    if (line && argv.includes('--debug')) io.stderr.write(`${detailsOf(error)}\n`);
    io.exit(code);
  }
}

/** Throws a UsageError where help is asked for on a command that there is not; commander would print that on the whole. */
function refuseUnknownHelp(argv: string[], { commands, usage }: Texts): void {
  const isCommand = (word: string): boolean => Object.hasOwn(commands, word) || word === 'help';
  const at = argv.findIndex(isCommand);
  const asked = argv[at] === 'help' ? argv[at + 1] : undefined;
  if (asked === undefined || asked.startsWith('-') || isCommand(asked)) return;
  throw new UsageError(usage.unknownCommand(asked) + usage.seeHelp('gouji'));
}

type Outcome = { line: string; code: number };

async function outcome(error: unknown, argv: string[], core: LoadCore, language: Language): Promise<Outcome> {
  const text = texts[language];
  if (error instanceof CommanderError) return commanderOutcome(error, argv, text);
  if (error instanceof UsageError) return { line: error.message, code: error.exitCode };
  if ((error as NodeJS.ErrnoException).syscall === 'uv_cwd')
    return { line: text.usage.folderGone(), code: exitCodes.usage };
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') return { line: '', code: exitCodes.pipeClosed };
  if ((error as Error).name === 'GoujiError') {
    const refusal = error as GoujiError;
    const { errorText } = await core('answers');
    return { line: errorText(refusal, language), code: errorExitCodes[refusal.code] };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return { line: text.unexpected(reason), code: exitCodes.internal };
}

function commanderOutcome(error: CommanderError, argv: string[], text: Texts): Outcome {
  // Help that was asked for ends well; help for want of a command does not.
  if (isShown(error)) return { line: '', code: error.exitCode === 0 ? 0 : exitCodes.usage };
  const command = argv.find((word) => word in text.commands);
  const line = usageText(error, text) + text.usage.seeHelp(command ? `gouji ${command}` : 'gouji');
  return { line, code: exitCodes.usage };
}

const detailsOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? `${error.stack}` : `${error.stack}\n${detailsOf(error.cause)}`;
};
