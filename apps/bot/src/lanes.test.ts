import { expect, test } from 'vitest';
import { createLanes } from './lanes.ts';

/** Tasks that tell when they begin, and end when they are told to. */
function workshop() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const task = (name: string) => () => {
    begun.push(name);
    const { promise, resolve } = Promise.withResolvers<void>();
    ends.set(name, resolve);
    return promise;
  };
  return { begun, task, end: (name: string) => ends.get(name)?.() };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('runs the tasks of one lane in order and those of others beside them', async () => {
  const { begun, task, end } = workshop();
  const lanes = createLanes(2, 10);
  await lanes.take('a', task('a1'));
  await lanes.take('a', task('a2'));
  await lanes.take('b', task('b1'));
  await lanes.take('c', task('c1'));
  await turn();
  expect(begun).toEqual(['a1', 'b1']);
  end('b1');
  await turn();
  expect(begun).toEqual(['a1', 'b1', 'c1']);
  end('a1');
  await turn();
  expect(begun).toEqual(['a1', 'b1', 'c1', 'a2']);
});

test('holds a task back while there is no room, and is idle when all are done', async () => {
  const { begun, task, end } = workshop();
  const lanes = createLanes(1, 2);
  await lanes.take('a', task('a'));
  await lanes.take('b', task('b'));
  let taken = false;
  const third = lanes.take('c', task('c')).then(() => (taken = true));
  await turn();
  expect(taken).toBe(false);
  end('a');
  await third;
  let idle = false;
  const done = lanes.idle().then(() => (idle = true));
  await turn();
  expect([begun, idle]).toEqual([['a', 'b'], false]);
  end('b');
  await turn();
  end('c');
  await done;
  expect(begun).toEqual(['a', 'b', 'c']);
});
