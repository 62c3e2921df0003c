import type { AgencyEntry } from '../../store/store.ts';
import { yearsOf } from '../candidates.ts';
import type { Context } from '../context.ts';
import type { Figure, Found } from '../figures.ts';

/** What has to be said of agencies that filed under other names, and of others that had their work before or since. */
export function identityCaveats(
  context: Context,
  entries: readonly AgencyEntry[],
  { figures, noReport }: Found,
): string[] {
  const overYears = new Set(figures.map(({ stored }) => stored.report.year)).size > 1;
  return [
    ...entries.flatMap((entry) => filedAs(context, entry, figures)),
    ...(overYears || noReport.length > 0 ? entries.flatMap((entry) => reforms(context, entry)) : []),
    ...(overYears ? mixedForms(context, figures) : []),
  ];
}

function filedAs({ texts, directory }: Context, entry: AgencyEntry, figures: readonly Figure[]): string[] {
  const others = directory.lifeOf(entry).filter(({ agency }) => agency.name !== entry.agency.name);
  return others.flatMap(({ agency }) => {
    const years = figures.flatMap(({ stored: { report } }) =>
      report.agency.name === agency.name && report.agency.division?.code === agency.division?.code
        ? [report.year]
        : [],
    );
    return years.length > 0 ? [texts.caveats.filedAs(entry.agency, agency, [...new Set(years)])] : [];
  });
}

function reforms({ texts, directory }: Context, entry: AgencyEntry): string[] {
  const others = directory.reformsOf(entry).map((other) => ({
    agency: other.agency,
    years: yearsOf(other, directory),
  }));
  return others.length > 0 ? [texts.caveats.reform(entry.agency, others)] : [];
}

// 制发规范性文件 of one edition, 新制作规范性文件 of the other.
function mixedForms({ query, texts }: Context, figures: readonly Figure[]): string[] {
  if (query.targets.length !== 1) return [];
  const names = new Map(figures.map(({ measure }) => [measure.path, measure.name]));
  const forms = new Set(figures.map(({ stored }) => stored.report.form));
  return names.size > 1 && forms.size > 1 ? [texts.caveats.mixedForms([...names.values()])] : [];
}
