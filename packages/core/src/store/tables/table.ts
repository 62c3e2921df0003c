import type { Label } from '../../forms/index.ts';
import type { Report } from '../../report/index.ts';

/** What stands in one field of a table; undefined where there is nothing. */
export type TableValue = string | number | undefined;

/** A column of a table: what its values are, and in which unit. */
export type TableColumn = {
  name: string;
  type: 'string' | 'integer' | 'number';
  title: Label;
  unit?: 'count' | 'change' | 'yuan';
};

/** A layout in which reports become the rows of a table. */
export type Table = {
  name: 'long' | 'wide';
  title: Label;
  columns: readonly TableColumn[];
  /** The columns whose values together are those of one row alone. */
  key: readonly string[];
  rowsOf(report: Report): TableValue[][];
};

/** The columns that say whose report a row is from. */
export const reportColumns: readonly TableColumn[] = [
  { name: 'report', type: 'string', title: { zh: '报告编号', en: 'id of the report' } },
  { name: 'agency', type: 'string', title: { zh: '机关', en: 'agency' } },
  { name: 'division', type: 'string', title: { zh: '行政区划代码', en: 'division code (GB/T 2260)' } },
  { name: 'divisionName', type: 'string', title: { zh: '行政区划', en: 'division' } },
  { name: 'year', type: 'integer', title: { zh: '报告年度', en: 'year reported on' } },
  { name: 'form', type: 'string', title: { zh: '报告格式的版本', en: 'edition of the form' } },
  { name: 'source', type: 'string', title: { zh: '来源文件', en: 'file it was read from' } },
];

/** What stands in those columns. */
export const reportValues = ({ id, agency, year, form, source }: Report): TableValue[] => [
  id,
  agency.name,
  agency.division?.code,
  agency.division?.name,
  year,
  form,
  source.name,
];
