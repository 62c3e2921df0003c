import { cellsOf, formOf } from '../forms/index.ts';
import type { FormId } from '../forms/index.ts';
import type { Cell, Claim, Report } from '../report/index.ts';

type Blankness = Exclude<Cell['state'], 'number'>;

/** What a sample's cell shall be instead: a number, null for a blank, or another state. */
export type CellOverride = number | null | Blankness;

type Fields = Partial<Pick<Report, 'year' | 'title' | 'agency' | 'period' | 'doubts'>>;

/** What a sample shall hold instead: cells by their path, claims without an address, or fields of the report. */
export type SampleOverrides = Fields & {
  [path: `${string}.${string}`]: CellOverride;
  claims?: (Omit<Claim, 'at'> & Partial<Pick<Claim, 'at'>>)[];
};

// A row that is not named here holds zeros.
const alike: Record<string, number[]> = {
  'applications.new': [12, 3, 0, 0, 1, 0, 16],
  'applications.carriedOver': [2, 0, 0, 0, 0, 0, 2],
  'applications.disclosed': [6, 2, 0, 0, 0, 0, 8],
  'applications.partiallyDisclosed': [1, 0, 0, 0, 0, 0, 1],
  'applications.denied.thirdPartyRights': [1, 1, 0, 0, 0, 0, 2],
  'applications.unavailable.notHeld': [3, 0, 0, 0, 1, 0, 4],
  'applications.notProcessed.petition': [1, 0, 0, 0, 0, 0, 1],
  'applications.concluded': [12, 3, 0, 0, 1, 0, 16],
  'applications.carriedForward': [2, 0, 0, 0, 0, 0, 2],
  'remedies.reconsideration': [3, 1, 0, 1, 5],
  'remedies.directLitigation': [1, 0, 0, 1, 2],
};

const figures: Record<FormId, Record<string, number[]>> = {
  '2019': {
    ...alike,
    'disclosure.normativeDocuments': [4, 4, 13],
    'disclosure.licensing': [14, 2, 244],
    'disclosure.otherServices': [35, -3, 120],
    'disclosure.penalties': [20, 0, 166],
    'disclosure.fees': [3, 0],
    'disclosure.procurement': [2, 1_500_000],
  },
  '2021': {
    ...alike,
    'disclosure.normativeDocuments': [4, 4, 13],
    'disclosure.licensing': [244],
    'disclosure.penalties': [166],
    'disclosure.fees': [156_200],
  },
};

const years: Record<FormId, number> = { '2019': 2020, '2021': 2023 };

/** A report in which everything agrees and every cell is a number, but for what is overridden; throws a TypeError for a cell that the form has not. */
export function sample(overrides: SampleOverrides = {}, form: FormId = '2021'): Report {
  const { year = years[form], title, agency, period, claims = [], doubts = [], ...cells } = overrides;
  return {
    id: `sample-${form}-${year}`,
    title: title ?? `青石市档案局${year}年政府信息公开工作年度报告`,
    year,
    form,
    source: { name: 'sample.txt', sha256: '0'.repeat(64), format: 'text' },
    agency: agency ?? { name: '青石市档案局', printed: '青石市档案局', division: null },
    period: period === undefined ? wholeYear(year) : period,
    sections: [],
    cells: sampleCells(form, cells),
    claims: claims.map(({ metric, value, text, at = { line: 9 } }) => ({ metric, value, text, at })),
    doubts,
  };
}

const wholeYear = (year: number): Report['period'] => ({
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  text: `${year}年1月1日至${year}年12月31日`,
  at: { line: 4 },
});

function sampleCells(form: FormId, overrides: Record<string, CellOverride>): Record<string, Cell> {
  const cells = { ...balanced[form] };
  for (const [path, override] of Object.entries(overrides)) {
    const cell = cells[path];
    if (cell?.state !== 'number') throw new TypeError(`The ${form} form has no cell ${path}`);
    cells[path] = sampleCell(override, cell.at);
  }
  return cells;
}

function balancedCells(form: FormId): Record<string, Cell> {
  const entries = cellsOf(formOf(form)).map(({ path, table, row, spec, placed }, place) => {
    const value = figures[form][`${table}.${row}`]?.[placed.row.columns.indexOf(spec)] ?? 0;
    return [path, sampleCell(value, { line: place + 1 })] as const;
  });
  return Object.fromEntries(entries);
}

const printed: Record<Blankness, string> = { blank: '', placeholder: '/', illegible: '1 6', absent: '' };

function sampleCell(override: CellOverride, at: Claim['at']): Cell {
  if (typeof override === 'number') return { state: 'number', value: override, text: `${override}`, at };
  const state = override ?? 'blank';
  return state === 'absent' ? { state } : { state, text: printed[state], at };
}

const balanced: Record<FormId, Record<string, Cell>> = {
  '2019': balancedCells('2019'),
  '2021': balancedCells('2021'),
};
