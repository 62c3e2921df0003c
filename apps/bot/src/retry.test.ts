import { HttpError } from 'grammy';
import { expect, test } from 'vitest';
import { retryFaults } from './retry.ts';

type Outcome = 'reset' | 'bug' | number;

/** Calls a method whose outcomes are given in order; tells the last one and how many calls there were. */
async function run(outcomes: Outcome[], signal?: AbortSignal) {
  let calls = 0;
  const call = async () => {
    const outcome = outcomes[calls];
    calls += 1;
    if (outcome === 'reset') throw new HttpError('no connection', undefined);
    if (outcome === 'bug') throw new TypeError('not of the network');
    return outcome === 200 ? { ok: true, result: true } : { ok: false, error_code: outcome, description: '' };
  };
  const transformer = retryFaults({ attempts: 2, firstPause: 1 });
  const given = signal as Parameters<typeof transformer>[3];
  const last = await transformer(call as never, 'getMe', {}, given).then(
    (response) => (response.ok ? 200 : response.error_code),
    (error: Error) => error.name,
  );
  return { calls, last };
}

test.each<[Outcome[], number, number | string]>([
  [[200], 1, 200],
  [['reset', 502, 200], 3, 200],
  [[500, 500, 500, 200], 3, 500],
  [['reset', 'reset', 'reset', 200], 3, 'HttpError'],
  [[429, 200], 1, 429],
  [[403, 200], 1, 403],
  [['bug', 200], 1, 'TypeError'],
])('%j takes %i calls', async (outcomes, calls, last) => {
  expect(await run(outcomes)).toEqual({ calls, last });
});

test('stops trying once it is told to stop', async () => {
  expect(await run(['reset', 200], AbortSignal.abort())).toEqual({ calls: 1, last: 'HttpError' });
});
