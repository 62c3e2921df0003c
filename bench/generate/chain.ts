import { type Form, formOf, type FormId, identitiesOf } from '@gouji/core';
import { balancedFigures, type Random } from './report.ts';

/** The figures of one report by cell path. */
export type Figures = Record<string, number>;

/** The figures of an agency on a year, balanced in themselves and continuing those of the year before. */
export function figuresAfter(
  formId: FormId,
  random: Random,
  scales: number[],
  before: { form: FormId; figures: Figures } | undefined,
): Figures {
  const form = formOf(formId);
  const figures = balancedFigures(form, random, scales);
  if (before) continueApplications(form, figures, before.figures);
  if (formId === '2019') continueItems(figures, before?.form === '2019' ? before.figures : undefined);
  else continueRules(figures, before?.form === '2021' ? before.figures : undefined);
  return figures;
}

const at = (figures: Figures, path: string | undefined): number => figures[path ?? ''] ?? 0;

// new + carried over = concluded + carried forward, where carried over is what last year carried forward
function continueApplications(form: Form, figures: Figures, before: Figures): void {
  const identities = identitiesOf(form);
  for (const { kind, left, right } of identities) {
    const [fresh = '', carried = ''] = left;
    const [concluded = '', forward] = right;
    if (kind !== 'applications-balance' || carried.endsWith('.total')) continue;
    figures[carried] = at(before, carried.replace('carriedOver', 'carriedForward'));
    const lacking = at(figures, carried) - at(figures, concluded) - at(figures, forward);
    if (lacking > 0) {
      figures[concluded] = at(figures, concluded) + lacking;
      const disclosed = concluded.replace('concluded', 'disclosed');
      figures[disclosed] = at(figures, disclosed) + lacking;
    }
    figures[fresh] = at(figures, concluded) + at(figures, forward) - at(figures, carried);
  }
  for (const { kind, left, right } of identities) {
    if (kind !== 'applications-row-total' || !left[0]) continue;
    figures[left[0]] = right.reduce((sum, path) => sum + at(figures, path), 0);
  }
}

const ending = (figures: Figures, end: string): string[] =>
  Object.keys(figures)
    .filter((path) => path.endsWith(end))
    .map((path) => path.slice(0, -end.length));

// items of the previous year = last year's items + last year's change
function continueItems(figures: Figures, before: Figures | undefined): void {
  for (const row of ending(figures, '.itemsPreviousYear')) {
    const [items, change] = [`${row}.itemsPreviousYear`, `${row}.itemsChange`];
    if (before) figures[items] = at(before, items) + at(before, change);
    figures[change] = Math.max(at(figures, change), 0 - at(figures, items));
  }
  for (const row of ending(figures, '.totalDisclosed')) {
    const total = `${row}.totalDisclosed`;
    figures[total] = Math.max(at(figures, total), at(figures, `${row}.newlyDisclosed`));
  }
}

// in force = last year's in force + issued - repealed
function continueRules(figures: Figures, before: Figures | undefined): void {
  for (const row of ending(figures, '.inForce')) {
    const [issued, repealed, inForce] = ['issued', 'repealed', 'inForce'].map((column) => `${row}.${column}`);
    if (!issued || !repealed || !inForce) continue;
    const known = before ? at(before, inForce) : at(figures, inForce) + at(figures, repealed);
    figures[repealed] = Math.min(at(figures, repealed), known + at(figures, issued));
    figures[inForce] = known + at(figures, issued) - at(figures, repealed);
  }
}
