import { divisionOf, parentsOf } from '../../places/index.ts';
import type { Answer, Choice } from '../answer.ts';
import { answerOf } from '../context.ts';
import type { Context } from '../context.ts';
import { placesOf } from '../mention.ts';
import type { Token, TokenMeaning } from '../scan.ts';
import { measuresOf } from '../understand.ts';

/** The two questions where one sentence asks first for the figure of an agency and then who leads: 济南收到多少件，全省最多的是哪个市. */
export function answerTwoQuestions(context: Context): Answer | undefined {
  const { query, texts } = context;
  const { tokens, mentions } = query;
  const [mention] = mentions;
  const extreme = tokens.findIndex((token) => EXTREMES.some((act) => isAct(token, act)));
  const cut = tokens.slice(0, Math.max(0, extreme)).findLast(parts);
  const first = cut ? tokens.filter(({ to }) => to <= cut.from) : [];
  const asks = first.some((token) => has(token, 'count')) && query.which && query.operation === 'rank';
  if (!cut || !mention || !asks || mentions.some(({ to }) => to > cut.from)) return undefined;
  const choices = [{ label: '', question: query.text.slice(0, cut.from).trim() }, ...leading(context)];
  return answerOf(context, 'clarify', texts.clarify.twoQuestions(), {
    choices: choices.map(({ question }) => ({ label: question, question })),
  });
}

const EXTREMES = ['most', 'least', 'position'] as const;

const isAct = ({ means }: Token, act: (typeof EXTREMES)[number]): boolean =>
  means.some((one) => one.is === 'act' && one.act === act);

const has = ({ means }: Token, is: TokenMeaning['is']): boolean => means.some((one) => one.is === is);

const parts = (token: Token): boolean => has(token, 'end') || has(token, 'join');

/** The ranking alone, in the province of the agency where 全省 says so. */
function leading({ query, texts }: Context): Choice[] {
  const [target] = query.targets;
  const [measure] = target ? measuresOf(target) : [];
  if (!measure) return [];
  const [place] = query.mentions.flatMap(placesOf);
  const code = place?.code ?? '';
  const province = parentsOf(code)[0] ?? divisionOf(code);
  const year = query.years.named.at(-1) ?? null;
  const { level } = query;
  if (year === null || level === null || level === 'town') return [];
  const within = query.acts.has('whole') ? (province?.short ?? '') : '';
  const question = texts.ask.level(year, within, level, measure.name, 'rank');
  return [{ label: question, question }];
}
