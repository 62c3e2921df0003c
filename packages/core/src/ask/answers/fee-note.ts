import type { Report } from '../../report/index.ts';
import type { Answer } from '../answer.ts';
import { describeAddress } from '../address.ts';
import { yearsOf } from '../candidates.ts';
import { answerOf } from '../context.ts';
import type { Context } from '../context.ts';
import { reportOf } from '../figures.ts';
import { settle } from '../scope.ts';

// 本年度发出收费通知1件，收取信息处理费380元。
const SENTENCE = /[^。；;\n]*信息(?:公开)?处理费[^。；;\n]*[。；;]?/gu;
const MOST = 3;

/** What the sixth section of a report says of processing fees: no table counts them, so its words are quoted and no number is read out of them. */
export async function answerFeeNote(context: Context): Promise<Answer> {
  const scope = settle(context);
  if ('kind' in scope) return scope;
  const { texts, directory } = context;
  const [entry] = scope.entries;
  const year = scope.years.at(-1) ?? 0;
  const stored = entry && (await reportOf(context, entry, year));
  if (!entry) return answerOf(context, 'noData', texts.noData.emptyStore());
  if (!stored) {
    const text = texts.noData.noYear(entry.agency, [year], yearsOf(entry, directory));
    return answerOf(context, 'noData', text, { caveats: scope.caveats });
  }
  const { report } = stored;
  const sentences = sentencesOn(report);
  if (!report.remarks || sentences.length === 0) {
    return answerOf(context, 'noData', texts.noData.noFeeNote(entry.agency, year), {
      caveats: scope.caveats,
    });
  }
  const { at } = report.remarks;
  const where = `${report.source.name} ${describeAddress(at, context.language)}`.trim();
  return answerOf(context, 'list', texts.feeNote(entry.agency, year, sentences, where), {
    citations: sentences.map((text) => ({
      report: report.id,
      cell: 'remarks',
      text,
      source: report.source.name,
      at,
    })),
    caveats: scope.caveats,
  });
}

const sentencesOn = ({ remarks }: Report): string[] =>
  [...(remarks?.text ?? '').matchAll(SENTENCE)].map(([sentence]) => sentence.trim()).slice(0, MOST);
