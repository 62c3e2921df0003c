import type { Finding, Report, Severity } from '../report/index.ts';
import { errorText } from '../errors.ts';
import { cellIn, repairLines } from './cells.ts';
import type { Batch, Showing } from './checked.ts';
import { isOpen } from './checked.ts';
import { foremostCells } from './marks.ts';
import { plain } from './plain.ts';
import { ruleTitle } from './rule-title.ts';
import { sentenceOf } from './sentence.ts';

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands by which GitHub shows findings beside the lines of a file, one a line. What could not be checked is left out. */
export function toGithub({ checked, unread }: Batch, { language }: Showing): string {
  const found = checked.flatMap(({ path, report, findings }) =>
    findings
      .filter((finding) => !isOpen(finding))
      .map((finding) => {
        const line = lineOf(report, finding);
        const title = ruleTitle(finding.rule, language);
        const message = [plain(finding.message[language]), ...repairLines(report, finding, language)];
        return annotation(COMMANDS[finding.severity], { file: path, line, title }, message.join('\n'));
      }),
  );
  const failed = unread.map(({ path, error }) =>
    annotation('error', { file: path }, plain(errorText(error, language))),
  );
  return [...failed, ...found].map((line) => `${line}\n`).join('');
}

/** The line of the sentence that a finding is about, else of its foremost cell; undefined in a document without lines. */
function lineOf(report: Report, finding: Finding): number | undefined {
  const sentence = sentenceOf(report, finding);
  if (sentence) return sentence.at.line;
  const [foremost = ''] = foremostCells(report, finding, 1);
  const cell = cellIn(report, foremost);
  return cell.state === 'absent' ? undefined : cell.at.line;
}

type Properties = { file: string; line?: number | undefined; title?: string };

function annotation(command: string, properties: Properties, message: string): string {
  const listed = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${propertyEscaped(plain(String(value)))}`);
  return `::${command} ${listed.join(',')}::${escapedData(message)}`;
}

const escapedData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const propertyEscaped = (text: string): string =>
  escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
