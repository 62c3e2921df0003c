export { analyse, sha256 } from './analyse.ts';
export {
  archiveKindOf,
  CONTAINER_LIMITS as containerLimits,
  type Member,
  openMembers,
  readSources,
} from './containers/index.ts';
export { findFiles, type Found, listFiles } from './find-files.ts';
export { readConfig } from './read-config.ts';
export { readSource } from './read-source.ts';
export { ingest, type Ingested, type IngestOptions } from './ingest.ts';
export {
  createReadingCrew,
  readReports,
  type ReadingCrew,
  type ReadingOptions,
  type ReadReport,
} from './reading-crew.ts';
