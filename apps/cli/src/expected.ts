import type { ExpectedAgency } from '@gouji/core';
import type { Call } from './subcommand.ts';
import { UsageError } from './usage.ts';

/**
 * The agencies listed in a file (CSV, spreadsheet, text); undefined where no list is named. Throws a GoujiError where the
 * file cannot be read, a UsageError where it lists nothing or is no list.
 */
export async function loadExpected(
  { loaded, text }: Call<object>,
  path: string | undefined,
): Promise<ExpectedAgency[] | undefined> {
  if (path === undefined) return undefined;
  const { document } = await loaded.readDocument(await loaded.readSource(path));
  const rows = document.blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map(({ cells }) => cells.map(({ text }) => text))
      : [cellsOf(block.text)],
  );
  const expected = loaded.expectedFrom(rows);
  if (expected.length === 0) throw new UsageError(text.usage.emptyList(path));
  const sentence = expected.find(({ name }) => isSentence(name));
  if (sentence) throw new UsageError(text.usage.noList(path, sentence.name.slice(0, SHOWN)));
  return expected;
}

// "淄博市公安局";"370300"   <- as Excel writes it where the comma is a decimal point
const cellsOf = (line: string): string[] =>
  line.split(/[,，;；\t]/u).map((cell) => cell.trim().replace(/^"(.*)"$/u, '$1'));

/** No agency has so long a name. */
const LONGEST = 60;

/** So much of a sentence is repeated to who gave it for a list. */
const SHOWN = 30;

const isSentence = (name: string): boolean => name.length > LONGEST || /[。！？]/u.test(name);
