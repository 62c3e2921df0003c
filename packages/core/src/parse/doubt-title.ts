import type { Doubt } from '../report/index.ts';
import type { FoundTitle } from './find-title.ts';
import type { SelfName } from './self-names.ts';
import type { Witnesses } from './witnesses.ts';

/** What is unsure of the title: that none was found, with the line that was set aside for being another report's, or that the text or another title names another agency. */
export function doubtTitle(
  { title, setAside, rival }: FoundTitle,
  { agencySays }: Witnesses,
  selfNames: () => readonly SelfName[],
): Doubt[] {
  if (!title) return [{ kind: 'untitled', cells: [], text: setAside?.text ?? '', at: setAside?.at ?? {} }];
  const isDisputed = title.agency !== '' && agencySays(title.agency) === 'differs';
  const other = isDisputed ? selfNames()[0]?.name : rival?.agency;
  return other ? [{ kind: 'agency-disputed', cells: [], text: other, at: title.at }] : [];
}
