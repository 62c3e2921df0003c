export { longTable } from './long.ts';
export { describePackage, packedPaths } from './package.ts';
export { writeParquet } from './parquet.ts';
export type { Table, TableValue } from './table.ts';
export { wideTable } from './wide.ts';
