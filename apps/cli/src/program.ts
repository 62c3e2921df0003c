import { Command } from 'commander';
import type { Language } from '@gouji/core';
import type { App } from './app.ts';
import { commands } from './commands/index.ts';
import { helpIn } from './help.ts';
import type { Io, LoadCore } from './io.ts';
import { addSubcommand, optionOf } from './subcommand.ts';
import type { OptionSpec } from './subcommand.ts';
import { texts } from './texts/index.ts';
import { oneOf, words } from './values.ts';
import { version } from './version.ts';

const globals: OptionSpec[] = [
  oneOf('--lang <lang>', ['zh', 'en']),
  words('--store <store>'),
  { flags: '--debug' },
];

/**
 * The command `gouji`, ready to parse arguments, of which `first` is the first; `core` is called when a command first
 * needs it. Throws a CommanderError, UsageError or GoujiError.
 */
export function createProgram(core: LoadCore, io: Io, language: Language, first = ''): Command {
  const text = texts[language];
  const app: App = { core, io, language, text };
  const program = new Command('gouji')
    .description(text.program.description)
    .exitOverride()
    .configureHelp(helpIn(text))
    .configureOutput({
      writeOut: (words) => io.stdout.write(words),
      writeErr: (words) => io.stderr.write(words),
      outputError: () => {},
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
    })
    .version(version, '-V, --version', text.program.options['--version'])
    .helpOption('-h, --help', text.program.options['--help'])
    .helpCommand('help [command]', text.program.help);
  for (const option of globals) program.addOption(optionOf(option, text.program.options, text));
  // Whoever calls a command has no need of the others, which take as long again to set up.
  const called = commands.filter(({ name }) => name === first);
  for (const command of called.length > 0 ? called : commands) addSubcommand(program, app, command);
  return program;
}
