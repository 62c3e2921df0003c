import type { Published } from '../../report/index.ts';
import type { StoredReport } from '../../store/store.ts';
import { describeAddress } from '../address.ts';
import type { Answer, Citation } from '../answer.ts';
import { yearsOf } from '../candidates.ts';
import { answerOf } from '../context.ts';
import type { Context } from '../context.ts';
import { reportOf } from '../figures.ts';
import { settle } from '../scope.ts';

type Dated = { stored: StoredReport; published: Published };

/** When reports came out, by the day that they or their pages state. */
export async function answerDate(context: Context): Promise<Answer> {
  const scope = settle(context);
  if ('kind' in scope) return scope;
  const { texts, directory, language } = context;
  const dated: Dated[] = [];
  const said: string[] = [];
  for (const entry of scope.entries) {
    for (const year of scope.years) {
      const stored = await reportOf(context, entry, year);
      const published = stored?.report.published;
      if (!stored) said.push(texts.noData.noYear(entry.agency, [year], yearsOf(entry, directory)));
      else if (!published) said.push(texts.noData.undated(entry.agency, year));
      else {
        dated.push({ stored, published });
        said.push(texts.dated(entry.agency, year, published, whereOf(context, stored, published)));
      }
    }
  }
  return answerOf(context, dated.length > 0 ? 'list' : 'noData', said.join(language === 'zh' ? '' : ' '), {
    citations: dated.map(citationOf),
    caveats: scope.caveats,
  });
}

const whereOf = ({ language }: Context, { report }: StoredReport, { at }: Published): string =>
  [report.source.name, describeAddress(at, language)].filter(Boolean).join(language === 'zh' ? ' ' : ', ');

const citationOf = ({ stored: { report }, published: { text, at } }: Dated): Citation => ({
  report: report.id,
  cell: 'published',
  text,
  source: report.source.name,
  at,
});
