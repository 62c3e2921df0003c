import type { Config, ExpectedAgency, FailOn } from '@gouji/core';
import { isKnown, loadBaseline, updatedBaseline, withoutKnown } from '../baseline.ts';
import { checkFiles } from '../check-files.ts';
import { configOption, loadConfig } from '../config.ts';
import { exitCodes } from '../exit-codes.ts';
import { loadExpected } from '../expected.ts';
import { refuseOverwriting } from '../own-files.ts';
import { attendanceLines } from '../present/attendance.ts';
import { checkFormats, isForFiles, printChecked } from '../present/check.ts';
import type { CheckFormat } from '../present/check.ts';
import { type Failure, printFailure } from '../present/failure.ts';
import { write, writeLines } from '../present/out.ts';
import { ensureWritable, withOutput } from '../present/output-file.ts';
import { readingExitCode } from '../reading.ts';
import type { Call, Subcommand } from '../subcommand.ts';
import { UsageError } from '../usage.ts';
import { oneOf, words } from '../values.ts';
import { version } from '../version.ts';

type Options = {
  format: CheckFormat;
  json?: true;
  out?: string;
  config?: string;
  baseline?: string;
  updateBaseline?: true;
  expect?: string;
  failOn?: FailOn;
};

/** `gouji check`: what rules find in reports, across years where there are several. */
export const check: Subcommand<Options> = {
  needs: 'all',
  name: 'check',
  words: ['<path...>'],
  options: [
    oneOf('--format <format>', checkFormats, 'text'),
    { flags: '--json' },
    words('--out <file>'),
    configOption,
    words('--baseline <file>'),
    { flags: '--update-baseline' },
    words('--expect <file>'),
    oneOf('--fail-on <severity>', ['error', 'warning', 'info', 'never']),
  ],
  async run(call) {
    const { options, io, text, given } = call;
    const { baseline, updateBaseline, out } = options;
    if (updateBaseline && baseline === undefined) throw new UsageError(text.usage.updateWithoutBaseline());
    const config = await loadConfig(call, options.config);
    if (updateBaseline && baseline !== undefined) return update(call, config, baseline);
    if (options.json && given('format') && options.format !== 'json')
      throw new UsageError(text.usage.jsonOrFormat(options.format));
    const format = options.json ? 'json' : options.format;
    if (isForFiles(format) && out === undefined && io.isTTY.stdout) {
      throw new UsageError(text.usage.needsOut(format));
    }
    const expected = await loadExpected(call, options.expect);
    await refuseOverwriting(call, 'out');
    if (out !== undefined) await ensureWritable(call, out);
    return checkAs(call, { config, expected }, format);
  },
};

/** What the reports are checked by: the configuration, and who is to file. */
type Standard = { config: Config; expected: ExpectedAgency[] | undefined };

async function checkAs(
  call: Call<Options>,
  { config, expected }: Standard,
  format: CheckFormat,
): Promise<number> {
  const { options, loaded, io, text, language } = call;
  const { baseline } = options;
  const failOn = options.failOn ?? config.failOn ?? 'error';
  const known = baseline === undefined ? undefined : await loadBaseline(call, baseline);
  if (baseline !== undefined && !known) throw new UsageError(text.usage.baselineMissing(baseline));
  const { checked, failures, missing, named } = await checkFiles(call, config);
  for (const failure of failures) await printFailure(call, loaded, failure);
  const reports = checked.map(({ report }) => report);
  const filed = expected && loaded.missingAgencies(expected, reports);
  const { fresh, hidden } =
    known && baseline !== undefined
      ? withoutKnown(call, baseline, known, checked)
      : { fresh: checked, hidden: undefined };
  const batch = { checked: fresh, unread: failures };
  const beside = { ...(filed && { filed }), ...(hidden && { hidden }) };
  const showing = { language, failOn, version };
  await withOutput(call, options.out, (output) => printChecked(call, batch, showing, format, output, beside));
  if (filed && format !== 'text' && format !== 'json')
    await writeLines(io.stderr, attendanceLines(call, filed));
  const isAccepted = (failure: Failure): boolean =>
    known !== undefined && baseline !== undefined && isKnown(call, baseline, known, failure);
  // Of what a folder holds, much may be no report; what is named is meant to be one.
  const failed = failures.filter((failure) => named.has(failure.path) && !isAccepted(failure));
  const code = readingExitCode({ words: call.words, read: checked.length, missing }, failed.length);
  if (code !== 0) return code;
  if (filed && filed.missing.length > 0) return exitCodes.some;
  const severities = fresh.flatMap(({ findings }) => findings.map(({ severity }) => severity));
  return severities.some((severity) => loaded.failsAt(severity, failOn)) ? exitCodes.some : 0;
}

/** Writes what is found now into the baseline, and says how much it is. */
async function update(call: Call<Options>, config: Config, baseline: string): Promise<number> {
  const { io, loaded, text } = call;
  await refuseOverwriting(call, 'baseline');
  const before = await loadBaseline(call, baseline);
  await ensureWritable(call, baseline);
  const result = await checkFiles(call, config);
  const { checked, failures, missing } = result;
  for (const failure of failures) await printFailure(call, loaded, failure);
  await withOutput(call, baseline, (output) =>
    write(output, updatedBaseline(call, baseline, before, result)),
  );
  const findings = checked.flatMap((one) => one.findings).length;
  await writeLines(io.stdout, [text.findings.accepted(checked.length, findings, baseline)]);
  return readingExitCode({ words: call.words, read: checked.length, missing }, 0);
}
