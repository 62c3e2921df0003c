import { z } from 'zod';
import { GoujiError } from '../errors.ts';
import { SeveritySchema } from '../report/schemas.ts';
import type { Finding } from '../report/index.ts';
import { fingerprint } from './fingerprint.ts';

/** A finding as a baseline keeps it: what it is about in the first place, and fingerprints of its figures and of all that it says. */
const KnownSchema = z.strictObject({
  rule: z.string(),
  severity: SeveritySchema,
  at: z.string(),
  figures: z.string(),
  words: z.string(),
});

/** A line of a baseline: a file as it was accepted, with its findings, or with the code of the error that kept it from being read. */
const AcceptedSchema = z.strictObject({
  path: z.string(),
  findings: z.array(KnownSchema),
  error: z.string().optional(),
});

export type Known = z.infer<typeof KnownSchema>;
export type Accepted = z.infer<typeof AcceptedSchema>;

/** So many characters of a sentence are kept, and of a line that is none repeated. */
const SHOWN = 60;

/** What a finding is for a baseline. Its figures stay the same while the report does, its words also while the rule does. */
export function knownFrom({
  rule,
  severity,
  about,
  cells,
  message,
  repairs,
  quote,
  ...rest
}: Finding): Known {
  const { expected = null, actual = null } = rest;
  return {
    rule,
    severity,
    at: (cells[0] ?? quote ?? '').slice(0, SHOWN),
    figures: fingerprint(rule, JSON.stringify([cells, quote ?? null, expected, actual])),
    words: fingerprint(JSON.stringify([about, message, repairs ?? []])),
  };
}

/** How the findings on a file differ from those accepted: `changed` are those on the same thing that say something else, `gone` those that are no more. */
export type Difference = { same: Finding[]; gained: Finding[]; changed: [Known, Finding][]; gone: Known[] };

/** Compares findings with those accepted. With `figures` alone, a finding is the same while the report says the same, whatever the rule makes of it. */
export function compareWith(
  known: readonly Known[],
  findings: readonly Finding[],
  by: 'figures' | 'all',
): Difference {
  const open = [...known];
  const take = (isMatch: (each: Known) => boolean): Known | undefined => {
    const place = open.findIndex(isMatch);
    return place < 0 ? undefined : open.splice(place, 1)[0];
  };
  const found = findings.map((finding) => ({ finding, own: knownFrom(finding) }));
  const differing = found.filter(
    ({ own }) =>
      take(
        ({ figures, words, severity }) =>
          figures === own.figures && (by === 'figures' || (words === own.words && severity === own.severity)),
      ) === undefined,
  );
  const matched = differing.map(({ finding, own }) => ({
    finding,
    before: take(({ rule, at }) => rule === own.rule && at === own.at),
  }));
  return {
    same: found.filter((each) => !differing.includes(each)).map(({ finding }) => finding),
    gained: matched.filter(({ before }) => before === undefined).map(({ finding }) => finding),
    changed: matched.flatMap(({ finding, before }) =>
      before ? [[before, finding] as [Known, Finding]] : [],
    ),
    gone: open,
  };
}

/** A baseline as text, a line for each file in the order of their paths. */
export const baselineText = (accepted: Iterable<Accepted>): string =>
  [...accepted]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((each) => `${JSON.stringify(each)}\n`)
    .join('');

/** The baseline in a text by path; `path` is what the user calls its file. Throws `baseline-invalid` with the line that is none of a baseline. */
export function parseBaseline(text: string, path: string): Map<string, Accepted> {
  const accepted = new Map<string, Accepted>();
  for (const [index, line] of text
    .replace(/^\uFEFF/u, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const known = acceptedIn(line);
    if (!known)
      throw new GoujiError('baseline-invalid', { path, line: index + 1, seen: line.slice(0, SHOWN) });
    accepted.set(known.path, known);
  }
  return accepted;
}

function acceptedIn(line: string): Accepted | undefined {
  try {
    return AcceptedSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
