import type { Paragraph } from '../document/document.ts';
import { organOf, resolveAgency } from '../places/index.ts';
import type { Period } from '../report/index.ts';
import { arabicYears, readDate } from '../text/date.ts';
import { normaliseText } from '../text/normalise.ts';
import type { SelfName } from './self-names.ts';
import type { TitleWords } from './title.ts';

/** What the text says to a year or a name: that it is the report's, that it is another's, or nothing. */
type Verdict = 'agrees' | 'differs' | undefined;

/** What the text of a document knows of its own year and agency, to judge titles by. */
export type Witnesses = {
  /** Whether nothing in the text speaks against a title, by a quick look. */
  agrees(title: TitleWords | undefined): boolean;
  yearSays(year: number | undefined): Verdict;
  agencySays(agency: string): Verdict;
  /** The year that two of period, prose and signature agree on. */
  year(): number | undefined;
  /** Whether all three agree on another year. */
  refutes(year: number): boolean;
};

// 2023年，… | 截至2023年底，… | 2023年度，…
const OPENS = /(?:^|。)(?:截[至止])?(?<year>20\d\d)年(?:度|全年|底|末|12月31日)?[,，]/gu;
// 下一步，… | 2024年，我局将…
const AHEAD = /将|下一步|今后|打算|计划/u;
const LONGEST_LINE = 60;
/** A sentence rather than a line of the page. */
const isProse = (text: string): boolean => text.length > LONGEST_LINE || text.includes('。');

/** Makes the witnesses of a document; they are heard when they are first asked. */
export function createWitnesses(
  paragraphs: readonly Paragraph[],
  period: Period | null,
  selfNames: () => readonly SelfName[],
): Witnesses {
  const periodYear = period ? Number(period.to.slice(0, 4)) : undefined;
  let years: number[] | undefined;
  const votes = (): number[] =>
    (years ??= [periodYear, proseYear(paragraphs), signedYear(paragraphs)].filter(
      (year) => year !== undefined,
    ));
  let prose: string | undefined;
  const isPrinted = (name: string): boolean => (prose ??= proseOf(paragraphs)).includes(normaliseText(name));
  const agreed = (): number | undefined => votes().find((year, i, all) => all.indexOf(year) !== i);
  return {
    agrees: (title) =>
      title !== undefined && title.year === periodYear && title.agency !== '' && isPrinted(title.agency),
    yearSays(year) {
      if (year === undefined) return undefined;
      if (votes().includes(year)) return 'agrees';
      return agreed() === undefined ? undefined : 'differs';
    },
    agencySays(agency) {
      if (agency === '') return undefined;
      if (!CITED.test(agency) && isPrinted(agency)) return 'agrees';
      const own = selfNames().flatMap(({ name, by }) => (by === 'source' ? [] : [name]));
      if (own.some((name) => isSameOrgan(agency, name))) return 'agrees';
      return own.some((name, i) => own.slice(0, i).some((other) => isSameOrgan(name, other)))
        ? 'differs'
        : undefined;
    },
    year: agreed,
    refutes: (year) => votes().length === ALL && new Set(votes()).size === 1 && votes()[0] !== year,
  };
}

/** Period, prose and signature. */
const ALL = 3;

// 淄博市, whose government reports, not 淄博市公安局
const PLACE = /(?:省|市|县|区|州|盟|旗)$/u;
const GOVERNMENT = /^政府办?$/u;
/** Governments and their offices are named in the reports of all that are under them. */
const CITED = /(?:省|市|县|区|州|盟|旗|政府|政府办|政府办公[室厅])$/u;

/** Whether two names may be of one agency: 哈尔滨市巴彦县民政局 and 县民政局, 巴彦县政府办 and 巴彦县人民政府办公室. */
function isSameOrgan(one: string, other: string): boolean {
  const names = [one, other].map((name) => normaliseText(name));
  const [a = '', b = ''] = names;
  const isIn = a.includes(b) || b.includes(a);
  if (isIn && !names.some((name) => PLACE.test(name))) return true;
  const codes = names.map((name) => resolveAgency(name).division?.code ?? null);
  if (codes[0] && codes[1] && codes[0] !== codes[1]) return false;
  const organs = names.map((name, i) => organOf(name, codes[i] ?? null));
  return organs[0] === organs[1] || (isIn && organs.every((organ) => GOVERNMENT.test(organ)));
}

/** More is no report. */
const MOST_PROSE = 200_000;

/** The sentences of a text without white space, each paragraph in its line. */
function proseOf(paragraphs: readonly Paragraph[]): string {
  let prose = '';
  for (const { text } of paragraphs) {
    if (isProse(text)) prose += `${normaliseText(text.slice(0, MOST_PROSE))}\n`;
    if (prose.length > MOST_PROSE) break;
  }
  return prose;
}

/** The year with which most sentences of the text begin. */
function proseYear(paragraphs: readonly Paragraph[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { text } of paragraphs) {
    if (!isProse(text) || !text.includes('年')) continue;
    const words = arabicYears(normaliseText(text));
    for (const { index, groups } of words.matchAll(OPENS)) {
      const stop = words.indexOf('。', index + 1);
      if (AHEAD.test(words.slice(index, stop < 0 ? undefined : stop))) continue;
      const year = Number(groups?.['year']);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

const SIGNED = /^[（(]?20\d\d年.{1,3}月.{1,4}日[)）]?$/u;
/** A report is signed in the first months of the year after its own. */
const LATEST = '06-30';

function signedYear(paragraphs: readonly Paragraph[]): number | undefined {
  const signed = paragraphs.findLast(
    ({ text }) =>
      text.length < LONGEST_LINE && text.includes('日') && SIGNED.test(arabicYears(normaliseText(text))),
  );
  const date = signed && readDate(signed.text)?.date;
  return date && date.slice(5) <= LATEST ? Number(date.slice(0, 4)) - 1 : undefined;
}
