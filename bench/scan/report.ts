import { cellsOf, type Form } from '@gouji/core';
import { balancedFigures, type Random } from '../generate/report.ts';

/** What stands in each cell of a report as it is printed, by path. */
export type Texts = Record<string, string>;

const STAND_INS = ['/', '—', '-', '无'];

/** Balanced figures as agencies print them: mostly small, some with signs, blanks, strokes for nothing, thousands apart. */
export function printedTexts(form: Form, random: Random): Texts {
  const values = balancedFigures(form, random, [9, 80, 3000, 250_000]);
  const [blanks, strokes] = [random(3) * 25, random(3) === 0 ? 10 : 0];
  const standIn = STAND_INS[random(STAND_INS.length)] ?? '/';
  const grouped = random(5) === 0;
  return Object.fromEntries(
    cellsOf(form).map(({ path, unit, spec }) => {
      const value = values[path] ?? 0;
      if (value === 0 && random(100) < blanks) return [path, ''];
      if (value === 0 && random(100) < strokes) return [path, standIn];
      if (unit === 'yuan') return [path, money(value, spec.factor, random)];
      if (unit === 'change') return [path, change(value, random)];
      return [path, grouped ? value.toLocaleString('en-US') : String(value)];
    }),
  );
}

function money(value: number, factor: number | undefined, random: Random): string {
  if (value === 0) return '0';
  if (factor !== undefined) return (value / factor + random(100) / 100).toFixed(2);
  return random(2) ? `${value}元` : `${(value / 10_000).toFixed(2)}万元`;
}

function change(value: number, random: Random): string {
  if (value === 0 || random(2) === 0) return String(value);
  return value < 0 ? `减${-value}` : `增${value}`;
}
