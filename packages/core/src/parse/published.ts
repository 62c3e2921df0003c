import type { Document, DocumentCell, Paragraph } from '../document/document.ts';
import type { Published, Section } from '../report/index.ts';
import { arabicYears, readDate } from '../text/date.ts';
import { normaliseText } from '../text/normalise.ts';
import { readTitle } from './title.ts';

type Kind = Published['kind'];
/** A date with what it is the date of, by the label that stands before it. */
type Found = Published;

const LABELS: Record<Exclude<Kind, 'signed'>, string> = {
  published: '(?:发布|发表|公布|公开|上网)(?:日期|时间)|发布于',
  completed: '(?:成文|生成|制发|发文|印发|产生)(?:日期|时间)',
};
const DAY = String.raw`(?<day>(?:20\d\d|二.{3})\s*(?:年.{1,5}?月.{1,5}?日|[-/.]\d{1,2}[-/.]\d{1,2}))`;
// 发布日期：2021-01-28 | [发布时间] 2021年1月28日
const labelled = (label: string): RegExp => new RegExp(`(?:${label})[\\]】)）]?[:：]?\\s*${DAY}`, 'u');
const LABELLED = Object.entries(LABELS).map(([kind, label]) => [kind as Kind, labelled(label)] as const);
const ALONE = Object.entries(LABELS).map(
  ([kind, label]) => [kind as Kind, new RegExp(`^[\\[【(（]?(?:${label})[\\]】)）]?[:：]?$`, 'u')] as const,
);

// 时间：2021-01-28 10:12  来源：…  浏览次数：…      <- without a word for what it is the date of, by what stands beside it
const BARE = new RegExp(`(?<!\\p{Script=Han})(?:日期|时间)[:：]?\\s*${DAY}`, 'u');
const BESIDE = /来源|浏览|点击|阅读|字体|字号|打印|作者|责任编辑/u;

// 2024-05-06 09:12 | 时间：2024年5月6日 | 2024-05-06 09:12 县民政局 | （2024年1月12日)      <- alone next to the title
const NEXT_TO_TITLE = new RegExp(
  `^[（(\\[]?(?<label>(?:日期|时间)[:：]?\\s*)?${DAY}(?<clock>\\s*\\d{1,2}:\\d{2}(?::\\d{2})?)?[)）\\]]?\\s*[\\p{Script=Han}]{0,20}$`,
  'u',
);
/** So many lines below the first of a title may hold its other lines, its agency and its day. */
const BELOW_TITLE = 5;

const LONGEST_LINE = 200;
/** A cheap look that spares most lines and cells a reading. */
const HINT = /日期|时间|发布于/u;
/** No report is out before its year is nearly over: an earlier day is that of something else, or a mistake. */
const EARLIEST = '12-01';
const META = /^(?:pub(?:lish)?_?date|article:published_time)$/iu;
// 2021年2月3日      <- alone below the text
const DATED = /^20\d\d年.{1,3}月.{1,4}日$/u;

/**
 * When the report came out: by the page around the text, else by what the file says of itself, else by the index of the
 * page, else by a day alone next to the title, else by the signature. A day before the year is nearly over is that of
 * something else.
 */
export function readPublished(
  { blocks, facts = [] }: Document,
  sections: readonly Section[],
  year: number,
  titleAt?: Paragraph['at'],
): Published | undefined {
  const body = blocks.findIndex(({ at }) => at === sections[0]?.at);
  const end = blocks.findLastIndex(({ at }) => at === sections.at(-1)?.at);
  const above = body < 0 ? blocks : blocks.slice(0, body);
  const below = body < 0 ? [] : blocks.slice(end + 1);
  const around = [
    ...above.flatMap(datesIn),
    ...below.flatMap((block) => (isLine(block) ? datesIn(block) : [])),
  ];
  const meta = facts
    .filter(({ name }) => META.test(name))
    .flatMap(({ text, at }) => dated('published', text, at));
  const signed = body < 0 ? [] : below.flatMap(signatureIn);
  const isPlausible = ({ date }: Found): boolean => date >= `${year}-${EARLIEST}`;
  const of = (wanted: Kind): Found | undefined =>
    around.findLast((found) => found.kind === wanted && isPlausible(found));
  const beside = nextToTitle(above, titleAt).find(isPlausible);
  return (
    of('published') ?? meta.find(isPlausible) ?? of('completed') ?? beside ?? signed.findLast(isPlausible)
  );
}

type Block = Document['blocks'][number];

const isLine = (block: Block): block is Paragraph =>
  block.kind === 'paragraph' && block.text.length <= LONGEST_LINE && !block.text.includes('。');

function dated(kind: Kind, text: string, at: Found['at'], printed = text): Found[] {
  const found = readDate(text);
  return found ? [{ date: found.date, kind, text: printed.trim(), at }] : [];
}

function datesIn(block: Block): Found[] {
  if (block.kind === 'table')
    return block.rows.flatMap(({ cells }) => cells.flatMap((cell, i) => inCell(cell, cells[i + 1])));
  return isLine(block) ? inLine(block) : [];
}

function inLine({ text, at }: Pick<Paragraph, 'text' | 'at'>): Found[] {
  if (!HINT.test(text)) return [];
  const found = LABELLED.flatMap(([kind, label]) => {
    const words = label.exec(text);
    return words ? dated(kind, words.groups?.['day'] ?? '', at, words[0]) : [];
  });
  const bare = found.length === 0 && BESIDE.test(text) ? BARE.exec(text) : null;
  return bare ? dated('published', bare.groups?.['day'] ?? '', at, bare[0]) : found;
}

// 成文日期 | 2021年1月28日
function inCell(cell: DocumentCell, next: DocumentCell | undefined): Found[] {
  if (cell.text.length > LONGEST_LINE || !HINT.test(cell.text)) return [];
  const words = normaliseText(cell.text);
  const label = ALONE.find(([, alone]) => alone.test(words));
  if (!label) return inLine(cell);
  return next ? dated(label[0], next.text, next.at, `${cell.text.trim()} ${next.text.trim()}`) : [];
}

/** The days that stand alone below a title, or above it where no other title precedes them. */
function nextToTitle(above: readonly Block[], titleAt: Paragraph['at'] | undefined): Found[] {
  const title = titleAt ? above.findIndex(({ at }) => at === titleAt) : -1;
  if (title < 0) return [];
  const [before, day] = [above[title - 2], above[title - 1]];
  const isOfAnother = before?.kind === 'paragraph' && readTitle(before.text) !== undefined;
  const around = [...above.slice(title + 1, title + 1 + BELOW_TITLE), ...(day && !isOfAnother ? [day] : [])];
  return around.flatMap((block) => (isLine(block) ? dayAlone(block) : []));
}

// A day written out below a title is that of the report itself, as in its signature; one with the hour is that of the page.
function dayAlone({ text, at }: Paragraph): Found[] {
  const found = NEXT_TO_TITLE.exec(text.trim())?.groups;
  const day = found?.['day'] ?? '';
  const isOfPage = found?.['label'] || found?.['clock'] || !day.includes('年');
  return found ? dated(isOfPage ? 'published' : 'completed', day, at, text) : [];
}

const signatureIn = (block: Block): Found[] =>
  isLine(block) && DATED.test(arabicYears(normaliseText(block.text)))
    ? dated('signed', block.text, block.at)
    : [];
