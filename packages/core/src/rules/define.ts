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
  const { id: rule, severity, forms } = described;
  const finding = (report: Report, noticed: N): Finding => ({
    rule,
    severity: noticed.severity ?? severity,
    about: noticed.about ?? about,
    cells: noticed.cells,
    message:
      typeof message === 'function' ? message(noticed) : { zh: message.zh(noticed), en: message.en(noticed) },
    ...(noticed.expected === undefined ? {} : { expected: noticed.expected }),
    ...(noticed.actual === undefined ? {} : { actual: noticed.actual }),
    ...(noticed.repairs?.length ? { repairs: noticed.repairs } : {}),
    ...placeOf(noticed.said ?? firstPrinted(report, noticed.cells)),
  });
  return {
    ...described,
    about,
    good: good.map((example) => ('report' in example ? example : { report: example })),
    bad,
    check(report, context = {}) {
      const findings: Finding[] = [];
      if (!forms.includes(report.form)) return findings;
      for (const noticed of check(report, context)) findings.push(finding(report, noticed));
      return findings;
    },
  };
}

// A cell that is not in the document stands nowhere.
function firstPrinted(report: Report, cells: string[]): Said | undefined {
  for (const path of cells) {
    const cell = cellOf(report, path);
    if (cell.state !== 'absent') return cell;
  }
  return undefined;
}

const placeOf = (said: Said | undefined): Pick<Finding, 'at' | 'quote'> => ({
  ...(said && Object.keys(said.at).length > 0 && { at: said.at }),
  ...(said?.text && { quote: said.text }),
});
