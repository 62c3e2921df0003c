import { setImmediate as nextTurn } from 'node:timers/promises';
import { errorRecord, GoujiError } from '../errors.ts';
import { openStore } from '../store/index.ts';
import { endWithParent } from './end-with-parent.ts';
import { type Keeping, MOST_TOGETHER, MOST_UNSAID, type Order, type Word } from './words.ts';
import { createReading, createWork, type Task, type Work } from './work.ts';

// Between the pages of a scan it is heard; in an endless loop it is not.
const BEAT = 500;

// Milliseconds for which the first of them waits.
const SOON = 50;

/** Makes this process a worker of the one that started it, and ends it with that one. `wrap` is for tests of what may befall it. */
export function serve(wrap = (work: Work): Work => work): void {
  let work: Promise<Work> | undefined;
  const waiting: Task[] = [];
  const said = sayer();
  const begin: Work = async (task) => {
    if (!work) throw new Error('not opened');
    return (await work)(task);
  };
  let busy = false;
  async function perform(): Promise<void> {
    busy = true;
    for (;;) {
      // In between, what has come in meanwhile is heard.
      await nextTurn();
      const [first] = waiting;
      if (!first) break;
      // Should it end this process, nothing of those before it may be lost.
      if (first.suspect) said.now();
      for (const rest of await readSome(waiting, begin)) said.soon(await rest().catch(complaint));
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

// Milliseconds; what takes longer is not worth keeping others waiting.
const READ_FOR = 20;

/** Reads the first files of a list, more than one only where they take milliseconds, and gives what is left to do of each. */
async function readSome(waiting: Task[], work: Work): Promise<(() => Promise<Word>)[]> {
  const read: (() => Promise<Word>)[] = [];
  const since = performance.now();
  for (let task = waiting.shift(); task; task = waiting.shift()) {
    read.push(await work(task).catch((error: unknown) => async () => complaint(error)));
    const isEnough = read.length >= MOST_TOGETHER || performance.now() - since > READ_FOR;
    if (isEnough || task.suspect || waiting[0]?.suspect) break;
  }
  return read;
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

async function workFor(keeping: Keeping | undefined): Promise<Work> {
  if (!keeping) return createReading();
  return createWork(await openStore(keeping.location, { mode: 'read' }), keeping.levels);
}

const asInternal = (error: unknown): GoujiError =>
  new GoujiError('internal', {
    name: 'worker',
    reason: error instanceof Error ? error.message : String(error),
  });
