import type { Language } from '@gouji/core';
import { joined, marked, type Rich } from '../rich.ts';
import type { Told, Verdict } from './told.ts';
import { MARKS, words } from './words.ts';

const MOST = 8;

/** What was found in a report: the verdict in a line, then the gravest findings, folded where there are many. */
export function told(verdict: Verdict, language: Language): Rich {
  const { more } = words[language];
  const shown = verdict.told.slice(0, MOST).map((finding) => lineOf(finding, language));
  const rest = verdict.told.length - shown.length;
  const lines = [...shown, ...(rest > 0 ? [more(rest)] : [])];
  const list = marked(lines.length > 3 ? 'expandable_blockquote' : 'blockquote', lines.join('\n'));
  return joined([marked('bold', verdictLine(verdict, language)), list]);
}

/** The verdict in a line. */
export function verdictLine({ counts, open }: Verdict, language: Language): string {
  const { sound, found, unchecked } = words[language];
  const any = counts.error + counts.warning + counts.info > 0;
  return (any ? found(counts) : sound) + (open > 0 ? unchecked(open) : '');
}

function lineOf({ severity, about, message, repairs }: Told, language: Language): string {
  const { doubtful, repairable } = words[language];
  const [only, ...others] = repairs;
  const mend = only === undefined ? [] : [`→ ${others.length === 0 ? only : repairable(repairs.length)}`];
  return [`${MARKS[severity]} ${about === 'agency' ? '' : doubtful}${message}`, ...mend].join('\n');
}
