import type { Finding } from './finding.ts';

/** A finding as it is shown in one language: `message` is a single text. */
export type FindingView = Omit<Finding, 'message'> & { message: string };

/** The finding in the language asked for. */
export const viewFinding = (finding: Finding, language: 'zh' | 'en'): FindingView => ({
  ...finding,
  message: finding.message[language],
});
