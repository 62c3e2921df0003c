import type { GoujiError, Language } from '@gouji/core';
import type { App } from '../app.ts';
import type { Core } from '../io.ts';
import { oneLine, write } from './out.ts';

/** A file that could not be read, and why. */
export type Failure = { path: string; error: GoujiError };

/** The failure as one line: the path, unless the message names it already, and the message. */
export function failureLine({ path, error }: Failure, core: Core, language: Language): string {
  const message = core.errorText(error, language);
  return oneLine(`gouji: ${message.includes(path) ? '' : `${path}: `}${message}`);
}

/** The failure as data. */
export const failureData = ({ path, error }: Failure, core: Core, language: Language) => ({
  path,
  code: error.code,
  message: core.errorText(error, language),
});

/** Says on standard error that a file could not be read. */
export const printFailure = (app: App, core: Core, failure: Failure): Promise<void> =>
  write(app.io.stderr, `${failureLine(failure, core, app.language)}\n`);
