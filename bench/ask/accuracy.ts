import {
  isUnanswerable,
  judge,
  put,
  type Question,
  type Verdict,
} from '../../packages/core/src/ask/testing/evaluate.ts';
import { worldStore } from '../../packages/core/src/ask/testing/world.ts';

type Tally = Record<Verdict, number>;

const EMPTY: Tally = { right: 0, refused: 0, unlike: 0, wrong: 0 };

/** How the questions of each kind are answered over the fixed store, and all that have an answer or have none. */
export async function accuracy(files: Record<string, Question[]>): Promise<Map<string, Tally>> {
  const { store, close } = await worldStore();
  const tallies = new Map<string, Tally>();
  const count = (kind: string, verdict: Verdict): void => {
    const tally = tallies.get(kind) ?? { ...EMPTY };
    tally[verdict] += 1;
    tallies.set(kind, tally);
  };
  for (const [file, questions] of Object.entries(files)) {
    for (const question of questions) {
      const verdict = judge(question, await put(store, question));
      count(file, verdict);
      count(isUnanswerable(question) ? 'all that have no answer' : 'all that have an answer', verdict);
    }
  }
  await close();
  return tallies;
}

/** The tallies as a table in Markdown. */
export function accuracyTable(tallies: ReadonlyMap<string, Tally>): string {
  const rows = [...tallies].toSorted(([a], [b]) => Number(a.startsWith('all')) - Number(b.startsWith('all')));
  const lines = rows.map(([kind, { right, refused, unlike, wrong }]) => {
    const all = right + refused + unlike + wrong;
    const share = `${((right / all) * 100).toFixed(1)} %`;
    return `| ${kind} | ${all} | ${right} | ${share} | ${refused} | ${unlike} | ${wrong} |`;
  });
  const head = '| questions | all | exact | share | refused | other | wrong number |';
  return [head, '|---|--:|--:|--:|--:|--:|--:|', ...lines].join('\n');
}

/** The tallies in a sentence. */
export function shortAccuracy(tallies: ReadonlyMap<string, Tally>): string {
  const parts = [...tallies]
    .filter(([kind]) => kind.startsWith('all'))
    .map(([kind, { right, refused, unlike, wrong }]) => {
      const all = right + refused + unlike + wrong;
      return `${right} of ${kind.replace('all', `${all}`)} are right, ${wrong} with a wrong number`;
    });
  return `Of the questions ${parts.join('; ')}.`;
}
