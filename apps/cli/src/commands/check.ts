import type { Writable } from 'node:stream';
import type { Config, FailOn } from '@gouji/core';
import { loadBaseline, updatedBaseline, withoutKnown } from '../baseline.ts';
import { checkFiles } from '../check-files.ts';
import { configOption, loadConfig } from '../config.ts';
import { exitCodes } from '../exit-codes.ts';
import { attendance } from '../expected.ts';
import { attendanceLines } from '../present/attendance.ts';
import { checkFormats, isForFiles, printChecked } from '../present/check.ts';
import type { CheckFormat } from '../present/check.ts';
import { printFailure } from '../present/failure.ts';
import { write, writeLines } from '../present/out.ts';
import { withOutput } from '../present/output-file.ts';
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
    const { options, io, text } = call;
    const { baseline, updateBaseline, out } = options;
    if (updateBaseline && baseline === undefined) throw new UsageError(text.usage.updateWithoutBaseline());
    const config = await loadConfig(call, options.config);
    if (updateBaseline && baseline !== undefined) return update(call, config, baseline);
    const format = options.json ? 'json' : options.format;
    if (isForFiles(format) && out === undefined && io.isTTY.stdout) {
      throw new UsageError(text.usage.needsOut(format));
    }
    // The file is opened first: nobody shall wait for an hour to learn that it cannot be written.
    return withOutput(call, out, (output) => checkTo(call, config, format, output));
  },
};

async function checkTo(
  call: Call<Options>,
  config: Config,
  format: CheckFormat,
  output: Writable,
): Promise<number> {
  const { options, loaded, io, text, language } = call;
  const { baseline } = options;
  const failOn = options.failOn ?? config.failOn ?? 'error';
  const known = baseline === undefined ? undefined : await loadBaseline(call, baseline);
  if (baseline !== undefined && !known) throw new UsageError(text.usage.baselineMissing(baseline));
  const { checked, failures, misnamed } = await checkFiles(call, config);
  for (const failure of failures) await printFailure(call, loaded, failure);
  const filed = await attendance(
    call,
    options.expect,
    checked.map(({ report }) => report),
  );
  const { fresh, hidden } =
    known && baseline !== undefined
      ? withoutKnown(call, baseline, known, checked)
      : { fresh: checked, hidden: undefined };
  const batch = { checked: fresh, unread: failures };
  const beside = { ...(filed && { filed }), ...(hidden && { hidden }) };
  await printChecked(call, batch, { language, failOn, version }, format, output, beside);
  if (filed && format !== 'text' && format !== 'json')
    await writeLines(io.stderr, attendanceLines(call, filed));
  if (checked.length === 0 || misnamed) return exitCodes.usage;
  if (filed && filed.missing.length > 0) return exitCodes.some;
  const severities = fresh.flatMap(({ findings }) => findings.map(({ severity }) => severity));
  return severities.some((severity) => loaded.failsAt(severity, failOn)) ? exitCodes.some : 0;
}

/** Writes what is found now into the baseline, and says how much it is. */
async function update(call: Call<Options>, config: Config, baseline: string): Promise<number> {
  const { io, loaded, text } = call;
  const before = await loadBaseline(call, baseline);
  return withOutput(call, baseline, async (output) => {
    const result = await checkFiles(call, config);
    const { checked, failures, misnamed } = result;
    for (const failure of failures) await printFailure(call, loaded, failure);
    await write(output, updatedBaseline(call, baseline, before, result));
    const findings = checked.flatMap((one) => one.findings).length;
    await writeLines(io.stdout, [text.findings.accepted(checked.length, findings, baseline)]);
    return checked.length === 0 || misnamed ? exitCodes.usage : 0;
  });
}
