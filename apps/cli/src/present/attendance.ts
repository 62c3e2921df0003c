import type { Attendance, Report } from '@gouji/core';
import type { Call } from '../subcommand.ts';
import { oneLine } from './out.ts';

/** Who is missing, who could not be told apart, and who filed without being listed. */
export function attendanceLines(
  { text }: Call<object>,
  { missing, unsettled, unexpected }: Attendance,
): string[] {
  const said = text.attendance;
  const named = ({ name }: { name: string }) => `  ${oneLine(name)}`;
  const filed = ({ agency, year }: Report) => `  ${oneLine(agency.name)} ${text.year(year)}`;
  return [
    ...(missing.length > 0 ? [said.missing(missing.length), ...missing.map(named)] : [said.complete]),
    ...(unsettled.length > 0 ? [said.unsettled(unsettled.length), ...unsettled.map(named)] : []),
    ...(unexpected.length > 0 ? [said.unexpected(unexpected.length), ...unexpected.map(filed)] : []),
  ];
}

/** The same as data; reports by id. */
export const attendanceData = ({ missing, unsettled, unexpected }: Attendance): object => ({
  missing,
  unsettled: unsettled.map(({ name, code, reports }) => ({
    name,
    code,
    reports: reports.map(({ id }) => id),
  })),
  unexpected: unexpected.map(({ id, agency, year }) => ({ id, agency, year })),
});
