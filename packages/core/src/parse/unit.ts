import type { Column } from '../forms/index.ts';
import { normaliseText } from '../text/normalise.ts';
import { LOST } from './print.ts';

/** The power of ten that a bare number stands for; `unstated` where nothing says it, `broken` where what says it cannot be read. */
export type Unit = number | 'unstated' | 'broken';

const EXPONENTS: Record<string, number> = { 亿元: 8, 万元: 4, 千元: 3, 元: 0 };
const STATED = /[亿万千]?元/u;
// 采购总金额（�元） | 采购总金额（万�）
const BROKEN_BEFORE = new RegExp(`[${LOST}]元`, 'u');
const BROKEN = new RegExp(`[${LOST}]`, 'u');

/** Reads the unit of bare numbers under a header, in which the form's own says nothing of what is broken. */
export function unitOf({ factor }: Column, header: string | undefined): Unit {
  const words = normaliseText(header ?? '');
  const stated = STATED.exec(words)?.[0];
  if (stated === undefined ? BROKEN.test(words) : stated === '元' && BROKEN_BEFORE.test(words))
    return 'broken';
  if (stated !== undefined) return EXPONENTS[stated] ?? 'unstated';
  return factor === undefined ? 'unstated' : Math.log10(factor);
}
