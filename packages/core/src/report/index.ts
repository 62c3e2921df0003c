// Of the schemas only the types: who checks what comes in takes them from schemas.ts, and everyone else does without zod.
export type * from './finding.ts';
export type * from './report.ts';
export { KEPT_SENTENCES } from './kept-sentences.ts';
export { viewFinding, type FindingView } from './view-finding.ts';
