import type { AnyCommand } from '../subcommand.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { exportReports } from './export.ts';
import { ingest } from './ingest.ts';
import { parse } from './parse.ts';
import { rules } from './rules.ts';
import { show } from './show.ts';

/** All commands, in the order of the help. */
export const commands: readonly AnyCommand[] = [parse, check, ingest, show, ask, exportReports, rules];
