import { randomBytes } from 'node:crypto';
import { GoujiError } from '@gouji/core';
import type { Webhook } from './webhook.ts';

/** What the environment says about whom to be, what to answer from and how to hear of updates (by long polling where there is no webhook). */
export type Settings = {
  token: string;
  apiRoot?: string;
  store: string;
  /** The file in which languages chosen with /lang are kept. */
  state?: string;
  /** The file that says which rules check what is sent, and how grave what they find is. */
  config?: string;
  webhook?: Webhook & { host: string; port: number };
};

type Environment = Record<string, string | undefined>;

/** Reads TELEGRAM_BOT_TOKEN (required), TELEGRAM_API_ROOT, GOUJI_STORE (default ./gouji.db), BOT_STATE, GOUJI_CONFIG and, for a webhook, BOT_WEBHOOK_URL, BOT_WEBHOOK_SECRET, HOST and PORT; throws `argument-invalid`. */
export function readSettings(environment: Environment): Settings {
  const { TELEGRAM_BOT_TOKEN: token = '', TELEGRAM_API_ROOT: apiRoot } = environment;
  const { GOUJI_STORE, BOT_STATE, GOUJI_CONFIG } = environment;
  if (!/^\d+:[\w-]+$/u.test(token)) {
    const seen = token === '' ? 'not set' : 'not of the form 123456:ABC…';
    const expected = 'the token that @BotFather gives; without one, run npm run bot:console';
    throw new GoujiError('argument-invalid', { name: 'TELEGRAM_BOT_TOKEN', seen, expected });
  }
  const webhook = readWebhook(environment);
  return {
    token,
    store: storeLocation(GOUJI_STORE),
    ...(apiRoot ? { apiRoot: readRoot(apiRoot) } : {}),
    ...(BOT_STATE ? { state: BOT_STATE } : {}),
    ...(GOUJI_CONFIG ? { config: GOUJI_CONFIG } : {}),
    ...(webhook ? { webhook } : {}),
  };
}

/** Where the store is. */
export const storeLocation = (given: string | undefined): string => given || './gouji.db';

function readRoot(apiRoot: string): string {
  if (/^https?:$/u.test(URL.parse(apiRoot)?.protocol ?? '')) return apiRoot.replace(/\/+$/u, '');
  throw refused('TELEGRAM_API_ROOT', apiRoot, 'https://api.telegram.org');
}

function readWebhook({
  BOT_WEBHOOK_URL: url,
  BOT_WEBHOOK_SECRET,
  HOST,
  PORT,
  TELEGRAM_API_ROOT,
}: Environment): Settings['webhook'] {
  if (!url) return undefined;
  const protocol = URL.parse(url)?.protocol;
  // Telegram itself takes https alone; a Bot API server of one's own takes http as well.
  if (protocol !== 'https:' && !(protocol === 'http:' && TELEGRAM_API_ROOT)) {
    throw refused('BOT_WEBHOOK_URL', url, 'https://bot.example.org/gouji');
  }
  // Without one given it is made up at each start, and told to Telegram with the address.
  const secret = BOT_WEBHOOK_SECRET || randomBytes(32).toString('base64url');
  if (!/^[\w-]{1,256}$/u.test(secret)) {
    throw new GoujiError('argument-invalid', {
      name: 'BOT_WEBHOOK_SECRET',
      seen: `${secret.length} characters`,
      expected: '1–256 of A–Z, a–z, 0–9, _ and -',
    });
  }
  const port = PORT || '8788';
  if (!/^\d+$/u.test(port) || Number(port) > 65_535) throw refused('PORT', port, '0–65535');
  return { url, secret, host: HOST || '127.0.0.1', port: Number(port) };
}

const refused = (name: string, seen: string, expected: string): GoujiError =>
  new GoujiError('argument-invalid', { name, seen: JSON.stringify(seen), expected });
