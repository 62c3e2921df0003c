import type { ErrorCode } from '@gouji/core';

/** What a process of ours ends with beside 0; the help tells what each means. */
export const exitCodes = {
  some: 1,
  usage: 2,
  internal: 70,
  output: 74,
  interrupted: 130,
  pipeClosed: 141,
} as const;

/** The exit code of a command that an error ends. */
export const errorExitCodes = {
  'file-not-found': 2,
  'file-unreadable': 2,
  'no-files': 2,
  'file-empty': 2,
  'file-too-large': 2,
  'format-unknown': 2,
  'format-unsupported': 2,
  'archive-unsupported': 2,
  'document-too-complex': 2,
  'file-encrypted': 2,
  'file-damaged': 2,
  'archive-too-large': 2,
  'archive-too-deep': 2,
  'member-unsafe': 2,
  'tool-missing': 2,
  'tool-failed': 2,
  'not-a-report': 2,
  'form-unknown': 2,
  'year-unknown': 2,
  'store-not-ours': 2,
  'store-missing': 2,
  'store-newer': 2,
  'store-unsupported': 2,
  'store-unavailable': 2,
  'store-full': 74,
  'report-not-found': 2,
  'metric-unknown': 2,
  'cursor-invalid': 2,
  'time-exceeded': 2,
  'reader-crashed': 2,
  internal: 70,
  'config-invalid': 2,
  'baseline-invalid': 2,
  'argument-invalid': 2,
} satisfies Record<ErrorCode, number>;
