import { errorText } from '../errors.ts';
import type { Language } from '../errors.ts';
import type { Finding, Report, Severity } from '../report/index.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/index.ts';
import { cellIn, cellName, placeIn, repairLines } from './cells.ts';
import type { Batch, Checked, Showing, Unread } from './checked.ts';
import { fingerprint } from './fingerprint.ts';
import { foremostCells } from './marks.ts';
import { plain } from './plain.ts';
import { sentenceOf, sentencePlace } from './sentence.ts';
import type { Sentence } from './sentence.ts';
import { words } from './words.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/** So many cells of a finding are located, the wrong ones first. */
const LOCATED = 10;

/** A SARIF 2.1.0 log with one run. Fixes are left out, for a repair is an inference that nobody has confirmed. */
export function toSarif({ checked, unread }: Batch, { language, version }: Showing): object {
  const invocation = {
    executionSuccessful: unread.length === 0,
    ...(unread.length === 0
      ? {}
      : { toolExecutionNotifications: unread.map((one) => notification(one, language)) }),
  };
  const driver = {
    name: 'Gouji',
    semanticVersion: version,
    rules: rules.map((rule) => descriptor(rule, language)),
  };
  const run = {
    tool: { driver },
    invocations: [invocation],
    language: words[language].htmlLanguage,
    columnKind: 'utf16CodeUnits',
    artifacts: checked.map(({ path, report: { source } }) => ({
      location: { uri: uriOf(path) },
      hashes: { 'sha-256': source.sha256 },
    })),
    results: checked.flatMap((one, index) => resultsOf(one, index, language)),
  };
  return { $schema: SCHEMA, version: '2.1.0', runs: [run] };
}

const notification = ({ path, error }: Unread, language: Language): object => ({
  descriptor: { id: error.code },
  level: 'error',
  message: messageOf(errorText(error, language)),
  locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
});

const descriptor = ({ id, title, why, mend, source, severity }: Rule, language: Language): object => ({
  id,
  shortDescription: { text: title[language] },
  fullDescription: { text: why[language] },
  help: {
    text: `${mend[language]}\n${words[language].page.basis}${words[language].colon}${source.document} ${source.clause}`,
  },
  defaultConfiguration: { level: LEVELS[severity] },
});

function resultsOf({ path, report, findings }: Checked, artifact: number, language: Language): object[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const ruleIndex = rules.findIndex(({ id }) => id === finding.rule);
    const identity = [finding.rule, finding.cells[0] ?? ''].join(' ');
    const ordinal = seen.get(identity) ?? 0;
    seen.set(identity, ordinal + 1);
    const { agency, year } = report;
    const { name, division } = agency;
    return {
      ruleId: finding.rule,
      ...(ruleIndex < 0 ? {} : { ruleIndex }),
      level: LEVELS[finding.severity],
      message: messageOf(finding.message[language], ...repairLines(report, finding, language)),
      ...locationsOf(report, finding, { uri: uriOf(path), index: artifact }, language),
      partialFingerprints: {
        'goujiFinding/v1': fingerprint(name, division?.code ?? '', `${year}`, identity, `${ordinal}`),
      },
      properties: propertiesOf(report, finding),
    };
  });
}

function propertiesOf(report: Report, { about, cells, expected, actual, repairs }: Finding): object {
  const { agency, year } = report;
  return {
    agency: agency.name,
    division: agency.division?.code ?? null,
    year,
    about,
    cells,
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual }),
    ...(repairs === undefined ? {} : { repairs }),
  };
}

// Braces enclose the number of an argument, unless they are doubled.
const messageOf = (...lines: string[]): object => ({
  text: lines.map(plain).join('\n').replaceAll(/[{}]/gu, '$&$&'),
});

type Artifact = { uri: string; index: number };

/** Where the sentence or the wrong cells stand, and, as related, the other cells; the file alone where nothing is known of either. */
function locationsOf(report: Report, finding: Finding, artifact: Artifact, language: Language): object {
  const cellAt = (path: string): object => cellLocation(report, path, artifact, language);
  const sentence = sentenceOf(report, finding);
  const foremost = mendedTogether(finding) ?? foremostCells(report, finding, LOCATED);
  const others = finding.cells.filter((path) => !foremost.includes(path)).slice(0, LOCATED);
  const cells = foremost.map(cellAt);
  const locations = sentence ? [sentenceLocation(sentence, artifact, language)] : cells;
  const related = [...(sentence ? cells : []), ...others.map(cellAt)];
  return {
    locations: locations.length > 0 ? locations : [{ physicalLocation: { artifactLocation: artifact } }],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
  };
}

// Several locations are several places to change: of several repairs one is placed, the other cells are related.
function mendedTogether({ about, repairs: [best, ...more] = [] }: Finding): string[] | undefined {
  if (!best || more.length === 0 || about === 'unassessable') return undefined;
  return best.changes.slice(0, LOCATED).map(({ cell }) => cell);
}

const sentenceLocation = (sentence: Sentence, artifact: Artifact, language: Language): object =>
  placed(artifact, sentence.at.line, sentencePlace(sentence, language), sentence.quote);

function cellLocation(report: Report, path: string, artifact: Artifact, language: Language): object {
  const cell = cellIn(report, path);
  const line = cell.state === 'absent' ? undefined : cell.at.line;
  return {
    ...placed(artifact, line, placeIn(report, path, language)),
    logicalLocations: [{ name: cellName(report, path, language), fullyQualifiedName: path }],
  };
}

// A document without lines has pages, tables and cells, for which SARIF has words only.
const placed = (artifact: Artifact, line: number | undefined, place: string, quote?: string): object => ({
  physicalLocation: {
    artifactLocation: artifact,
    ...(line !== undefined && {
      region: { startLine: line, ...(quote && { snippet: { text: quote } }) },
    }),
  },
  ...(line === undefined && place && { message: messageOf(quote ? `${place}: ${quote}` : place) }),
});

/** A path as a URI reference: C:\a b.html becomes file:///C:/a%20b.html, and what is relative stays so. */
export function uriOf(path: string): string {
  const steps = path.toWellFormed().replaceAll('\\', '/').split('/').map(encodeURIComponent);
  const [first = ''] = steps;
  const drive = /^([A-Za-z])%3A$/u.exec(first)?.[1];
  if (drive !== undefined) return `file:///${[`${drive}:`, ...steps.slice(1)].join('/')}`;
  return path.startsWith('/') ? `file://${steps.join('/')}` : steps.join('/');
}
