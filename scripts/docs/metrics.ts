import { metrics } from '@gouji/core';
import { GENERATED, tableHead, tableRow } from './page.ts';

/** The page of all metrics: every cell of the forms, the sums of their groups, and the rates. */
export function metricsPage(): string {
  const kinds = {
    cell: 'Cells of the forms 单元格',
    sum: 'Sums of printed groups 合计',
    rate: 'Rates 比率',
  } as const;
  return [
    GENERATED,
    '',
    '# Metrics 指标',
    '',
    'The path of a cell is `table.row.column`. Money is in yuan whatever unit is printed; `change` is signed.',
    '',
    ...Object.entries(kinds).flatMap(([kind, title]) => [
      `## ${title}`,
      '',
      ...tableHead('Metric', 'English', '中文', 'Unit', 'Forms'),
      ...metrics()
        .filter((metric) => metric.kind === kind)
        .map(({ path, label, unit, forms }) =>
          tableRow(`\`${path}\``, label.en, label.zh, unit, forms.join(', ')),
        ),
      '',
    ]),
  ].join('\n');
}
