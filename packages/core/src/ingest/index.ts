export { analyse, sha256 } from './analyse.ts';
export { listFiles, readSource } from './files.ts';
export { ingest, type Ingested, type IngestOptions } from './ingest.ts';
