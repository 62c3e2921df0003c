import { type Bitmap, findInk, type Inked } from './bitmap.ts';
import { evenLight } from './light.ts';
import { findRuns, type Run } from './ruling.ts';
import { skewOf, turnBack } from './skew.ts';

/** A page under even light, turned so that its lines are level, and the runs of ink that these are. */
export function straightPage(bitmap: Bitmap): { page: Inked; runs: Run[]; skew: number } {
  const inked = findInk(bitmap);
  const skew = skewOf(inked);
  const level = skew === 0 ? inked : findInk(turnBack(bitmap, skew));
  const page = { ...level, pixels: evenLight(level) };
  return { page, runs: findRuns(page), skew };
}
