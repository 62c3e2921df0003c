import type { Label } from '../../forms/index.ts';
import type { Table } from './table.ts';

/** A file of a data package: what it is called beside the descriptor, its format, its bytes, and its table where it is one. */
export type PackedFile = {
  path: string;
  format: 'csv' | 'parquet' | 'ndjson';
  bytes: number;
  table?: Table;
  language: keyof Label;
};

const MEDIA = {
  csv: 'text/csv',
  parquet: 'application/vnd.apache.parquet',
  ndjson: 'application/x-ndjson',
} as const;

/** Whose descriptor it is: only one of this name is added to. */
const NAME = 'gouji-reports';

const STATES: Record<string, Label> = {
  number: { zh: '印有数字', en: 'a number is printed' },
  blank: { zh: '空白（不等于 0）', en: 'nothing is printed, which is not 0' },
  placeholder: { zh: '印有“/”“—”“无”等', en: 'a stroke, a dash or a word stands in place of a number' },
  illegible: { zh: '读不出或有两种读法', en: 'cannot be read for sure' },
  absent: { zh: '文件中没有这一格', en: 'the document does not have the cell' },
};

const UNITS: Record<string, Label> = {
  count: { zh: '件、项等个数', en: 'a count' },
  change: { zh: '增减数，减为负', en: 'a change of a count, signed' },
  yuan: { zh: '元（不论原文单位）', en: 'yuan, whatever unit was printed' },
};

const SOURCES = [
  {
    title: '各机关公布的政府信息公开工作年度报告',
    description:
      'The annual reports as the agencies published them; the column source names the file of each.',
  },
  { title: '国办公开办函〔2019〕60号', description: 'The 2019 edition of the form.' },
  { title: '国办公开办函〔2021〕30号', description: 'The 2021 edition of the form.' },
];

type Resource = { name: string; path: string };
type Descriptor = { name: string; resources: Resource[] };

/**
 * The descriptor (datapackage.json, Data Package 2.0) of a file, together with those that `former` describes already;
 * undefined where `former` is the descriptor of something else.
 */
export function describePackage(file: PackedFile, former?: string): string | undefined {
  const known = former === undefined ? { name: NAME, resources: [] } : parse(former);
  if (known?.name !== NAME) return undefined;
  const others = known.resources.filter(({ path }) => path !== file.path);
  const resources = [...others, resourceOf(file)].sort((a, b) => (a.path < b.path ? -1 : 1));
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: NAME,
    title: '政府信息公开工作年度报告数据 / Figures of annual reports on open government information',
    states: STATES,
    units: UNITS,
    sources: SOURCES,
    resources,
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

/** The files that a descriptor of ours describes, as they are called beside it; none where it is another's. */
export function packedPaths(descriptor: string): string[] {
  const known = parse(descriptor);
  return known?.name === NAME ? known.resources.map(({ path }) => path) : [];
}

function parse(text: string): Descriptor | undefined {
  try {
    const read = JSON.parse(text) as Partial<Descriptor> | null;
    return read?.name !== undefined && Array.isArray(read.resources) ? (read as Descriptor) : undefined;
  } catch {
    return undefined;
  }
}

function resourceOf({ path, format, bytes, table, language }: PackedFile): Resource {
  const shared = {
    name: path.toLowerCase().replaceAll(/[^a-z0-9._-]+/gu, '-'),
    path,
    format,
    mediatype: MEDIA[format],
    ...(format === 'parquet' ? {} : { encoding: 'utf-8' }),
    bytes,
  };
  if (!table) return shared;
  const fields = table.columns.map(({ name, type, title, unit }) => ({
    name,
    type,
    title: title[language],
    ...(unit && { unit }),
  }));
  const schema = { fields, primaryKey: table.key, ...(format === 'csv' && { missingValues: [''] }) };
  return { ...shared, title: table.title[language], type: 'table', schema } as Resource;
}
