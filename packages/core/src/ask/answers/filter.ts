import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import { isAgency } from '../mention.ts';
import { whichReport } from '../scope.ts';
import { agenciesBeside } from './beside.ts';
import { agenciesWhere } from './filter-agencies.ts';
import { agenciesWithout } from './unfiled.ts';
import { blankCells, findingsOfReport } from './filter-report.ts';
import { reportsWithFindings } from './filter-reports.ts';

/** Which agencies keep to a condition, reported nothing, left a cell blank or have no report; which reports have errors; or the blank cells and errors of one report. */
export async function answerFilter(context: Context): Promise<Answer> {
  const { query } = context;
  const [mention, second] = query.mentions;
  const { condition } = query;
  if (query.acts.has('unfiled')) return agenciesWithout(context);
  if (condition !== null && 'rival' in condition) return agenciesBeside(context, condition);
  const unnamed = query.acts.has('blank') && query.targets.length === 0;
  const cells = unnamed && CELLS.test(query.text) && !WHOSE.test(query.text);
  const one = mention !== undefined && !second && (cells || !query.which || isAgency(mention));
  // 这份报告: which one was said in a question before, or not at all.
  if ((query.acts.has('this') || cells) && !mention) return whichReport(context);
  const findings = query.acts.has('broken') || query.rules.length > 0;
  if (findings) return one ? findingsOfReport(context) : reportsWithFindings(context);
  if (one && query.condition === null) return blankCells(context);
  // 哪些报告有留空: in any of their cells.
  const known = unnamed && (await context.store.figures([], { rule: BLANK })).length > 0;
  return known
    ? reportsWithFindings({ ...context, query: { ...query, rules: [BLANK] } })
    : agenciesWhere(context);
}

const BLANK = 'blank-cells';

// Cells are asked for of one report, agencies of many.
const WHOSE =
  /\b(?:which|what) (?:agenc|authorit|bureau|cit|count|department|district|government|office|province|report)/iu;
const CELLS = /哪[些几]?个?(?:单元|空|空白)?格|\bcells?\b/iu;
