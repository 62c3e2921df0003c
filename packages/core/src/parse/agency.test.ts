import { describe, expect, test } from 'vitest';
import type { Block, Document, Fact } from '../document/document.ts';
import { printedAgency } from './agency.ts';
import { readSelfNames } from './self-names.ts';
import { findSections } from './sections.ts';
import { readTitle } from './title.ts';

/** The agency of a document of these lines below its title; a list of texts is a table with one row of such cells. */
function agencyOf(lines: (string | string[])[], facts: Fact[] = [], fileName = 'a.html'): string {
  const blocks = [TITLE, ...lines].map((line, i): Block => {
    const at = { line: i + 1 };
    if (typeof line === 'string') return { kind: 'paragraph', text: line, at };
    const cells = line.map((text, column) => ({ text, at, column, width: 1 }));
    return { kind: 'table', rows: [{ cells }], at };
  });
  const document: Document = { blocks, facts };
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const title = { ...readTitle(TITLE), text: TITLE, year: 2023, agency: '', at: paragraphs[0]?.at ?? {} };
  const selfNames = () => readSelfNames(document, paragraphs, findSections(blocks));
  return printedAgency(title, () => [], paragraphs, selfNames, fileName);
}

const TITLE = '2023年政府信息公开工作年度报告';
const body = [
  '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。',
  '一、总体情况',
  '2023年，我局认真贯彻落实《中华人民共和国政府信息公开条例》。',
];

describe('a title that names no agency', () => {
  test.each<[string, (string | string[])[]]>([
    ['the line below it', ['青石市档案局', ...body]],
    ['that in brackets', ['（青石市档案局）', '（2024年1月12日）', ...body]],
    ['who compiled the report', ['本报告由青石市档案局编制。', ...body]],
    ['who led those that compiled it', ['本报告由青石市档案局牵头编制。', ...body]],
    ['the signature', [...body, '青石市档案局', '2024年1月12日']],
    ['the signature with a date in Chinese', [...body, '青石市档案局', '二〇二四年一月十二日']],
    ['the signature and its date in one line', [...body, '青石市档案局　2024年1月12日']],
    [
      'a signature above links with days',
      [...body, '青石市档案局', '2024年1月12日', '相关信息', '2022年1月5日'],
    ],
    ['the index of the page', ['发布机构：青石市档案局　发布时间：2024-01-12', ...body]],
    ['the index in brackets', ['【发布机构】 青石市档案局 【发布日期】 2024-01-12', ...body]],
    ['the index in a table', [['发布机构', '青石市档案局', '发布日期', '2024-01-12'], ...body]],
    ['the source', ['来源：青石市档案局　作者：办公室　时间：2024-01-12', ...body]],
    ['who did the work', [...body.slice(0, 2), '2023年，青石市档案局认真贯彻落实《条例》。']],
    [
      'who did the work under whom',
      [...body.slice(0, 2), '2023年，在市委、市政府的坚强领导下，青石市档案局坚持公开为常态。'],
    ],
    [
      'who reports by the regulation',
      ['青石市档案局根据《中华人民共和国政府信息公开条例》编制本报告。', ...body],
    ],
  ])('by %s', (_, lines) => {
    expect(agencyOf(lines)).toBe('青石市档案局');
  });

  test('by the source that the page tells of, not by the government that runs the site', () => {
    const said = (text: string): Fact[] => [{ name: 'ContentSource', text, at: { line: 1 } }];
    expect(agencyOf(body, said('青石市档案局'))).toBe('青石市档案局');
    expect(agencyOf(body, said('青石市人民政府'))).toBe('');
    expect(agencyOf(['来源：青石市政府网', ...body])).toBe('');
  });

  test('by the name of the file', () => {
    expect(agencyOf(body, [], 'reports/青石市档案局2023年政府信息公开工作年度报告.html')).toBe(
      '青石市档案局',
    );
  });

  test.each([
    '2023年，在市委、市政府的领导下，各部门认真落实。',
    '2023年，县委、县政府高度重视政府信息公开工作。',
    '2023年，我局高度重视政府信息公开工作。',
  ])('by nothing: %s', (text) => {
    expect(agencyOf([...body.slice(0, 2), text])).toBe('');
  });

  test('rather by the signature than by the index', () => {
    const index = '发布机构：青石市人民政府办公室';
    expect(agencyOf([index, ...body, '青石市档案局', '2024年1月12日'])).toBe('青石市档案局');
  });
});
