import { expect, test } from 'vitest';
import { forms } from '../forms/index.ts';
import { planOf } from './plan.ts';

test.each(forms.map((form) => [form.id, planOf(form)] as const))(
  'no two equations of the %s form have more than one cell in common, and none of one kind any',
  (_, { equations }) => {
    for (const one of equations) {
      for (const other of equations.slice(one.place + 1)) {
        const common = one.cells.filter((cell) => other.cells.includes(cell)).length;
        const isSameKind = one.identity.kind === other.identity.kind;
        expect(common).toBeLessThanOrEqual(isSameKind ? 0 : 1);
      }
    }
  },
);

test.each(forms.map((form) => [form.id, planOf(form)] as const))(
  'every cell of the %s form is found by its path, in printed order',
  (_, { paths, places }) => {
    expect(paths.map((path) => places.get(path))).toEqual(paths.map((_path, place) => place));
  },
);
