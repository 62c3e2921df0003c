import { readFileSync } from 'node:fs';

// user and system time, then those of children, each in hundredths of a second
const FIELDS = { own: [11, 12], children: [13, 14] };

/** Processor time of a process, or of its children that have ended, in seconds. */
export function cpuSeconds(whose: keyof typeof FIELDS, pid: number | 'self' = 'self'): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /u, '')
    .split(' ');
  return FIELDS[whose].reduce((sum, at) => sum + Number(fields[at]), 0) / 100;
}
