import { kill } from 'node:process';

/** Ends a process that leads a group, on the spot, with what it started in that group: a tool that reads pictures would work on for nobody. */
export function killWithAll(pid: number | undefined): void {
  if (pid === undefined) return;
  // Where there are no groups, as on Windows, it is ended alone; one that is gone need not be.
  for (const whom of [-pid, pid]) {
    try {
      kill(whom, 'SIGKILL');
      return;
    } catch {}
  }
}
