import type { Api } from 'grammy';
import { describe, type Log } from './failure.ts';
import { texts } from './texts/index.ts';

/** The updates that the bot wants. */
export const UPDATES = ['message', 'callback_query', 'inline_query'] as const;

/** Publishes the commands: in Chinese to whose client is Chinese, in English to all others. A bot without its list answers all the same. */
export async function introduce(api: Api, log: Log): Promise<void> {
  try {
    await api.setMyCommands(texts.en.commands);
    await api.setMyCommands(texts.zh.commands, { language_code: 'zh' });
  } catch (error) {
    log({ level: 'warning', event: 'introduction-failed', ...describe(error) });
  }
}
