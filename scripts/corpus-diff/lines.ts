import type { Finding, Known } from '@gouji/core';

/** How a file differs from what was accepted; `before` and `after` are codes of errors that kept it from being read. */
export type Changed = {
  name: string;
  isNew: boolean;
  gained: Finding[];
  changed: [Known, Finding][];
  gone: Known[];
  before?: string | undefined;
  after?: string | undefined;
};

/** What changed about a file, headed by its name; nothing where nothing did. */
export function linesOf({ name, isNew, gained, changed, gone, before, after }: Changed): string[] {
  const lines = [
    ...(isNew ? ['  new: not in the accepted run'] : []),
    ...(before === after || isNew ? [] : [`  was ${before ?? 'readable'}, is ${after ?? 'readable'}`]),
    ...gained.map((finding) => `  + ${said(finding)}`),
    ...changed.map(([{ severity }, finding]) => `  ~ ${said(finding, severity)}`),
    ...gone.map(({ severity, rule, at }) => `  - ${severity} ${rule} ${at}`),
  ];
  return lines.length === 0 ? [] : [name, ...lines];
}

const said = ({ severity, rule, cells, message }: Finding, before = severity): string =>
  `${before === severity ? severity : `${before} -> ${severity}`} ${rule} ${cells[0] ?? ''}: ${message.en}`;

/** The sum of all files in one line. */
export const totalLine = (
  total: Record<'files' | 'differing' | 'gained' | 'lost' | 'changed', number>,
): string =>
  `${total.files} files, ${total.differing} differ: ${total.gained} findings gained, ${total.lost} lost, ${total.changed} changed`;
