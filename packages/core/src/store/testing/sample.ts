import { createHash } from 'node:crypto';
import { cellsOf, formOf } from '../../forms/index.ts';
import type { CellSpec, FormId } from '../../forms/index.ts';
import type { Agency, Cell, Finding, Report } from '../../report/index.ts';

/** What a test may decide about an invented report; the rest follows from `seed`. */
export type SampleOptions = {
  seed?: number;
  agency?: Partial<Agency>;
  year?: number;
  form?: FormId;
  /** Cells that matter to the test, by path. */
  cells?: Record<string, Cell>;
};

/** An invented report with every cell of its form and all five cell states; the same options give the same report. */
export function sampleReport(options: SampleOptions = {}): Report {
  const { seed = 1, year = 2020, form = year < 2021 ? '2019' : '2021' } = options;
  const name = options.agency?.name ?? `虚构市第${seed}公安局`;
  const agency: Agency = {
    name,
    printed: name,
    division: { code: '370300', name: '淄博市' },
    ...options.agency,
  };
  const title = `${agency.name}${year}年政府信息公开工作年度报告`;
  const sha256 = createHash('sha256').update(`${title}/${agency.division?.code}/${seed}`).digest('hex');
  const random = randomFrom(seed * 7919 + year);
  const cells = cellsOf(formOf(form)).map((spec, at) => [spec.path, sampleCell(spec, at, random)] as const);
  return {
    id: sha256.slice(0, 16),
    title,
    year,
    form,
    source: { name: `reports/${year}/${seed}.html`, sha256, format: 'html' },
    agency,
    period: {
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      text: `${year}年1月1日至12月31日`,
      at: { line: 4 },
    },
    sections: headings.map((heading, i) => ({ number: i + 1, heading, at: { line: 5 + 40 * i } })),
    cells: { ...Object.fromEntries(cells), ...options.cells },
    claims: sampleClaims(random),
    doubts: [
      {
        kind: 'surplus-cell',
        cells: ['applications.concluded.total'],
        text: '0 0 12 ㈦',
        at: { table: 2, row: 29, cell: 9 },
      },
    ],
  };
}

/** An invented finding of that rule; `severity` decides where it is counted. */
export const sampleFinding = (rule: string, severity: Finding['severity'] = 'error'): Finding => ({
  rule,
  severity,
  about: 'agency',
  cells: ['applications.new.total', 'applications.concluded.total'],
  message: { zh: `“总计”列:新收 12 + 结转 0 ≠ 13(${rule})`, en: `Column total: 12 + 0 is not 13 (${rule})` },
  expected: 13,
  actual: 12,
  repairs: [{ changes: [{ cell: 'applications.new.total', from: 12, to: 13 }] }],
});

/** A cell that holds this number, as printed in line 1. */
export const numberCell = (value: number): Cell => ({
  state: 'number',
  value,
  text: String(value),
  at: { line: 1 },
});

const headings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

function sampleCell(spec: CellSpec, index: number, random: () => number): Cell {
  const at = { table: tableNumbers[spec.table], row: 3 + Math.floor(index / 7), cell: 2 + (index % 7) };
  if (index === 1) return { state: 'blank', text: '', at };
  if (index === 2) return { state: 'placeholder', text: '—', at };
  if (index === 3) return { state: 'illegible', text: '4,,0,5', at };
  if (index === 4) return { state: 'absent' };
  // Most cells of real reports are zero; one in four here is not.
  const value = random() < 0.75 ? 0 : Math.floor(10 ** (random() * 4));
  if (spec.unit === 'yuan') return { state: 'number', value: value * 1000.5, text: `${value}.05 万元`, at };
  return { state: 'number', value, text: String(value), at };
}

const tableNumbers = { disclosure: 1, applications: 2, remedies: 3 };

function sampleClaims(random: () => number): Report['claims'] {
  const stated = {
    new: '收到申请',
    disclosed: '予以公开',
    partiallyDisclosed: '部分公开',
    concluded: '办结',
  };
  return Object.entries(stated).map(([row, words]) => {
    const value = Math.floor(random() * 300);
    return {
      metric: `applications.${row}.total`,
      value,
      text: `全年共${words}政府信息公开申请${value}件`,
      at: { line: 9 },
    };
  });
}

// Park and Miller's generator: enough for invented figures, and the same on every machine.
function randomFrom(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
