import type { BotContext } from './context.ts';
import { describe, type Log } from './failure.ts';

const KNOWN = ['document', 'photo', 'text', 'new_chat_members'] as const;

/** Logs what an update was and what came of it, in how many milliseconds; never who sent it or what it said. */
export function journal(log: Log, ctx: BotContext, milliseconds: number): void {
  const { update, outcome, trouble } = ctx;
  const record = { update: update.update_id, kind: kindOf(ctx), outcome, ms: Math.round(milliseconds) };
  if (trouble === undefined) log({ level: 'info', event: 'update', ...record });
  else log({ level: 'warning', event: 'update', ...record, ...describe(trouble) });
}

function kindOf({ callbackQuery, inlineQuery, command, message }: BotContext): string {
  if (inlineQuery) return 'inline';
  if (callbackQuery) return 'button';
  const content = KNOWN.find((kind) => message?.[kind] !== undefined) ?? 'other';
  return command && content === 'text' ? 'command' : content;
}
