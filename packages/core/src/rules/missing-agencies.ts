import { divisionOf, identityOf, organOf, resolveAgency } from '../places/index.ts';
import type { Report } from '../report/index.ts';
import { squeeze } from '../text/normalise.ts';

/** An agency that is to file: its name and, where it is known, the six-digit code of its division. */
export type ExpectedAgency = { name: string; code?: string };

/** What an expected agency was taken for: `code` is null where neither the list nor the name settles its division. */
export type Expectation = { name: string; code: string | null };

/**
 * Who of a list filed: `missing` those without a report, in the order of the list, `unexpected` the reports of agencies
 * that the list does not name, `unsettled` those whose name several reports could be of.
 */
export type Attendance = {
  missing: Expectation[];
  unsettled: (Expectation & { reports: Report[] })[];
  unexpected: Report[];
};

type Filed = { report: Report; identity: string; organ: string; names: string[] };
type Asked = Expectation & { identity: string; organ: string; names: string[] };

const NAME = /^(?:(?:单位|机关|机构|部门|主体)(?:全称|名称)?|名称|全称|agency|name)$/iu;
const CODE = /^(?:(?:行政)?区划)?(?:代码|编码)$|^(?:code|division)$/iu;

/** Reads a list of agencies out of the rows of a sheet: by its header (单位, 名称, name; 代码, code), else names first and codes where six digits stand alone. Rows without a name are left out. */
export function expectedFrom(rows: readonly (readonly string[])[]): ExpectedAgency[] {
  const head = (rows[0] ?? []).map(squeeze);
  const named = head.findIndex((cell) => NAME.test(cell));
  const isHeader = named !== -1 || head.some((cell) => CODE.test(cell));
  return rows.slice(isHeader ? 1 : 0).flatMap((row) => {
    const cells = row.map(squeeze);
    const code = cells.find((cell) => /^\d{6}$/u.test(cell));
    const name = named === -1 ? cells.find((cell) => /\D/u.test(cell)) : cells[named];
    if (!name) return [];
    return [code === undefined ? { name } : { name, code }];
  });
}

function ask({ name, code }: ExpectedAgency): Asked {
  const given = code === undefined ? undefined : divisionOf(code);
  // 市公安局 with the code of 淄博市 is 淄博市公安局.
  const resolved = resolveAgency(name, { texts: given ? [given.name] : [] });
  const division = given?.code ?? resolved.division?.code ?? null;
  return {
    name,
    code: division,
    identity: identityOf(resolved.name, division),
    organ: organOf(resolved.name, division),
    names: [name, resolved.name].map(squeeze),
  };
}

function file(report: Report): Filed {
  const { name, printed, division } = report.agency;
  const code = division?.code ?? null;
  return {
    report,
    identity: identityOf(name, code),
    organ: organOf(name, code),
    names: [name, printed].map(squeeze).filter((each) => each !== ''),
  };
}

/** Compares a list of agencies with reports: by division and organ, then by name as printed; a name without a place is matched by its organ where only one report has that. */
export function missingAgencies(expected: readonly ExpectedAgency[], reports: readonly Report[]): Attendance {
  const filed = reports.map(file);
  const taken = new Set<Filed>();
  const left: Asked[] = [];
  for (const asked of expected.map(ask)) {
    const own = filed.filter((each) => matches(asked, each));
    for (const each of own) taken.add(each);
    if (own.length === 0) left.push(asked);
  }
  const attendance: Attendance = { missing: [], unsettled: [], unexpected: [] };
  for (const asked of left) {
    const { name, code } = asked;
    const alike = code === null ? filed.filter((each) => !taken.has(each) && each.organ === asked.organ) : [];
    const agencies = new Set(alike.map(({ identity }) => identity));
    if (agencies.size === 0) attendance.missing.push({ name, code });
    if (agencies.size === 1) for (const each of alike) taken.add(each);
    if (agencies.size > 1)
      attendance.unsettled.push({ name, code, reports: alike.map(({ report }) => report) });
  }
  const unsettled = new Set(attendance.unsettled.flatMap((each) => each.reports));
  attendance.unexpected = filed
    .filter((each) => !taken.has(each) && !unsettled.has(each.report))
    .map(({ report }) => report);
  return attendance;
}

function matches(asked: Asked, filed: Filed): boolean {
  const code = filed.report.agency.division?.code ?? null;
  if (asked.code !== null && code !== null) return asked.identity === filed.identity;
  return asked.names.some((name) => filed.names.includes(name));
}
