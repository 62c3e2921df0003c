import type { ErrorCode } from '@gouji/core';
import type { Verdict } from '../card/told.ts';

/** A report that was checked: `name` is that of its file, inside an archive the path in there. */
export type CheckedReport = { name: string; title: string; agency: string; year: number; verdict: Verdict };

/** A file that could not be read, and why. */
export type UnreadFile = { name: string; code: ErrorCode; message: string };

/** What a check of a file came to; `page` is the HTML report, absent where nothing could be read. */
export type CheckResult = { reports: CheckedReport[]; unread: UnreadFile[]; page?: Uint8Array<ArrayBuffer> };
