import { describe, expect, test } from 'vitest';
import { darkestSpot } from './blank.ts';

const PART = { x0: 0, y0: 0, x1: 120, y1: 60 };

/** A cell of paper that is darker on the right, with noise of up to 12 levels, and what is drawn on it. */
function cellWith(
  draw: (fill: (x: number, y: number, width: number, height: number, grey: number) => void) => void,
) {
  const [width, height] = [PART.x1, PART.y1];
  const pixels = Uint8Array.from(
    { length: width * height },
    (_, i) => 230 - (i % width) / 3 + (((i * 7919) % 25) - 12),
  );
  draw((x, y, across, down, grey) => {
    for (let row = y; row < y + down; row += 1) pixels.fill(grey, row * width + x, row * width + x + across);
  });
  return { width, height, dpi: 200, pixels };
}

describe('the darkest spot of a cell', () => {
  test('is hardly one where nothing stands but noise and shadow', () => {
    expect(
      darkestSpot(
        cellWith(() => {}),
        PART,
      ),
    ).toBeLessThan(0.04);
  });

  test.each<[string, [number, number, number, number, number]]>([
    ['a faint dash', [50, 30, 9, 2, 130]],
    ['a faint 1', [60, 20, 2, 18, 130]],
    ['a point', [60, 40, 3, 3, 60]],
  ])('shows %s', (_, mark) => {
    expect(
      darkestSpot(
        cellWith((fill) => fill(...mark)),
        PART,
      ),
    ).toBeGreaterThan(0.06);
  });

  test('leaves out the border', () => {
    expect(
      darkestSpot(
        cellWith((fill) => fill(0, 0, 3, 60, 20)),
        PART,
      ),
    ).toBeLessThan(0.04);
  });

  test('is anything where a cell is too small to have an inside', () => {
    expect(
      darkestSpot(
        cellWith(() => {}),
        { x0: 0, y0: 0, x1: 14, y1: 14 },
      ),
    ).toBe(1);
  });
});
