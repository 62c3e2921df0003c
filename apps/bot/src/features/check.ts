import { Composer } from 'grammy';
import type { Document } from 'grammy/types';
import { CheckError } from '../check/checker.ts';
import { summaryOf } from '../check/summary.ts';
import { onCommand } from '../command.ts';
import type { BotContext, Feature, Services } from '../context.ts';
import { LARGEST_FILE, TooLarge } from '../download.ts';
import { createRecent } from '../recent.ts';
import { joined, plain } from '../rich.ts';
import { say, sayWith } from '../say.ts';
import { texts } from '../texts/index.ts';
import { whileTyping } from '../typing.ts';

// What the Bot API takes from a bot is 50 MB.
const LARGEST_PAGE = 49 * 1024 ** 2;
const LONGEST_NAME = 200;
const ALBUMS_REMEMBERED = 1000;

/** A document that is sent, or `/check` in reply to one: what was found in it, with the whole as a page. Nothing of it is kept. */
export const check: Feature = (services) => {
  const composer = new Composer<BotContext>();
  // Photos sent together come as a message each; one answer is enough.
  const albums = createRecent<string, true>(ALBUMS_REMEMBERED);
  composer.use(onCommand('check', (ctx) => checkSent(ctx, services)));
  const uncommanded = composer.filter(({ command }) => command === undefined);
  // A moving picture has a document beside it.
  uncommanded.on('message:document').filter(
    ({ message }) => message.animation === undefined,
    (ctx) => checkSent(ctx, services),
  );
  uncommanded.on('message:photo', async (ctx) => {
    const { media_group_id: album } = ctx.message;
    if (album !== undefined && albums.get(album)) return;
    if (album !== undefined) albums.set(album, true);
    await say(ctx, texts[ctx.language].check.photo);
  });
  return composer;
};

async function checkSent(ctx: BotContext, services: Services): Promise<void> {
  const { how, photo, tooLarge } = texts[ctx.language].check;
  const { message } = ctx;
  const document = message?.document ?? message?.reply_to_message?.document;
  if (!document) return say(ctx, (message?.photo ?? message?.reply_to_message?.photo) ? photo : how);
  const { file_size: size } = document;
  if (size !== undefined && size > LARGEST_FILE) {
    ctx.outcome = 'too-large';
    return say(ctx, tooLarge(size, LARGEST_FILE));
  }
  try {
    return await checkDocument(ctx, services, document);
  } catch (error) {
    if (error instanceof TooLarge) {
      ctx.outcome = 'too-large';
      return say(ctx, tooLarge(undefined, LARGEST_FILE));
    }
    if (!(error instanceof CheckError)) throw error;
    ctx.outcome = error.failure;
    ctx.trouble = error.cause ?? error;
    return say(ctx, texts[ctx.language].check.failures[error.failure]);
  }
}

async function checkDocument(ctx: BotContext, services: Services, document: Document): Promise<void> {
  const { language } = ctx;
  const { check: words } = texts[language];
  const name = (document.file_name ?? 'report').slice(-LONGEST_NAME).toWellFormed();
  const result = await whileTyping(ctx, async () => {
    const bytes = await services.download(document.file_id);
    return services.checker.check({ file: { name, bytes }, language });
  });
  const text = summaryOf(result, language);
  const [only, ...others] = result.reports;
  ctx.outcome = only ? 'checked' : 'unread';
  if (!result.page) return say(ctx, joined([text, plain(words.notKept)], '\n\n'));
  if (result.page.length > LARGEST_PAGE) return say(ctx, joined([text, words.pageTooLarge], '\n\n'));
  const title =
    only && others.length === 0 ? `${only.agency} ${only.year}` : words.several(result.reports.length);
  const page = { as: 'document' as const, bytes: result.page, name: words.attachment(safeName(title)) };
  const said = joined([text, joined([words.attached, words.notKept], language === 'zh' ? '' : ' ')], '\n\n');
  return sayWith(ctx, page, { title: `${title}\n${words.attached}`, text: said });
}

// What file systems do not allow, and the semicolon, which ends a name on the way to Telegram.
const safeName = (text: string): string =>
  text.replaceAll(/[\p{C}\\/:;*?"<>|]/gu, '_').slice(0, LONGEST_NAME);
