import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import { citationsOf, findFigures, toldOf } from '../figures.ts';
import { metricAt } from '../metrics.ts';
import type { Rival } from '../rival.ts';
import { settle } from '../scope.ts';
import { answerFigures } from './figures.ts';
import { agenciesWhere } from './filter-agencies.ts';

const UNITS = { yuan: '元', percent: '%', count: '', change: '' } as const;

/** The agencies of a pool whose figure is above or below that of one that is named, with that. */
export async function agenciesBeside(context: Context, { rival, than }: Rival): Promise<Answer> {
  const { query, texts, language } = context;
  const own = { ...context, query: { ...query, mentions: [rival], condition: null } };
  const scope = settle(own);
  if ('kind' in scope) return scope;
  const named = scope.years.slice(-1);
  const [figure] = (await findFigures(context, scope.entries, named)).figures;
  const value = figure?.reading.value;
  if (!figure || value === undefined) return answerFigures(own);
  const unit = UNITS[metricAt(figure.measure.path)?.unit ?? 'percent'];
  const years = { ...query.years, named };
  const condition = { bounds: [{ than, value, unit }] };
  const found = await agenciesWhere({ ...context, query: { ...query, years, condition } });
  return {
    ...found,
    text: [texts.figure(toldOf(context, figure)), found.text].join(language === 'zh' ? '' : ' '),
    citations: [...citationsOf([figure]), ...found.citations],
    caveats: [...new Set([...scope.caveats, ...found.caveats])],
  };
}
