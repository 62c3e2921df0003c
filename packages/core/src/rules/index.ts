import absentRows from './absent-rows.ts';
import ambiguousRow from './ambiguous-row.ts';
import amountUnitUnstated from './amount-unit-unstated.ts';
import applicationsBalance from './applications-balance.ts';
import applicationsResults from './applications-results.ts';
import applicationsRowTotal from './applications-row-total.ts';
import blankCells from './blank-cells.ts';
import carriedOverContinuity from './carried-over-continuity.ts';
import { checkerOf } from './check.ts';
import type { Checker } from './check.ts';
import childExceedsParent from './child-exceeds-parent.ts';
import convertedFile from './converted-file.ts';
import copiedTables from './copied-tables.ts';
import copiedText from './copied-text.ts';
import type { Rule } from './define.ts';
import disclosedExceedsTotal from './disclosed-exceeds-total.ts';
import duplicateReport from './duplicate-report.ts';
import feeDenied from './fee-denied.ts';
import foreignColumn from './foreign-column.ts';
import formOutdated from './form-outdated.ts';
import illegibleCells from './illegible-cells.ts';
import inForceContinuity from './in-force-continuity.ts';
import itemsContinuity from './items-continuity.ts';
import itemsNegative from './items-negative.ts';
import type { Levels } from './levels.ts';
import misreadColumn from './misread-column.ts';
import narrativeChannels from './narrative-channels.ts';
import narrativeDisclosed from './narrative-disclosed.ts';
import narrativeMismatch from './narrative-mismatch.ts';
import narrativeShare from './narrative-share.ts';
import narrativeSum from './narrative-sum.ts';
import narrativeYearOnYear from './narrative-year-on-year.ts';
import notACount from './not-a-count.ts';
import periodStale from './period-stale.ts';
import printedTwice from './printed-twice.ts';
import proseStale from './prose-stale.ts';
import publishedLate from './published-late.ts';
import remediesTotal from './remedies-total.ts';
import rewordedLabel from './reworded-label.ts';
import rulesByBody from './rules-by-body.ts';
import sectionsIncomplete from './sections-incomplete.ts';
import sectionsRenamed from './sections-renamed.ts';
import surplusCell from './surplus-cell.ts';
import titleIrregular from './title-irregular.ts';
import totalsOnly from './totals-only.ts';
import unitSlip from './unit-slip.ts';

/** Every rule, in the order in which its findings are listed. */
export const rules: readonly Rule[] = [
  applicationsBalance,
  applicationsResults,
  applicationsRowTotal,
  remediesTotal,
  narrativeMismatch,
  narrativeSum,
  narrativeShare,
  narrativeChannels,
  narrativeDisclosed,
  narrativeYearOnYear,
  carriedOverContinuity,
  itemsContinuity,
  inForceContinuity,
  duplicateReport,
  copiedTables,
  copiedText,
  childExceedsParent,
  notACount,
  itemsNegative,
  misreadColumn,
  rulesByBody,
  unitSlip,
  feeDenied,
  disclosedExceedsTotal,
  periodStale,
  proseStale,
  publishedLate,
  formOutdated,
  sectionsIncomplete,
  sectionsRenamed,
  titleIrregular,
  blankCells,
  totalsOnly,
  absentRows,
  illegibleCells,
  printedTwice,
  ambiguousRow,
  rewordedLabel,
  foreignColumn,
  surplusCell,
  convertedFile,
  amountUnitUnstated,
];

export const { checkReport, checkReports } = checkerOf(rules);

/** A checker as a user wants it: without the rules that are off, and with the severities given. */
export const checkerWith = (levels: Levels | undefined): Checker => checkerOf(rules, levels);

export type { Checker } from './check.ts';
export type { Rule, RuleContext } from './define.ts';
export type { Levels } from './levels.ts';
export { expectedFrom, missingAgencies } from './missing-agencies.ts';
export type { Attendance, Expectation, ExpectedAgency } from './missing-agencies.ts';
