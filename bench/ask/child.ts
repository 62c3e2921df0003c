// node --conditions=source bench/ask/child.ts STORE: what questions cost a process that has just opened a store, as JSON.
import { ask, openStore } from '../../packages/core/src/answers.ts';
import { put, questionFiles, TODAY } from '../../packages/core/src/ask/testing/evaluate.ts';

const [location = ''] = process.argv.slice(2);

// Processor time of this thread: the machine does other work meanwhile.
const milliseconds = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = milliseconds();
  await work();
  return milliseconds() - start;
}

const store = await openStore(location, { mode: 'read' });
const first = (question: string) => timed(() => ask(store, question, { today: TODAY }));
const lookup = await first('潍坊市2022年收到多少件申请');
const ranking = await first('2022年各市收到申请排名');
const everyone = await first('2022年哪个单位收到申请最多');
for (const question of Object.values(questionFiles()).flat()) await put(store, question);
await store.close();
const { maxRSS } = process.resourceUsage();
process.stdout.write(JSON.stringify({ lookup, ranking, everyone, megabytes: maxRSS / 1024 }));
