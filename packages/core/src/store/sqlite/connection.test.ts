import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { makePlace } from '../testing/place.ts';
import { attempt } from './attempt.ts';
import { sqliteConnection } from './connection.ts';
import type { Sql } from '../sql.ts';

async function openTwo() {
  const place = await makePlace();
  const files = [0, 1].map(() => new DatabaseSync(place.location, { timeout: 0 }));
  files[0]?.exec('pragma journal_mode = wal; create table notes (text text)');
  const [one, two] = files.map(sqliteConnection);
  if (!one || !two) throw new Error('two were opened');
  const close = async () => {
    for (const file of files) file.close();
    await place.remove();
  };
  return { one, two, close };
}

const write = (sql: Sql, text: string) => sql.run('insert into notes (text) values (?)', text);
const read = (sql: Sql) => sql.all<{ text: string }>('select text from notes').map(({ text }) => text);

test('a transaction has the writer’s place before it reads, so its first write cannot come too late', async () => {
  const { one, two, close } = await openTwo();
  one.transaction(() => {
    expect(read(one)).toEqual([]);
    expect(() => write(two, 'between')).toThrow(expect.objectContaining({ errcode: 5 }));
    write(one, 'first');
  });
  write(two, 'second');
  expect(read(one)).toEqual(['first', 'second']);
  await close();
});

test('what is read together is of one moment, whatever is written meanwhile', async () => {
  const { one, two, close } = await openTwo();
  write(two, 'before');
  one.reading(() => {
    expect(read(one)).toEqual(['before']);
    write(two, 'meanwhile');
    expect(read(one)).toEqual(['before']);
  });
  expect(read(one)).toEqual(['before', 'meanwhile']);
  await close();
});

test('a transaction that throws leaves nothing', async () => {
  const { one, two, close } = await openTwo();
  const thrown = new Error('in the middle');
  const writing = () =>
    one.transaction(() => {
      write(one, 'half');
      throw thrown;
    });
  expect(writing).toThrow(thrown);
  expect(read(two)).toEqual([]);
  expect(write(one, 'whole')).toEqual({ changes: 1, id: 1 });
  await close();
});

test('work that finds the database busy is done again, and other failures are told with the store’s name', async () => {
  const { one, two, close } = await openTwo();
  one.run('begin immediate');
  let tries = 0;
  await attempt('notes.db', () => {
    tries += 1;
    if (tries === 3) one.run('commit');
    return write(two, 'patient');
  });
  expect(tries).toBe(3);
  expect(read(one)).toEqual(['patient']);
  await expect(attempt('notes.db', () => one.get('select nothing'))).rejects.toMatchObject({
    code: 'store-unavailable',
    details: { store: 'notes.db', reason: 'SQL logic error' },
  });
  await close();
});

test('a full disk is told as such', async () => {
  const { one, close } = await openTwo();
  one.run('pragma max_page_count = 4');
  const filling = () => one.transaction(() => write(one, 'x'.repeat(100_000)));
  expect(filling).toThrow(expect.objectContaining({ errcode: 13, errstr: 'database or disk is full' }));
  await expect(attempt('notes.db', filling)).rejects.toMatchObject({
    code: 'store-full',
    details: { store: 'notes.db', reason: 'database or disk is full' },
  });
  expect(read(one)).toEqual([]);
  await close();
});
