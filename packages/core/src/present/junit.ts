import { errorText } from '../errors.ts';
import type { Language } from '../errors.ts';
import type { Finding } from '../report/index.ts';
import { rules } from '../rules/index.ts';
import { repairLines } from './cells.ts';
import { failsAt, isOpen } from './checked.ts';
import type { Batch, Checked, Showing, Unread } from './checked.ts';
import { escaped, escapedAttribute } from './escape.ts';
import { words } from './words.ts';

type Outcome = 'failure' | 'error' | 'skipped' | 'passed';
type Case = { outcome: Outcome; xml: string[] };

/** JUnit XML: a suite for each report, a case for each rule of its form. A rule fails with a finding at or above `failOn`, and is skipped where it could check nothing. */
export function toJunit({ checked, unread }: Batch, showing: Showing): string {
  const suites = [
    ...checked.map((one) => suite(suiteName(one, showing.language), reportCases(one, showing))),
    ...unread.map((one) => suite(one.path, [unreadCase(one, showing.language)])),
  ];
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="gouji" ${countsOf(all)}>`,
    ...suites.flatMap(({ xml }) => xml),
    '</testsuites>',
    '',
  ].join('\n');
}

const suiteName = ({ path, report: { agency, year } }: Checked, language: Language): string =>
  `${agency.name} ${words[language].year(year)}${words[language].aside(path)}`;

function suite(name: string, cases: Case[]): { cases: Case[]; xml: string[] } {
  const opening = `  <testsuite ${attribute('name', name)} ${countsOf(cases)}>`;
  return { cases, xml: [opening, ...cases.flatMap(({ xml }) => xml), '  </testsuite>'] };
}

function countsOf(cases: Case[]): string {
  const count = (wanted: Outcome): number => cases.filter(({ outcome }) => outcome === wanted).length;
  const counts = {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
  return Object.entries(counts)
    .map(([name, value]) => attribute(name, `${value}`))
    .join(' ');
}

const attribute = (name: string, value: string): string => `${name}="${escapedAttribute(value)}"`;

/** The rules of the report's form, and those that found something all the same. */
function reportCases({ path, report, findings }: Checked, showing: Showing): Case[] {
  const byRule = Map.groupBy(findings, ({ rule }) => rule);
  const own = rules.filter(({ forms }) => forms.includes(report.form)).map(({ id }) => id);
  return [...new Set([...own, ...byRule.keys()])].map((rule) => {
    const found = byRule.get(rule) ?? [];
    const lines = found.map((finding) => linesOf(report, finding, showing.language));
    return testCase(rule, path, outcomeOf(found, showing), lines, showing.language);
  });
}

function outcomeOf(found: Finding[], { failOn }: Showing): Outcome {
  if (found.some(({ severity }) => failsAt(severity, failOn))) return 'failure';
  return found.length > 0 && found.every(isOpen) ? 'skipped' : 'passed';
}

const linesOf = (report: Checked['report'], finding: Finding, language: Language): string => {
  const severity = words[language].severity[finding.severity];
  return [`${severity}${words[language].colon}${finding.message[language]}`]
    .concat(repairLines(report, finding, language))
    .join('\n');
};

function testCase(name: string, path: string, outcome: Outcome, found: string[], language: Language): Case {
  const opening = `    <testcase ${attribute('name', name)} ${attribute('classname', path)}`;
  const [first] = found;
  if (first === undefined) return { outcome, xml: [`${opening}/>`] };
  const more = found.length > 1 ? words[language].junit.more(found.length - 1) : '';
  const message = attribute('message', (first.split('\n')[0] ?? '') + more);
  const body = escaped(found.join('\n'));
  const element: Record<Outcome, string> = {
    failure: `<failure ${message} ${attribute('type', name)}>${body}</failure>`,
    error: `<error ${message} ${attribute('type', name)}>${body}</error>`,
    skipped: `<skipped ${message}/>`,
    passed: `<system-out>${body}</system-out>`,
  };
  return { outcome, xml: [`${opening}>`, `      ${element[outcome]}`, '    </testcase>'] };
}

const unreadCase = ({ path, error }: Unread, language: Language): Case =>
  testCase(words[language].junit.readable, path, 'error', [errorText(error, language)], language);
