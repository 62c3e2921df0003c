import { Help } from 'commander';
import type { Command, HelpConfiguration, Option } from 'commander';
import { displayWidth } from './present/width.ts';
import type { CommandName, Texts } from './texts/index.ts';

/** Help in the user's language, aligned by the width of Chinese characters, with examples below. */
export function helpIn(text: Texts): HelpConfiguration {
  const { headings } = text;
  const named = (words: string): string =>
    words.replace('[options]', headings.optionsPlaceholder).replace('[command]', headings.commandPlaceholder);
  return {
    showGlobalOptions: true,
    displayWidth,
    styleTitle: (title) => headings[title as 'Usage:'] ?? title,
    styleUsage: named,
    subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(argumentTerm)].join(' '),
    optionDescription: (option) => option.description + noteOf(option, text),
    formatHelp: (command, helper) =>
      // A full-width colon needs no blank behind it.
      `${Help.prototype.formatHelp.call(helper, command, helper).replace('： ', '：')}\n${examplesOf(command, text)}`,
  };
}

const argumentTerm = (argument: { name(): string; required: boolean; variadic: boolean }): string => {
  const name = argument.name() + (argument.variadic ? '...' : '');
  return argument.required ? `<${name}>` : `[${name}]`;
};

function noteOf({ argChoices, defaultValue }: Option, { headings }: Texts): string {
  const parts = [
    ...(argChoices ? [headings.choices(argChoices)] : []),
    ...(typeof defaultValue === 'string' ? [headings.fallback(defaultValue)] : []),
  ];
  return parts.length > 0 ? headings.note(parts) : '';
}

function examplesOf(command: Command, text: Texts): string {
  const { examples } = command.parent ? text.commands[command.name() as CommandName] : text.program;
  const lines = examples.map(([line, purpose]) => `  # ${purpose}\n  ${line}`);
  const codes = text.program.exitCodes.map(([code, meaning]) => `  ${`${code}`.padEnd(5)}${meaning}`);
  return [
    text.headings.examples,
    ...lines,
    ...(command.parent ? [] : ['', text.headings.exitCodes, ...codes]),
    '',
  ].join('\n');
}
