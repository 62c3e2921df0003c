import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { createStopping } from './stopping.ts';

/** A process that notes by which signals it is ended. */
function ownProcess() {
  const killed: string[] = [];
  const emitter = new EventEmitter();
  const kill = (_: number, signal: string): true => {
    killed.push(`${signal}, ${emitter.listenerCount(signal)} listening`);
    return true;
  };
  return { own: Object.assign(emitter, { pid: 1, kill }) as unknown as NodeJS.Process, emitter, killed };
}

test('what is under way is tidied up once, and the signal then ends the process', () => {
  const { own, emitter, killed } = ownProcess();
  const { tidyAtEnd } = createStopping(own);
  const tidied: string[] = [];
  tidyAtEnd(() => tidied.push('file'));
  const withdraw = tidyAtEnd(() => tidied.push('bar'));
  withdraw();
  emitter.emit('SIGTERM', 'SIGTERM');
  emitter.emit('exit', 1);
  expect(tidied).toEqual(['file']);
  expect(killed).toEqual(['SIGTERM, 0 listening']);
});

test('the first Ctrl-C asks who waits for it to stop, the second ends the process', () => {
  const { own, emitter, killed } = ownProcess();
  const { tidyAtEnd, interruption } = createStopping(own);
  const tidied: string[] = [];
  tidyAtEnd(() => tidied.push('bar'));
  const signal = interruption();
  emitter.emit('SIGINT', 'SIGINT');
  expect([signal.aborted, tidied, killed]).toEqual([true, [], []]);
  emitter.emit('SIGINT', 'SIGINT');
  expect([tidied, killed]).toEqual([['bar'], ['SIGINT, 0 listening']]);
});

test('who asks for nothing hears of nothing', () => {
  const { own, emitter } = ownProcess();
  createStopping(own);
  expect(emitter.eventNames()).toEqual([]);
});
