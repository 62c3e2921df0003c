import { Composer, type Middleware } from 'grammy';
import type { BotContext } from './context.ts';

/** Handles one command, in a text or in a caption. */
export function onCommand(name: string, ...handlers: Middleware<BotContext>[]): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.filter(({ command }) => command?.name === name, ...handlers);
  return composer;
}

/** What stands behind the command. */
export const restOf = ({ command }: BotContext): string => command?.rest ?? '';
