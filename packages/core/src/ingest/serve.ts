import { setImmediate as nextTurn } from 'node:timers/promises';
import { errorRecord, GoujiError } from '../errors.ts';
import { openStore } from '../store/index.ts';
import { endWithParent } from './end-with-parent.ts';
import { type Keeping, MOST_TOGETHER, MOST_UNSAID, type Order, type Word } from './words.ts';
import { type Begun, createReading, createWork, type Task, type Work } from './work.ts';

// Between the pages of a scan it is heard; in an endless loop it is not.
const BEAT = 500;

// Milliseconds for which the first of them waits.
const SOON = 50;

/** Makes this process a worker of the one that started it, and ends it with that one. `wrap` is for tests of what may befall it. */
export function serve(wrap = (work: Work): Work => work): void {
  let work: Promise<Work> = Promise.reject(new Error('not opened'));
  work.catch(() => {});
  const waiting: Task[] = [];
  const said = sayer();
  let busy = false;
  async function perform(): Promise<void> {
    busy = true;
    let most = MOST_TOGETHER;
    for (;;) {
      // In between, what has come in meanwhile is heard.
      await nextTurn();
      const [first] = waiting;
      if (!first) break;
      // Should it end this process, nothing of those before it may be lost.
      if (first.suspect) said.now();
      const since = performance.now();
      const some = await beginSome(waiting, await work.catch(unable), most);
      for await (const word of inStep(some)) said.soon(word);
      // Scans lie next to scans.
      most = performance.now() - since > 2 * QUICK ? 1 : MOST_TOGETHER;
      if (first.suspect || waiting.length === 0) said.now();
    }
    busy = false;
  }
  process.on('message', (order: Order) => {
    if (order.kind === 'return') said.now({ kind: 'returned', count: waiting.splice(0).length });
    else if (order.kind === 'open') {
      work = workFor(order.keeping).then(wrap);
      work.then(
        () => said.now({ kind: 'ready' }),
        (error: unknown) => said.now(complaint(error)),
      );
    } else {
      waiting.push(...order.tasks);
      if (!busy) void perform();
    }
  });
  setInterval(() => said.now({ kind: 'alive' }), BEAT).unref();
  process.on('disconnect', () => process.exit());
  endWithParent();
}

/** A task in hand, and what became of it once it is done. */
type InHand = { steps: Begun['steps']; end: Word | undefined };

// Milliseconds. What takes longer is done by itself, so that neither those before it nor those behind it wait for it.
const QUICK = 50;

// Bytes of files; of more, what is made of them would outlive the nursery.
const BYTES_TOGETHER = 256 * 1024;

/** Takes the first step of the first tasks of a list, at most so many, up to one that takes long. */
async function beginSome(waiting: Task[], work: Work, most: number): Promise<InHand[]> {
  const some: InHand[] = [];
  const until = performance.now() + QUICK;
  let bytes = 0;
  for (let task = waiting.shift(); task; task = waiting.shift()) {
    const { size, steps } = work(task);
    some.push({ steps, end: await nextOf(steps) });
    bytes += size;
    const isEnough = some.length >= most || bytes >= BYTES_TOGETHER || performance.now() > until;
    if (isEnough || task.suspect || waiting[0]?.suspect) break;
  }
  return some;
}

/** Takes a step of each, then the next of each, as long as that is quick, and tells of them in their order. */
async function* inStep(some: readonly InHand[]): AsyncGenerator<Word> {
  const until = performance.now() + QUICK;
  while (some.some(({ end }) => !end) && performance.now() < until) {
    for (const one of some) {
      one.end ??= await nextOf(one.steps);
      if (performance.now() > until) break;
    }
  }
  for (const one of some) {
    while (!one.end) one.end = await nextOf(one.steps);
    yield one.end;
  }
}

/** Takes the next step; after the last, what became of the task. */
async function nextOf(steps: Begun['steps']): Promise<Word | undefined> {
  try {
    const { done, value } = await steps.next();
    return done ? value : undefined;
  } catch (error) {
    return complaint(error);
  }
}

/** Says words in their order, several in one message where they may wait. */
function sayer() {
  let unsaid: Word[] = [];
  let since = 0;
  const now = (...more: Word[]): void => {
    const words = [...unsaid, ...more];
    unsaid = [];
    if (words.length > 0) process.send?.(words);
  };
  return {
    now,
    soon(word: Word): void {
      if (unsaid.length === 0) since = performance.now();
      unsaid.push(word);
      if (unsaid.length >= MOST_UNSAID || performance.now() - since > SOON) now();
    },
  };
}

function complaint(error: unknown): Word {
  const known = error instanceof GoujiError ? error : asInternal(error);
  return { kind: 'broken', error: errorRecord(known) };
}

/** The work of who cannot: whatever the task, it fails for that reason. */
const unable =
  (error: unknown): Work =>
  () => ({ size: 0, steps: failing(error) });

async function* failing(error: unknown): AsyncGenerator<void, never> {
  yield;
  throw error;
}

async function workFor(keeping: Keeping | undefined): Promise<Work> {
  if (!keeping) return createReading();
  return createWork(await openStore(keeping.location, { mode: 'read' }), keeping.levels);
}

const asInternal = (error: unknown): GoujiError =>
  new GoujiError('internal', {
    name: 'worker',
    reason: error instanceof Error ? error.message : String(error),
  });
