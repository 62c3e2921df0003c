import type { Report } from '@gouji/core';
import type { Call } from '../subcommand.ts';

/** Where an agency is: its division, that it is a central organ, or that its report does not tell. */
export function placeText({ loaded, text }: Call<object>, { name, division }: Report['agency']): string {
  if (division) return `${division.name} ${division.code}`;
  const { kind } = loaded.resolveAgency(name);
  return kind === 'centralOrgan' ? text.report.central : text.report.placeUnknown;
}
