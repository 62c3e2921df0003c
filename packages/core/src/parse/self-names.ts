import type { Block, Document, Paragraph } from '../document/document.ts';
import type { Section } from '../report/index.ts';
import { arabicYears } from '../text/date.ts';
import { collapse, normaliseText } from '../text/normalise.ts';
import { endsAsAgency } from './title.ts';

/** Where an agency gives its own name, the surest first: by who compiled the report, below it, in the index of the page, as who did the work, as the source of the page. */
export type SelfName = { name: string; by: 'compiled' | 'signed' | 'labelled' | 'acting' | 'source' };

// 由海东市公安局办公室编制而成 | 由六盘水市公安局编制
const COMPILED_BY = /由(?<name>[\p{Script=Han}（）()]{4,30}?)(?:组织|负责|牵头|汇总)?编制/u;
const NAME = String.raw`[\p{Script=Han}（）()]{2,30}(?:局|厅|府|委|委员会|办|办公室|院|处|所|中心|街道|镇|乡)(?:[（(][\p{Script=Han}]{2,20}[)）])?`;
const SIGNED = new RegExp(`^${NAME}$`, 'u');
const DATE = '20\\d\\d年.{1,3}月.{1,4}日';
const DATED = new RegExp(`^[（(]?${DATE}[)）]?$`, 'u');
// 巴彦县民政局 2024年1月12日
const SIGNED_AND_DATED = new RegExp(`^(?<name>${NAME})${DATE}$`, 'u');

// 发布机构：巴彦县民政局 | 【发布机构】巴彦县民政局
const LABEL = '(?:发布|公开|编制|制发|发文|责任|报告)(?:机构|单位|机关|主体|部门)';
const LABELLED = new RegExp(`${LABEL}[\\]】)）]?\\s?[:：]?\\s?(?<name>${NAME})(?=$|[\\s,，;；|\\]】])`, 'u');
const LABEL_ALONE = new RegExp(`^[\\[【(（]?${LABEL}[\\]】)）]?[:：]?$`, 'u');
const SOURCE = new RegExp(`来源\\s?[:：]\\s?(?<name>${NAME})(?=$|[\\s,，;；|\\]】])`, 'u');
/** A site names the government that runs it, not who wrote a report on it. */
const SITE = /(?:人民政府|政府办|政府办公[室厅])$|网/u;

// 2023年，巴彦县民政局认真贯彻… | 在县委、县政府的领导下，县民政局坚持…
const DID =
  '认真|严格|深入|坚持|高度|积极|持续|紧紧|全面|始终|扎实|以习近平|不断|切实|坚决|进一步|按照|根据|依据|依照|贯彻|主动公开|共|结合|围绕|着力|大力|稳步|有序|编制';
const ACTING = new RegExp(
  `(?:^|[。,，])(?:20\\d\\d年度?[,，]?)?(?<name>[\\p{Script=Han}（）()]{4,30}?(?:局|厅|委员会|委|办公室|人民政府|中心|街道办事处|街道|镇|乡|院|处))(?=${DID})`,
  'gu',
);
// 我局, 县委, 在市政府的领导下, 各部门…: not the name of who reports
const NO_NAME =
  /^[我本各全该]|[我本各在将对向由为按被]|领导|落实|部署|(?:^.{0,3}|[与和、].{0,3})(?:委|政府)$/u;

const LONGEST_LABEL = 11;
const LONGEST_LINE = 60;
const LONGEST_PARAGRAPH = 400;
const FIRST_PARAGRAPHS = 30;

/** The names by which a document speaks of its agency besides its title, the surest first. */
export function readSelfNames(
  { blocks, facts = [] }: Document,
  paragraphs: readonly Paragraph[],
  sections: readonly Section[],
): SelfName[] {
  const named = (by: SelfName['by'], names: readonly (string | undefined)[]): SelfName[] =>
    names.flatMap((name) => (name ? [{ name, by }] : []));
  const compiled = paragraphs
    .filter(({ text }) => text.length < LONGEST_PARAGRAPH && text.includes('编'))
    .map(({ text }) => COMPILED_BY.exec(normaliseText(text))?.groups?.['name'])
    .find(Boolean);
  const sources = [
    ...blocks.map((block) => (block.kind === 'paragraph' ? sourceIn(block.text) : undefined)),
    ...facts
      .filter(({ name }) => /^contentsource$/iu.test(name))
      .map(({ text }) => sourceIn(`来源：${text}`)),
  ];
  return [
    ...named('compiled', [compiled]),
    ...named('signed', [signatureOf(paragraphs)]),
    ...named('labelled', blocks.flatMap(labelledIn).slice(0, 1)),
    ...named('acting', [actingIn(paragraphs, sections)]),
    ...named('source', [sources.find(Boolean)]),
  ];
}

/** The name that stands in a line of its own, as below a title; undefined where the line holds anything else. */
export function nameAlone(line: string): string | undefined {
  if (line.length > LONGEST_LINE) return undefined;
  const name = normaliseText(line).replace(/^[（(](?<name>[^（()）]+)[)）]$/u, '$<name>');
  return SIGNED.test(name) && !NO_NAME.test(name) ? name : undefined;
}

// 海东市公安局
// 2021年1月12日
function signatureOf(paragraphs: readonly Paragraph[]): string | undefined {
  for (let i = paragraphs.length - 1; i > 0; i -= 1) {
    const text = paragraphs[i]?.text ?? '';
    if (text.length > LONGEST_LINE || !text.includes('日')) continue;
    const line = arabicYears(normaliseText(text));
    const together = SIGNED_AND_DATED.exec(line)?.groups?.['name'];
    if (together) return together;
    const above = DATED.test(line) ? normaliseText(paragraphs[i - 1]?.text.slice(0, LONGEST_LINE) ?? '') : '';
    if (SIGNED.test(above)) return above;
  }
  return undefined;
}

const labelledIn = (block: Block): (string | undefined)[] => {
  if (block.kind === 'paragraph') {
    const { text } = block;
    if (text.length > LONGEST_PARAGRAPH / 2 || !/机构|单位|机关|主体|部门/u.test(text)) return [];
    const name = LABELLED.exec(collapse(text))?.groups?.['name'];
    return name ? [name] : [];
  }
  return block.rows.flatMap(({ cells }) =>
    cells.flatMap(({ text }, i) => {
      if (text.length > LONGEST_LABEL || !LABEL_ALONE.test(normaliseText(text))) return [];
      const next = normaliseText(cells[i + 1]?.text.slice(0, LONGEST_LINE) ?? '');
      return endsAsAgency(next) ? [next] : [];
    }),
  );
};

function sourceIn(text: string): string | undefined {
  if (text.length > LONGEST_PARAGRAPH / 2 || !text.includes('来源')) return undefined;
  const name = SOURCE.exec(collapse(text))?.groups?.['name'];
  return name && !SITE.test(name) ? name : undefined;
}

/** The name that the text says most often to have done what is reported, in its beginning. */
function actingIn(paragraphs: readonly Paragraph[], sections: readonly Section[]): string | undefined {
  const start = paragraphs.findIndex(({ at }) => at === sections[0]?.at);
  const counts = new Map<string, number>();
  const from = Math.max(0, start - 5);
  for (const { text } of paragraphs.slice(from, from + FIRST_PARAGRAPHS)) {
    if (text.length < LONGEST_HEADING) continue;
    for (const { groups } of normaliseText(text.slice(0, LONGEST_ACTING)).matchAll(ACTING)) {
      const name = groups?.['name'] ?? '';
      if (!NO_NAME.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

const LONGEST_HEADING = 20;
const LONGEST_ACTING = 2000;
