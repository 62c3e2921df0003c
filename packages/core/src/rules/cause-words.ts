import type { Label } from '../forms/index.ts';
import { failureOf } from './identity-words.ts';
import type { Failure, Mended } from './identity.ts';
import type { Pattern } from './pattern.ts';
import { capital, counted, figure } from './wording.ts';

type Mend = NonNullable<Failure['mend']>;

const NAMED = 4;

/** Says what is wrong: an equation with its numbers, or the cause of several with each of them, and what would mend them. */
export function causeWords({ equations, mend, about }: Failure): Label {
  const [first] = equations;
  if (!first) return NOTHING;
  const doubt = about === 'reading' ? DOUBT : NOTHING;
  if (!mend || equations.length === 1) {
    const { zh, en } = failureOf(first);
    return { zh: zh + doubt.zh, en: en + doubt.en };
  }
  const told = equations.map(failureOf);
  const [opening, closing] = [openingOf(mend, told.length), closingOf(mend)];
  const rest = told.length - NAMED;
  return {
    zh: `${opening.zh}${told
      .slice(0, NAMED)
      .map(({ zh }) => zh)
      .join('')}${rest > 0 ? `另有 ${rest} 个等式。` : ''}${closing.zh}${doubt.zh}`,
    en: `${opening.en} ${told
      .slice(0, NAMED)
      .map(({ en }) => en)
      .join(' ')}${rest > 0 ? ` And ${rest} more.` : ''} ${closing.en}${doubt.en}`,
  };
}

const NOTHING: Label = { zh: '', en: '' };

const DOUBT: Label = {
  zh: '这里的读取有疑，请先对照原件。',
  en: ' Our reading is unsure here: compare with the original first.',
};

const slips: Record<Exclude<Pattern, 'one' | 'several'>, Label> = {
  moved: { zh: '疑似有申请计错了位置', en: 'cases seem to be counted in the wrong place' },
  exchanged: { zh: '疑似两格互换', en: 'the two seem to be in each other’s place' },
  intoTotal: { zh: '疑似错数带进了合计', en: 'the error seems to be carried into the total' },
  shifted: { zh: '疑似错位一格', en: 'the figures seem to be shifted by one cell' },
  split: { zh: '疑似一个数被拆在两格', en: 'one number seems to be split over two cells' },
  joined: { zh: '疑似两格的数连在一起', en: 'two numbers seem to be run together' },
  rowsExchanged: { zh: '疑似两行互换', en: 'the two rows seem to be in each other’s place' },
};

// Where a whole line went wrong, the row is named instead of its cells.
const byRow: ReadonlySet<Pattern> = new Set(['shifted', 'split', 'joined', 'rowsExchanged']);

function openingOf({ pattern, changes }: Mend, equations: number): Label {
  const names = byRow.has(pattern) ? rowNames(changes) : printedCells(changes);
  const slip = pattern === 'one' || pattern === 'several' ? undefined : slips[pattern];
  return {
    zh: `${names.zh}${slip ? `，${slip.zh}` : ''}，使 ${equations} 个等式不成立。`,
    en: `${names.en}${slip ? ` (${slip.en})` : ''}, which ${changes.length === 1 ? 'breaks' : 'break'} ${counted(equations, 'equation')}.`,
  };
}

function rowNames(changes: Mended[]): Label {
  const rows = [...new Map(changes.map(({ row }) => [row.zh, row])).values()];
  return {
    zh: `${rows.map(({ zh }) => `「${zh}」`).join('、')}一行`,
    en: rows.map(({ en }) => `“${en}”`).join(' and '),
  };
}

const named = (changes: Mended[], words: (change: Mended) => Label): Label => {
  const shown = changes.slice(0, NAMED).map(words);
  const rest = changes.length - shown.length;
  return {
    zh: shown.map(({ zh }) => zh).join('、') + (rest > 0 ? `等 ${changes.length} 格` : ''),
    en:
      shown.map(({ en }) => en).join(changes.length === 2 ? ' and ' : ', ') +
      (rest > 0 ? ` and ${rest} more` : ''),
  };
};

const printedCells = (changes: Mended[]): Label =>
  named(changes, ({ name, from }) => ({
    zh: `「${name.zh}」${from === undefined ? '空白' : `印作 ${figure(from)}`}`,
    en: `“${name.en}” is ${from === undefined ? 'empty' : `printed as ${figure(from)}`}`,
  }));

function closingOf({ ways, certain, changes }: Mend): Label {
  const [change] = changes;
  const them = named(changes, ({ name, to }) => ({
    zh: `「${name.zh}」改为 ${figure(to)}`,
    en: `“${name.en}” to ${figure(to)}`,
  }));
  const put =
    change && changes.length === 1
      ? { zh: `改为 ${figure(change.to)}`, en: `changing it to ${figure(change.to)}` }
      : { zh: `把${them.zh}`, en: `changing ${them.en}` };
  if (certain) return { zh: `只有${put.zh}，才都成立。`, en: `Only ${put.en} makes all of them hold.` };
  const others =
    ways > 1 ? { zh: '；但不是唯一的改法', en: ', but it is not the only way' } : { zh: '', en: '' };
  return {
    zh: `${put.zh}，就都成立${others.zh}。`,
    en: `${capital(put.en)} makes all of them hold${others.en}.`,
  };
}
