import { expect, test } from 'vitest';
import { withEngine } from './engine.ts';

test('results are found again where the memory has moved', () =>
  withEngine(({ f, memory, scratch, results }) => {
    const before = memory().buffer;
    results();
    f.free(f.malloc(before.byteLength));
    expect(memory().buffer).not.toBe(before);
    const room = new DataView(memory().buffer, scratch);
    room.setFloat64(8, 0.1, true);
    room.setFloat32(4, 1.5, true);
    room.setInt32(0, -7, true);
    const { integers, floats, doubles } = results();
    expect([integers[0], floats[1], doubles[1]]).toEqual([-7, 1.5, 0.1]);
  }));
