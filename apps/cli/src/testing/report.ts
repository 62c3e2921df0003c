import { analyse, readSource } from '@gouji/core';
import type { Report } from '@gouji/core';
import { example } from './gouji.ts';

/** A sample report as the core reads it. */
export const sampleReport = async (name: string): Promise<Report> => analyse(await readSource(example(name)));
