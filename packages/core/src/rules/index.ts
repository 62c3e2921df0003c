import absentRows from './absent-rows.ts';
import ambiguousRow from './ambiguous-row.ts';
import amountUnitUnstated from './amount-unit-unstated.ts';
import applicationsBalance from './applications-balance.ts';
import applicationsResults from './applications-results.ts';
import applicationsRowTotal from './applications-row-total.ts';
import blankCells from './blank-cells.ts';
import carriedOverContinuity from './carried-over-continuity.ts';
import { checkerOf } from './check.ts';
import type { Rule } from './define.ts';
import disclosedExceedsTotal from './disclosed-exceeds-total.ts';
import formOutdated from './form-outdated.ts';
import illegibleCells from './illegible-cells.ts';
import itemsNegative from './items-negative.ts';
import narrativeMismatch from './narrative-mismatch.ts';
import narrativeSum from './narrative-sum.ts';
import notACount from './not-a-count.ts';
import periodStale from './period-stale.ts';
import remediesTotal from './remedies-total.ts';
import surplusCell from './surplus-cell.ts';

/** Every rule, in the order in which its findings are listed. */
export const rules: readonly Rule[] = [
  applicationsBalance,
  applicationsResults,
  applicationsRowTotal,
  remediesTotal,
  narrativeMismatch,
  narrativeSum,
  carriedOverContinuity,
  notACount,
  itemsNegative,
  disclosedExceedsTotal,
  periodStale,
  formOutdated,
  blankCells,
  absentRows,
  illegibleCells,
  ambiguousRow,
  surplusCell,
  amountUnitUnstated,
];

export const { checkReport, checkReports } = checkerOf(rules);

export type { Rule, RuleContext } from './define.ts';
