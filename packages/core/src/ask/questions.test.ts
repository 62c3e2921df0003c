import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AnswerSchema } from './answer.ts';
import { judge, put, questionFiles } from './testing/evaluate.ts';
import type { Question } from './testing/evaluate.ts';
import { worldStore } from './testing/world.ts';

let world: Awaited<ReturnType<typeof worldStore>>;

beforeAll(async () => {
  world = await worldStore();
});
afterAll(() => world.close());

const titleOf = ({ ask, after = [] }: Question): string => [...after, ask].join(' → ');

describe.each(Object.entries(questionFiles()))('%s', (_, questions) => {
  test.each(questions.map((question) => [titleOf(question), question] as const))(
    '%s',
    async (_, question) => {
      const answer = AnswerSchema.parse(await put(world.store, question));
      const { kind, metric, value, text, rows = [], query } = answer;
      const seen = { kind, metric, value, text, rows: rows.slice(0, 9), unread: query.unread };
      expect({ verdict: judge(question, answer), ...seen }).toEqual({ verdict: 'right', ...seen });
      expect(answer.choices?.length ?? 0).toBeLessThanOrEqual(6);
      if (value !== undefined && query.operation !== 'tally' && query.operation !== 'filter') {
        expect(answer.citations.length).toBeGreaterThan(0);
      }
    },
  );
});
