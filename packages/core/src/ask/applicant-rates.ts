import { measureOfShare } from './measure.ts';
import { rateAt } from './rates.ts';
import type { Share } from './ratio.ts';
import type { Token } from './scan.ts';
import type { Target } from './understand.ts';
import { pathsInAny } from './wanted.ts';

const NEW = 'applications.new';

/**
 * Puts together what only together says which rate is meant: 不予公开中自然人占比 is the natural persons' share of what was
 * denied, 企业不予公开率 the denial rate of what businesses asked for.
 */
export function applicantRates(targets: readonly Target[], tokens: readonly Token[]): readonly Target[] {
  const joined = tokens.some(({ means }) => means.some(({ is }) => is === 'join'));
  const rates = targets.flatMap(rateOf);
  const [path] = rates;
  const rate = path === undefined || rates.length > 1 || joined ? undefined : rateAt(path);
  if (!rate) return targets;
  const column = columnOfNew(rate.numerator.plus[0] ?? '');
  const share = column === undefined ? ofApplicants(rate, targets) : ofRow(column, tokens);
  return share ? [{ measure: measureOfShare(share) }] : targets;
}

const rateOf = (target: Target): string[] =>
  'wanted' in target && 'rate' in target.wanted ? [target.wanted.rate] : [];

/** The kind of applicants that a cell of the new applications counts; undefined for the total, and for other cells. */
function columnOfNew(path: string): string | undefined {
  const column = path.startsWith(`${NEW}.`) ? path.slice(NEW.length + 1) : 'total';
  return column === 'total' ? undefined : column;
}

function ofRow(column: string, tokens: readonly Token[]): Share | undefined {
  const rows = tokens.flatMap(({ means }) =>
    means.flatMap((one) => (one.is === 'row' && !one.weak ? one.rows : [])),
  );
  const row = rows.find((one) => one.startsWith('applications.') && one !== NEW);
  return row === undefined ? undefined : { above: [`${row}.${column}`], below: [`${row}.total`] };
}

function ofApplicants(
  { numerator, denominator }: NonNullable<ReturnType<typeof rateAt>>,
  targets: readonly Target[],
): Share | undefined {
  const [other, more] = targets.filter((target) => rateOf(target).length === 0);
  const paths = other && 'wanted' in other ? pathsInAny(other.wanted) : [];
  const column = columnOfNew(paths[0] ?? '');
  const all = [...numerator.plus, ...denominator.plus];
  if (more || column === undefined || !all.every((path) => /^applications\..*\.total$/u.test(path)))
    return undefined;
  const own = (path: string): string => path.replace(/total$/u, column);
  return { above: numerator.plus.map(own), below: denominator.plus.map(own) };
}
