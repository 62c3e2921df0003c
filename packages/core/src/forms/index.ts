import { form2019 } from './2019.ts';
import { form2021 } from './2021.ts';
import type { Form, FormId } from './form.ts';

/** The official editions, oldest first. */
export const forms: readonly Form[] = [form2019, form2021];

const byId: Record<FormId, Form> = { '2019': form2019, '2021': form2021 };

/** The edition of that id. */
export const formOf = (id: FormId): Form => byId[id];

/** The edition that is the official one for reports on a year; undefined before the first. */
export const officialForm = (year: number): Form | undefined =>
  forms.findLast((form) => year >= form.years.first && (form.years.last === null || year <= form.years.last));

export * from './form.ts';
export * from './derive.ts';
export * from './sections.ts';
