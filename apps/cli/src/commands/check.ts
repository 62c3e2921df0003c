import type { FailOn } from '@gouji/core';
import { checkFiles } from '../check-files.ts';
import { loadConfig } from '../config.ts';
import { exitCodes } from '../exit-codes.ts';
import { attendance } from '../expected.ts';
import { attendanceLines } from '../present/attendance.ts';
import { checkFormats, isForFiles, printChecked } from '../present/check.ts';
import type { CheckFormat } from '../present/check.ts';
import { printFailure } from '../present/failure.ts';
import { writeLines } from '../present/out.ts';
import { withOutput } from '../present/output-file.ts';
import type { Subcommand } from '../subcommand.ts';
import { UsageError } from '../usage.ts';
import { oneOf, words } from '../values.ts';
import { version } from '../version.ts';

type Options = {
  format: CheckFormat;
  json?: true;
  out?: string;
  config?: string;
  expect?: string;
  failOn?: FailOn;
};

/** `gouji check`: what rules find in reports, across years where there are several. */
export const check: Subcommand<Options> = {
  name: 'check',
  words: ['<path...>'],
  options: [
    oneOf('--format <format>', checkFormats, 'text'),
    { flags: '--json' },
    words('--out <file>'),
    words('--config <file>'),
    words('--expect <file>'),
    oneOf('--fail-on <severity>', ['error', 'warning', 'info', 'never']),
  ],
  async run(call) {
    const { options, loaded, io, text, language } = call;
    const format = options.json ? 'json' : options.format;
    if (isForFiles(format) && options.out === undefined && io.isTTY.stdout) {
      throw new UsageError(text.usage.needsOut(format));
    }
    const config = await loadConfig(call, options.config);
    const failOn = options.failOn ?? config.failOn ?? 'error';
    const { checked, failures, misnamed } = await checkFiles(call, config);
    for (const failure of failures) await printFailure(call, loaded, failure);
    const filed = await attendance(
      call,
      options.expect,
      checked.map(({ report }) => report),
    );
    const batch = { checked, unread: failures };
    await withOutput(call, options.out, (output) =>
      printChecked(call, batch, { language, failOn, version }, format, output, filed),
    );
    if (filed && format !== 'text' && format !== 'json')
      await writeLines(io.stderr, attendanceLines(call, filed));
    if (checked.length === 0 || misnamed) return exitCodes.usage;
    if (filed && filed.missing.length > 0) return exitCodes.some;
    const severities = checked.flatMap(({ findings }) => findings.map(({ severity }) => severity));
    return severities.some((severity) => loaded.failsAt(severity, failOn)) ? exitCodes.some : 0;
  },
};
