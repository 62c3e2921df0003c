import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { makePlace } from '../testing/place.ts';
import { attempt } from './attempt.ts';
import { sqliteDialect } from './dialect.ts';

type Tables = { notes: { text: string } };

async function openTwo() {
  const place = await makePlace();
  const files = [0, 1].map(() => new DatabaseSync(place.location, { timeout: 0 }));
  files[0]?.exec('pragma journal_mode = wal; create table notes (text text)');
  const [one, two] = files.map((file) => new Kysely<Tables>({ dialect: sqliteDialect(file) }));
  if (!one || !two) throw new Error('two were opened');
  const close = async () => {
    for (const file of files) file.close();
    await place.remove();
  };
  return { one, two, close };
}

const write = (db: Kysely<Tables>, text: string) => db.insertInto('notes').values({ text }).execute();
const read = (db: Kysely<Tables>) => db.selectFrom('notes').select('text').execute();

test('a transaction has the writer’s place before it reads, so its first write cannot come too late', async () => {
  const { one, two, close } = await openTwo();
  await one.transaction().execute(async (transaction) => {
    expect(await read(transaction)).toEqual([]);
    await expect(write(two, 'between')).rejects.toMatchObject({ errcode: 5 });
    await write(transaction, 'first');
  });
  await write(two, 'second');
  expect(await read(one)).toEqual([{ text: 'first' }, { text: 'second' }]);
  await close();
});

test('work that finds the database busy is done again, and other failures are told with the store’s name', async () => {
  const { one, two, close } = await openTwo();
  const second = Promise.withResolvers<void>();
  let tries = 0;
  const waiting = one.transaction().execute(() => second.promise);
  const writing = attempt('notes.db', () => {
    tries += 1;
    if (tries === 3) second.resolve();
    return write(two, 'patient');
  });
  await Promise.all([waiting, writing]);
  expect(tries).toBeGreaterThan(2);
  expect(await read(one)).toEqual([{ text: 'patient' }]);
  await expect(attempt('notes.db', () => sql`select nothing`.execute(one))).rejects.toMatchObject({
    code: 'store-unavailable',
    details: { store: 'notes.db', reason: 'SQL logic error' },
  });
  await close();
});

test('a full disk is told as such', async () => {
  const { one, close } = await openTwo();
  await sql`pragma max_page_count = 4`.execute(one);
  const filling = one.transaction().execute((transaction) => write(transaction, 'x'.repeat(100_000)));
  await expect(filling).rejects.toMatchObject({ errcode: 13, errstr: 'database or disk is full' });
  expect(await read(one)).toEqual([]);
  await close();
});
