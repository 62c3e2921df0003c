export {
  errorMessages,
  errorRecord,
  errorText,
  GoujiError,
  readableFormats,
  type ErrorCode,
  type ErrorDetails,
  type ErrorRecord,
  type Language,
} from './errors.ts';
export type { Address, Block, Document, DocumentCell } from './document/document.ts';
export {
  cellAt,
  cellsOf,
  formOf,
  forms,
  identitiesOf,
  rowsOf,
  sumsOf,
  type CellSpec,
  type Form,
  type FormId,
  type FormNode,
  type FormTable,
  type Label,
} from './forms/index.ts';
export { AddressSchema, FindingSchema, ReportSchema } from './report/schemas.ts';
export {
  viewFinding,
  type Cell,
  type CellState,
  type Claim,
  type Finding,
  type FindingView,
  type Report,
  type Severity,
} from './report/index.ts';
export { aboutFormats, type AboutFormat } from './readers/about.ts';
export { MAX_FILE_BYTES as maxFileBytes, readDocument, readers, type SourceFile } from './readers/index.ts';
export { parseReport } from './parse/index.ts';
export {
  checkerWith,
  checkReport,
  checkReports,
  expectedFrom,
  missingAgencies,
  rules,
  type Attendance,
  type Checker,
  type ExpectedAgency,
  type Levels,
  type Rule,
} from './rules/index.ts';
export {
  describePackage,
  longTable,
  wideTable,
  writeParquet,
  type Table,
  type TableValue,
} from './store/tables/index.ts';
export {
  openStore,
  type Page,
  type PutResult,
  type ReportFilter,
  type ReportSummary,
  type Store,
  type StoredReport,
} from './store/index.ts';
export {
  baselineText,
  cellName,
  compareWith,
  configJsonSchema,
  countSeverities,
  failsAt,
  fragmentsOf,
  isOpen,
  knownFrom,
  nearest,
  parseBaseline,
  parseConfig,
  repairLines,
  toGithub,
  toHtml,
  toJunit,
  toSarif,
  toXlsx,
  type Accepted,
  type Batch,
  type Checked,
  type Config,
  type Difference,
  type FailOn,
  type Fragment,
  type FragmentCell,
  type FragmentRow,
  type Known,
  type Mark,
  type Showing,
  type Unread,
} from './present/index.ts';
export { divisionOf, fullName, resolveAgency, searchDivisions, type Division } from './places/index.ts';
export {
  ask,
  describeAddress,
  metrics,
  readFigureOf,
  type Answer,
  type AskOptions,
  type Metric,
} from './ask/index.ts';
export { AnswerSchema } from './ask/answer.ts';
export { QUESTION_LIMIT as questionLimit } from './ask/choices.ts';
export { chartOf, drawPng, drawSvg, type Chart } from './charts/index.ts';
export {
  analyse,
  archiveKindOf,
  containerLimits,
  createReadingCrew,
  findFiles,
  ingest,
  listFiles,
  openMembers,
  readConfig,
  readReports,
  readSource,
  readSources,
  sha256,
  type Found,
  type Ingested,
  type IngestOptions,
  type Member,
  type ReadingCrew,
  type ReadingOptions,
  type ReadReport,
} from './ingest/index.ts';
