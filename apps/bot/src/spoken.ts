import { type Answer, describeAddress } from '@gouji/core';
import { joined, marked, type Rich } from './rich.ts';
import { texts } from './texts/index.ts';

const MOST_FILES = 10;

/** An answer as it is said: its text, its caveats, and where its figures stand unless the text tells. */
export const spoken = (found: Answer): Rich =>
  joined(
    [
      found.text,
      marked('blockquote', found.caveats.map((caveat) => `· ${caveat}`).join('\n')),
      marked('expandable_blockquote', sourcesOf(found).join('\n')),
    ],
    '\n\n',
  );

// zibo-2018.txt：第130行“2”，第140行“1”
function sourcesOf({ citations, language, text }: Answer): string[] {
  const { printed, sources, source, more } = texts[language];
  const untold = citations.filter((one) => !text.includes(one.source));
  const files = Object.entries(Object.groupBy(untold, (one) => one.source));
  if (files.length === 0) return [];
  const shown = files.slice(0, MOST_FILES).map(([file, cited = []]) =>
    source(
      file,
      cited.map((one) => printed(one.text, one.at ? describeAddress(one.at, language) : '')),
    ),
  );
  const rest = files.length - shown.length;
  return [sources, ...shown, ...(rest > 0 ? [more(rest)] : [])];
}
