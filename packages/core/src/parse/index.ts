import type { Document, Paragraph } from '../document/document.ts';
import { GoujiError } from '../errors.ts';
import { resolveAgency, UNNAMED } from '../places/index.ts';
import type { Doubt, Period, Report, Source } from '../report/index.ts';
import { readSpan } from '../text/date.ts';
import { collapse, normaliseText } from '../text/normalise.ts';
import { nameOfFile, printedAgency } from './agency.ts';
import { readApplicants } from './applicants.ts';
import { readCells } from './cells.ts';
import { readChannels } from './channels.ts';
import { chooseForm } from './choose-form.ts';
import { readClaims } from './claims.ts';
import { readComparisons } from './comparisons.ts';
import { readDatings } from './datings.ts';
import { readDisclosed } from './disclosed.ts';
import { readDocumentClaims } from './claims/documents.ts';
import { ownParagraphs } from './own-paragraphs.ts';
import { readProse } from './prose.ts';
import { readPublished } from './published.ts';
import { readRemarks } from './remarks.ts';
import { readScope } from './scope.ts';
import { findSections } from './sections.ts';
import { readSentences } from './sentences.ts';
import { doubtTitle } from './doubt-title.ts';
import { findTitle, type Title } from './find-title.ts';
import { readPageTitles } from './page-titles.ts';
import { readSelfNames } from './self-names.ts';
import { createWitnesses, type Witnesses } from './witnesses.ts';

/**
 * Reads a report out of a document: agency, year, period, sections, every cell of its form, and what the prose claims.
 * The id comes from the source's SHA-256, so that the same bytes are the same report.
 * Throws `not-a-report`, `form-unknown` or `year-unknown`.
 */
export function parseReport(document: Document, source: Source): Report {
  const steps = parseInSteps(document, source);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Does what `parseReport` does, a step at a time. */
export function* parseInSteps(document: Document, source: Source): Generator<void, Report> {
  const paragraphs = document.blocks.filter((block) => block.kind === 'paragraph');
  const sections = findSections(document.blocks);
  const period = findPeriod(paragraphs);
  const selfNames = once(() => readSelfNames(document, paragraphs, sections));
  const witnesses = createWitnesses(paragraphs, period, selfNames);
  const found = findTitle(paragraphs, sections, document, witnesses);
  const { title } = found;
  const year = yearOf(title, period, source.name, witnesses);
  const form = chooseForm(document, year);
  if (!form) throw refusal(document, title, source);
  if (year === undefined)
    throw new GoujiError('year-unknown', { name: source.name, title: title?.text ?? '' });
  const printed = printedAgency(title, () => readPageTitles(document), paragraphs, selfNames, source.name);
  yield;
  const { cells, doubts } = readCells(document, form, year);
  yield;
  const prose = ownParagraphs(paragraphs, sections, year, title?.at);
  const agency = agencyOf(printed, document, paragraphs, source.name);
  yield;
  const claims = readClaims(prose, year, namesOf(agency));
  yield;
  const remarks = readRemarks(prose, sections);
  const sentences = readSentences(prose, sections);
  const published = readPublished(document, sections, year, title?.at);
  const scope = readScope(sentences);
  return {
    id: source.sha256.slice(0, 16),
    title: title?.text ?? '',
    ...(title?.at && { titleAt: title.at }),
    year,
    form: form.id,
    source,
    agency,
    period,
    sections,
    cells,
    claims: [
      ...claims,
      ...readApplicants(prose, claims),
      ...readDocumentClaims(sentences, form.id, year, namesOf(agency)),
    ],
    doubts: [...convertedBy(document), ...doubtTitle(found, witnesses, selfNames), ...doubts],
    comparisons: readComparisons(prose, claims, year),
    channels: readChannels(prose, claims),
    disclosed: readDisclosed(sentences),
    ...(remarks && { remarks }),
    ...(published && { published }),
    ...(scope && { scope }),
    prose: readProse(sentences, agency),
    datings: readDatings(prose, sentences, sections, period, year),
  };
}

// A program of others that saved the file anew stands between what was published and what is read.
const convertedBy = ({ convertedBy: program }: Document): Doubt[] =>
  program === undefined ? [] : [{ kind: 'converted', cells: [], text: program, at: {} }];

/** The agency by its printed name and by all that stands around it; of several of one name, by where the file was kept. */
function agencyOf(
  printed: string,
  { facts = [] }: Document,
  paragraphs: readonly Paragraph[],
  path: string,
): Report['agency'] {
  const texts = [...paragraphs, ...facts].map(({ text }) => text);
  let { name, division, candidates } = resolveAgency(printed, { texts });
  if (candidates.length > 1)
    ({ name, division, candidates } = resolveAgency(printed, { texts: [...texts, path] }));
  return { name: name || UNNAMED, printed, division };
}

const namesOf = ({ name, printed }: Report['agency']): string[] =>
  name === UNNAMED ? [] : [...new Set([name, printed])];

function findPeriod(paragraphs: Paragraph[]): Period | null {
  for (const { text, at } of paragraphs) {
    if (!/统计|期限|数据|时间|年度报告|年报/u.test(text)) continue;
    const span = readSpan(text);
    if (span) return { ...span, at };
  }
  return null;
}

/** The year of the title, unless everything else speaks of another; without a title that of the text, or of the file's name. */
function yearOf(
  title: Title | undefined,
  period: Period | null,
  fileName: string,
  witnesses: Witnesses,
): number | undefined {
  if (title?.year !== undefined && !witnesses.refutes(title.year)) return title.year;
  return (
    witnesses.year() ?? nameOfFile(fileName)?.year ?? (period ? Number(period.to.slice(0, 4)) : undefined)
  );
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function refusal(document: Document, title: Title | undefined, { name }: Source): GoujiError {
  if (title) return new GoujiError('form-unknown', { name, title: title.text });
  const first = document.blocks[0];
  const seen = first?.kind === 'table' ? first.rows[0]?.cells.map(({ text }) => text).join(' ') : first?.text;
  return new GoujiError('not-a-report', { name, seen: collapse(normaliseText(seen ?? '')).slice(0, 40) });
}
