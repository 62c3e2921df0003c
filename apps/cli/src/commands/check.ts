import type { Severity } from '@gouji/core';
import { checkFiles } from '../check-files.ts';
import { exitCodes } from '../exit-codes.ts';
import { printChecked } from '../present/check.ts';
import { printFailure } from '../present/failure.ts';
import type { Subcommand } from '../subcommand.ts';
import { oneOf } from '../values.ts';

type Options = { format: 'text' | 'json'; json?: true; failOn: Severity | 'never' };

const FAILS: Record<Options['failOn'], Severity[]> = {
  error: ['error'],
  warning: ['error', 'warning'],
  info: ['error', 'warning', 'info'],
  never: [],
};

/** `gouji check`: what rules find in reports, across years where there are several. */
export const check: Subcommand<Options> = {
  name: 'check',
  words: ['<path...>'],
  options: [
    oneOf('--format <format>', ['text', 'json'], 'text'),
    { flags: '--json' },
    oneOf('--fail-on <severity>', Object.keys(FAILS), 'error'),
  ],
  async run(call) {
    const { options } = call;
    const { checked, failures, misnamed } = await checkFiles(call);
    for (const failure of failures) await printFailure(call, call.loaded, failure);
    await printChecked(call, checked, failures, options.json ? 'json' : options.format);
    if (checked.length === 0 || misnamed) return exitCodes.usage;
    const grave = FAILS[options.failOn];
    const some = checked.some(({ findings }) => findings.some(({ severity }) => grave.includes(severity)));
    return some ? exitCodes.some : 0;
  },
};
