import type { FormId, Label } from '../forms/index.ts';
import type { About, Claim, Finding, Repair, Report, Severity } from '../report/index.ts';
import { cellOf } from './cells.ts';

/** What a rule may know beside the report: `previous` is the same agency's report on the year before, `batch` all reports checked at once, itself among them, `together` the ids of the rules that run with it, which leave each other what they tell better. */
export type RuleContext = {
  previous?: Report;
  batch?: readonly Report[];
  together?: readonly string[];
};

/**
 * What a check yields: the cells concerned, what differs from the rule's own severity and about, and data for the message;
 * `said` is the sentence that a finding is about, where it is not the first of the cells.
 */
export type Noticed = {
  cells: string[];
  about?: About;
  severity?: Severity;
  expected?: number;
  actual?: number;
  repairs?: Repair[];
  said?: Said;
};

/** Words of a report and where they stand. */
type Said = Pick<Claim, 'text' | 'at'>;

/** A report, and what is known beside it, on which a rule finds nothing. */
type Example = { report: Report; context?: RuleContext };

/** What a finding of an example must hold; what is left out is not looked at. */
type Expectation = Partial<Omit<Finding, 'rule' | 'message'>> & { message?: Partial<Label> };

/** A report, and what is known beside it, with every finding that the rule makes of it, in order. */
type BadExample = Example & { expect: Expectation[] };

/** Where a rule is laid down: the document and the place in it. */
type RuleSource = { document: string; clause: string };

type Described = {
  /** Permanent, and the name of the rule's file. */
  id: string;
  title: Label;
  why: Label;
  /** What a person does about a finding. */
  mend: Label;
  source: RuleSource;
  forms: readonly FormId[];
  /** What the rule looks at: where none of it is there, it is not asked. Without it, the cells and what every report has. */
  needs?: readonly (keyof Report | 'previous' | 'batch')[];
  severity: Severity;
  /** Whose doubt a finding is where the check does not say; `agency` where the rule does not say either. */
  about?: About;
};

type Definition<N extends Noticed> = Described & {
  check(report: Report, context: RuleContext): Iterable<N>;
  /** A function of its own for each language, or one for both where they share their parts. */
  message: { zh: (noticed: N) => string; en: (noticed: N) => string } | ((noticed: N) => Label);
  good: (Report | Example)[];
  bad: BadExample[];
};

/** A rule ready to run: its description, its examples, and `check`, which gives the findings in the order of the form. */
export type Rule = Readonly<
  Described & {
    about: About;
    good: Example[];
    bad: BadExample[];
    check(report: Report, context?: RuleContext): Finding[];
  }
>;

/** Makes a rule of its definition; `message` receives exactly what `check` yields. */
export function defineRule<N extends Noticed>(definition: Definition<N>): Rule {
  const { check, message, good, bad, about = 'agency', ...described } = definition;
  const { id: rule, severity, forms, needs } = described;
  const wordsOf = (noticed: N): Label =>
    typeof message === 'function' ? message(noticed) : { zh: message.zh(noticed), en: message.en(noticed) };
  const findingOf = (report: Report, noticed: N): Finding => {
    const { cells, expected, actual, repairs } = noticed;
    const finding: Finding = {
      rule,
      severity: noticed.severity ?? severity,
      about: noticed.about ?? about,
      cells,
      message: wordsOf(noticed),
    };
    if (expected !== undefined) finding.expected = expected;
    if (actual !== undefined) finding.actual = actual;
    if (repairs?.length) finding.repairs = repairs;
    const said = noticed.said ?? firstPrinted(report, cells);
    if (said && Object.keys(said.at).length > 0) finding.at = said.at;
    if (said?.text) finding.quote = said.text;
    return finding;
  };
  return {
    ...described,
    about,
    good: good.map((example) => ('report' in example ? example : { report: example })),
    bad,
    check(report, context = {}) {
      const findings: Finding[] = [];
      if (!forms.includes(report.form) || (needs && !hasAny(needs, report, context))) return findings;
      for (const noticed of check(report, context)) findings.push(findingOf(report, noticed));
      return findings;
    },
  };
}

function hasAny(needs: NonNullable<Described['needs']>, report: Report, context: RuleContext): boolean {
  for (const need of needs) {
    const there = need === 'previous' || need === 'batch' ? context[need] : report[need];
    if (Array.isArray(there) ? there.length > 0 : there) return true;
  }
  return false;
}

// A cell that is not in the document stands nowhere.
function firstPrinted(report: Report, cells: string[]): Said | undefined {
  for (const path of cells) {
    const cell = cellOf(report, path);
    if (cell.state !== 'absent') return cell;
  }
  return undefined;
}
