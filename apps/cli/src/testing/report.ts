import { readFile } from 'node:fs/promises';
import { analyse } from '@gouji/core';
import type { Report } from '@gouji/core';
import { example } from './gouji.ts';

/** A sample report as the core reads it. */
export const sampleReport = async (name: string): Promise<Report> =>
  analyse({ name, bytes: await readFile(example(name)) });
