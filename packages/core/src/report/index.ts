export * from './report.ts';
export * from './finding.ts';
