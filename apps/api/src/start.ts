import {
  createReadingCrew,
  GoujiError,
  openStore,
  readConfig,
  type ReadingCrew,
  type Store,
} from '@gouji/core';
import { createApp } from './app.ts';
import { type Listening, listen } from './server.ts';
import { readSettings } from './settings.ts';

const WRONG_USAGE = 2;
const SECONDS_PER_FILE = 30;
// A scan of a dozen pages.
const MOST_SECONDS_PER_FILE = 120;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

// sv-SE writes dates as ISO does, here in the time zone of the machine.
const dates = new Intl.DateTimeFormat('sv-SE');
const today = (): string => dates.format();

/** Serves until a signal comes; wrong settings end it with a line and an exit code. */
export async function start(): Promise<void> {
  try {
    await serve();
  } catch (error) {
    if (!(error instanceof GoujiError)) throw error;
    say(error.message);
    process.exitCode = WRONG_USAGE;
  }
}

async function serve(): Promise<void> {
  const settings = readSettings(process.env);
  const { rules } = settings.config === undefined ? {} : await readConfig(settings.config);
  const store = await openStore(settings.store, { mode: 'read', follow: true });
  const log = (record: object): void => say(JSON.stringify(record));
  // What strangers send is read elsewhere and given up after so many seconds without a sign of life, or in all: all others are answered meanwhile.
  const crew = createReadingCrew({ patience: SECONDS_PER_FILE, longest: MOST_SECONDS_PER_FILE });
  const { analyse } = crew;
  const app = createApp({ store, today, log, analyse, ...(rules && { levels: rules }) });
  const server = await listen(app, settings.host, settings.port).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  say(`Gouji API on ${server.url} (documentation: ${server.url}/docs)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop(server, crew, store));
}

async function stop(server: Listening, crew: ReadingCrew, store: Store): Promise<void> {
  await server.close();
  await crew.close();
  await store.close();
}
