import type { Document, Paragraph } from '../document/document.ts';
import type { Section } from '../report/index.ts';
import { callsItself, readPageTitles } from './page-titles.ts';
import { endsAsAgency, readTitle, type TitleWords } from './title.ts';
import type { Witnesses } from './witnesses.ts';

/** A title as found, and where it begins. */
export type Title = TitleWords & { at: Paragraph['at'] };

/**
 * The title of a report; `setAside` is what reads as one where none is found, but is that of another report by all that the
 * text says, and `rival` one of another agency, where nothing decides between the two.
 */
export type FoundTitle = { title?: Title; setAside?: Title; rival?: Title };

/** How many lines of a document may stand above its title: breadcrumbs, metadata, links. */
const FURNITURE = 200;
const LONGEST_LINE = 60;
const MOST_LINES = 4;

type Candidate = { title: Title; weight: number; onPage: boolean; line: number };

// What speaks for a line: what it names, that the page calls itself so, that it is the last above the text, that the text agrees.
const YEAR = 4;
const AGENCY = 3;
const SOME_NAME = 1;
const ON_PAGE = 5;
const LAST = 3;
const AGREES = { year: 1.5, agency: 4 };
const DIFFERS = -1;
const CONTRADICTED = -6;
const EACH_FURTHER_LINE = -0.5;

/**
 * The title of a report: of the lines above the first section, and of what the page calls itself, the one for which most
 * speaks. What stands below the text is never it, nor is a line of another year or agency than page and text tell of.
 */
export function findTitle(
  paragraphs: readonly Paragraph[],
  sections: readonly Section[],
  document: Document,
  witnesses: Witnesses,
): FoundTitle {
  const pages = readPageTitles(document);
  const printed = candidatesIn(linesAbove(paragraphs, sections));
  const all = [...pages.map((title) => ({ title, weight: ON_PAGE, onPage: true, line: -1 })), ...printed];
  if (all.length === 0) return {};
  const last = Math.max(...printed.map(({ line }) => line));
  const isSure = all.every(({ title }) => isSame(title, all[0]?.title)) && witnesses.agrees(all[0]?.title);
  const weighed = all.map((candidate) => {
    const { title, weight, line } = candidate;
    const onPage = candidate.onPage || pages.some((page) => isSame(page, title));
    const place = (line === last ? LAST : 0) + (onPage && line >= 0 ? ON_PAGE : 0);
    const said = isSure ? 0 : weigh(title, pages, witnesses);
    return { ...candidate, onPage, weight: weight + place + namesIn(title) + said };
  });
  // Of equals the one closest to the text: links to other years stand above it.
  const best = weighed.reduce((a, b) => (b.weight >= a.weight ? b : a));
  if (isSure) return { title: best.title };
  if (isOfAnother(best, weighed, document, witnesses)) return { setAside: best.title };
  const rival = rivalOf(best, weighed, witnesses);
  return { title: best.title, ...(rival && { rival: rival.title }) };
}

const namesIn = ({ year, agency }: TitleWords): number =>
  (year ? YEAR : 0) + (endsAsAgency(agency) ? AGENCY : agency ? SOME_NAME : 0);

const isSame = (one: TitleWords, other: TitleWords | undefined): boolean =>
  one.year === other?.year && one.agency === other?.agency;

function weigh(title: TitleWords, pages: readonly TitleWords[], { yearSays, agencySays }: Witnesses): number {
  const said = { year: yearSays(title.year), agency: agencySays(title.agency) };
  let weight = pages.some((page) => differ(page.year, title.year) || differ(page.agency, title.agency))
    ? DIFFERS
    : 0;
  for (const what of ['year', 'agency'] as const)
    weight += said[what] === 'agrees' ? AGREES[what] : said[what] === 'differs' ? CONTRADICTED : 0;
  return weight;
}

const differ = (one: string | number | undefined, other: string | number | undefined): boolean =>
  Boolean(one) && Boolean(other) && one !== other;

/** Whether the best line is the title of another report: text and page contradict it, and it stands among others or on a page that calls itself otherwise. */
function isOfAnother(
  { title, onPage }: Candidate,
  all: readonly Candidate[],
  document: Document,
  { yearSays, agencySays }: Witnesses,
): boolean {
  const isContradicted = yearSays(title.year) === 'differs' || agencySays(title.agency) === 'differs';
  if (!isContradicted || onPage) return false;
  return callsItself(document) || all.some((other) => !isSame(other.title, title));
}

/** A title of another agency for which as much speaks as for the best, but for where it stands. */
function rivalOf(
  best: Candidate,
  all: readonly Candidate[],
  { agencySays }: Witnesses,
): Candidate | undefined {
  const { agency } = best.title;
  if (best.onPage || agency === '' || agencySays(agency) !== undefined) return undefined;
  return all.find(
    ({ title, weight }) =>
      title.agency !== '' &&
      weight >= best.weight - LAST &&
      !title.agency.includes(agency) &&
      !agency.includes(title.agency),
  );
}

function linesAbove(paragraphs: readonly Paragraph[], sections: readonly Section[]): readonly Paragraph[] {
  const places = new Set(sections.map(({ at }) => at));
  const body = paragraphs.findIndex(({ at }) => places.has(at));
  return body < 0 ? paragraphs.slice(0, FURNITURE) : paragraphs.slice(Math.max(0, body - FURNITURE), body);
}

/** The runs of lines that read as a title, the best that begins at each line. */
function candidatesIn(lines: readonly Paragraph[]): Candidate[] {
  const found: Candidate[] = [];
  lines.forEach(({ at }, line) => {
    let best: Candidate | undefined;
    let run = '';
    for (let count = 0; count < MOST_LINES; count += 1) {
      const next = lines[line + count]?.text;
      if (next === undefined || next.length > LONGEST_LINE) break;
      run += next;
      const words = /公\s*开/u.test(run) ? readTitle(run) : undefined;
      // 首页 above a title without an agency is none.
      if (!words || (count > 0 && words.agency !== '' && !endsAsAgency(words.agency))) continue;
      const weight = count * EACH_FURTHER_LINE;
      const candidate = { title: { ...words, at }, weight, onPage: false, line: line + count };
      if (!best || weight + namesIn(words) > best.weight + namesIn(best.title)) best = candidate;
    }
    if (best) found.push(best);
  });
  return found;
}
