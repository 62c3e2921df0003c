import { Option } from 'commander';
import type { Command } from 'commander';
import type { App } from './app.ts';
import type { Parts } from './io.ts';
import type { CommandName, Texts } from './texts/index.ts';
import { UsageError } from './usage.ts';

/** An option of a command; its description stands in the texts. `parse` may throw a UsageError. */
export type OptionSpec = {
  flags: string;
  choices?: readonly string[];
  fallback?: string;
  parse?: (flag: string, value: string, text: Texts) => unknown;
};

/** The options that every command takes. */
type Globals = { store?: string; debug?: true };

/** What a command is called with: `words` are its arguments, flat. */
export type Call<O, P extends keyof Parts = 'all'> = App & {
  words: string[];
  options: O & Globals;
  loaded: Parts[P];
  /** Whether an option was given a value, and not left to what it is by default. */
  given(option: string): boolean;
};

/** One command: what of the core it needs, what it takes, and what it does; `run` returns the exit code. */
export type Subcommand<O = object, P extends keyof Parts = 'all'> = {
  needs: P;
  name: CommandName;
  words: string[];
  options: OptionSpec[];
  run(call: Call<O, P>): Promise<number>;
};

/** A command, whatever it needs of the core. */
export type AnyCommand = Subcommand<object, keyof Parts>;

/** Adds a command to the program, with its help in the language of the app. */
export function addSubcommand(program: Command, app: App, spec: AnyCommand): void {
  const { io, text } = app;
  const { summary, description, arguments: words, options } = text.commands[spec.name];
  const command = program.command(spec.name).summary(summary).description(description);
  for (const word of spec.words) command.argument(word, words[/\w+/u.exec(word)?.[0] ?? '']);
  for (const option of spec.options) command.addOption(optionOf(option, options, text));
  command.helpOption('-h, --help', text.program.options['--help']).action(async () => {
    const empty = command.args.findIndex((word) => word.trim() === '');
    if (empty >= 0) throw new UsageError(text.usage.empty(nameOf(spec, empty)));
    const loaded = await app.core(spec.needs);
    const given = (option: string): boolean => command.getOptionValueSource(option) === 'cli';
    const call = { ...app, words: command.args, options: command.optsWithGlobals(), loaded, given };
    io.exit(await spec.run(call));
  });
}

// <path...> stands for all words from its own on.
const nameOf = ({ words }: AnyCommand, place: number): string =>
  (words[place] ?? words.at(-1) ?? '').replace('...', '');

/** The option with its description and its choices. */
export function optionOf(spec: OptionSpec, descriptions: Record<string, string>, text: Texts): Option {
  const option = new Option(spec.flags);
  const flag = option.long ?? spec.flags;
  option.description = descriptions[flag] ?? '';
  if (spec.choices) option.choices(spec.choices);
  if (spec.fallback !== undefined) option.default(spec.fallback);
  const { parse } = spec;
  if (parse) option.argParser((value: string) => parse(flag, value, text));
  return option;
}
