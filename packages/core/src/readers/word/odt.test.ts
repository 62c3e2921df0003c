import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { drawWord } from './testing/draw-word.ts';
import { fodtFile, odtFile, type OdtParts } from './testing/odt-file.ts';
import { formatOf, readWord, refusalOf } from './testing/reading.ts';

const draw = async (parts: OdtParts | string): Promise<string[]> =>
  drawWord(await readWord(odtFile(typeof parts === 'string' ? { text: parts } : parts)));

const p = (content: string, style = ''): string =>
  `<text:p${style && ` text:style-name="${style}"`}>${content}</text:p>`;
const td = (content: string, attributes = ''): string =>
  `<table:table-cell ${attributes}>${content && p(content)}</table:table-cell>`;
const covered = (times = 1): string => `<table:covered-table-cell table:number-columns-repeated="${times}"/>`;
const tr = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const table = (...rows: string[]): string => `<table:table>${rows.join('')}</table:table>`;
const span = (columns: number, rows = 1): string =>
  `table:number-columns-spanned="${columns}" table:number-rows-spanned="${rows}"`;

describe('recognised', () => {
  test.each(['a.odt', 'a.ott', 'a.doc', 'a.zip'])('under the name %s', (name) => {
    expect(formatOf(odtFile({ text: p('文') }, name))).toBe('odt');
  });

  test('in one XML file', async () => {
    const file = fodtFile({ text: p('文') });
    expect(formatOf(file)).toBe('odt');
    expect(drawWord(await readWord(file))).toEqual(['1: 文']);
  });

  test('packed anew without its type', async () => {
    const { mimetype: _, ...parts } = unzipSync(odtFile({ text: p('文') }).bytes);
    const file = { name: 'a.zip', bytes: zipSync(parts) };
    expect(formatOf(file)).toBe('odt');
    expect(drawWord(await readWord(file))).toEqual(['1: 文']);
  });

  test('not a spreadsheet, nor another package', () => {
    expect(
      formatOf(odtFile({ text: '' }, 'a.ods', 'application/vnd.oasis.opendocument.spreadsheet')),
    ).toBeUndefined();
    expect(formatOf({ name: 'a.zip', bytes: zipSync({ 'content.xml': strToU8('<a/>') }) })).toBeUndefined();
    expect(
      formatOf({ name: 'a.zip', bytes: zipSync({ 'content.xml': strToU8('<a/>') }).subarray(0, 60) }),
    ).toBeUndefined();
  });
});

describe('text', () => {
  test('paragraphs, headings, spans, spaces, tabs and line breaks', async () => {
    expect(
      await draw(
        '<text:h text:outline-level="1">一、</text:h>' +
          p('') +
          p(
            '新<text:span>收<text:s text:c="9999999999"/></text:span>12<text:tab/>件<text:line-break/>完<text:soft-page-break/>',
          ) +
          `<text:section>${p('<text:a>链</text:a><text:bookmark text:name="_GoBack"/>接')}</text:section>`,
      ),
    ).toEqual(['1: 一、', '3: 新收 12 件', '3: 完', '4: 链接']);
  });

  test('what is not the text', async () => {
    const note =
      '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>';
    const ruby =
      '<text:ruby><text:ruby-base>淄</text:ruby-base><text:ruby-text>zī</text:ruby-text></text:ruby>';
    expect(
      await draw(
        `<text:sequence-decls/><office:forms>${p('表单')}</office:forms>` +
          `<text:table-of-content><text:index-body>${p('一、总体情况 1')}</text:index-body></text:table-of-content>` +
          p(`${ruby}博${note}<office:annotation>${p('批注')}</office:annotation>`),
      ),
    ).toEqual(['1: 淄博']);
  });

  test('what is raised is no digit of the figure before it', async () => {
    const automatic = ['super 58%', '33% 58%', 'sub 58%', '0% 100%']
      .map(
        (at, i) =>
          `<style:style style:name="T${i}"><style:text-properties style:text-position="${at}"/></style:style>`,
      )
      .join('');
    const text = ['T0', 'T1', 'T2', 'T3']
      .map((name) => `<text:span text:style-name="${name}">1<text:span>2</text:span></text:span>7`)
      .join('');
    expect(await draw({ automatic, text: p(text) })).toEqual(['1: ¹²7¹²7₁₂7127']);
  });

  test('what is struck out is no figure, by whatever style; alone in its cell it is no blank either', async () => {
    const style = (name: string, properties: string, more = ''): string =>
      `<style:style style:name="${name}" ${more}><style:text-properties ${properties}/></style:style>`;
    const automatic =
      style('Out', 'style:text-line-through-style="solid"') +
      style('OutToo', 'fo:color="#f00"', 'style:parent-style-name="Out"') +
      style('In', 'style:text-line-through-style="none"') +
      style('Up', 'style:text-position="super 58%"') +
      style('UpToo', 'fo:color="#f00"', 'style:parent-style-name="Up"');
    const s = (content: string, name: string): string =>
      `<text:span text:style-name="${name}">${content}</text:span>`;
    const cell = (content: string, name = ''): string =>
      `<table:table-cell>${p(content, name)}</table:table-cell>`;
    const cells = [
      cell(`${s('12', 'Out')}13`),
      cell(s('12', 'OutToo')),
      cell('12', 'Out'),
      cell(`12${s('13', 'In')}`, 'Out'),
      cell(`10${s('2', 'UpToo')}`),
      cell(s('—', 'Out')),
    ];
    expect(await draw({ automatic, text: table(tr(...cells)) + p('后') })).toEqual([
      'table 1',
      '| 0 13 | 1 1\u03362\u0336 | 2 1\u03362\u0336 | 3 13 | 4 10² | 5',
      '7: 后',
    ]);
  });

  test('hidden text', async () => {
    const style = (name: string, more: string): string =>
      `<style:style style:name="${name}" ${more}</style:style>`;
    const automatic =
      style('T1', '><style:text-properties text:display="none"/>') +
      style('T4', '><style:text-properties style:text-line-through-style="solid"/>') +
      style('T5', '><style:text-properties style:text-line-through-style="none"/>') +
      style('T2', 'style:parent-style-name="T1">') +
      style('T3', 'style:parent-style-name="T1"><style:text-properties text:display="true"/>');
    const text = ['T1', 'T2', 'T3', 'T4', 'T5']
      .map((name) => `<text:span text:style-name="${name}">${name}</text:span>`)
      .join('');
    expect(
      await draw({
        automatic,
        text:
          p(`甲${text}乙`) + p('藏', 'T1') + `<text:section text:display="none">${p('藏')}</text:section>`,
      }),
    ).toEqual(['1: 甲T3T5乙']);
  });

  test('text boxes and shapes come before the paragraph that they hang on', async () => {
    const frame = `<draw:frame><draw:text-box>${p('框')}</draw:text-box><svg:desc>说明</svg:desc></draw:frame>`;
    const shape = `<draw:custom-shape>${p('形')}</draw:custom-shape>`;
    expect(await draw(p(`前${frame}${shape}后`))).toEqual(['2: 框', '3: 形', '1: 前后']);
  });
});

describe('tracked changes, as accepted', () => {
  const region = (id: string, kind: string, content = ''): string =>
    `<text:changed-region text:id="${id}"><text:${kind}><office:change-info/>${content}</text:${kind}></text:changed-region>`;

  test('deletions that stand apart, and those in place', async () => {
    const changes = `<text:tracked-changes>${region('i', 'insertion')}${region('d', 'deletion', p('307'))}${region('e', 'deletion')}</text:tracked-changes>`;
    const mark = (kind: string, id: string): string => `<text:${kind} text:change-id="${id}"/>`;
    expect(
      await draw(
        changes +
          p(`新收${mark('change-start', 'i')}370${mark('change-end', 'i')}${mark('change', 'd')}件`) +
          p(`前${mark('change-start', 'e')}去<text:line-break/>`) +
          p(`去<text:tab/>${mark('change-end', 'e')}后`),
      ),
    ).toEqual(['1: 新收370件', '2: 前后']);
  });

  test('a deletion that does not end is damage', async () => {
    const changes = `<text:tracked-changes>${region('e', 'deletion')}</text:tracked-changes>`;
    expect(
      await refusalOf(odtFile({ text: changes + p('前<text:change-start text:change-id="e"/>后') })),
    ).toEqual(['file-damaged', { name: 'a.odt', reason: 'a deletion does not end' }]);
  });
});

describe('tables', () => {
  test('cells over columns and rows', async () => {
    expect(
      await draw(
        table(
          `<table:table-header-rows>${tr(td('甲', span(2, 2)), covered(), td('乙'))}</table:table-header-rows>`,
          tr(covered(2), td('1')),
          tr(
            td('丙'),
            td('丁', span(2)),
            '<table:covered-table-cell><text:p>旧</text:p></table:covered-table-cell>',
          ),
          // Without the covered cells that should follow.
          tr(td('戊', span(2)), td('2')),
        ),
      ),
    ).toEqual(['table 1', '| 0+2 甲 | 2 乙', '| 2 1', '| 0 丙 | 1+2 丁', '| 0+2 戊 | 2 2']);
  });

  test('cells and rows written once for several', async () => {
    const times = (columns: number): string => `table:number-columns-repeated="${columns}"`;
    expect(
      await draw(
        table(
          tr(td('甲'), td('0', times(2)), td('', times(2))),
          `<table:table-row table:number-rows-repeated="2">${td('乙') + td('1', times(2))}</table:table-row>`,
          tr(td('丙'), td('2'), td('', times(99_999_999))),
          `<table:table-row table:number-rows-repeated="99999999">${td('', times(16_384))}</table:table-row>`,
        ),
      ),
    ).toEqual([
      'table 1',
      '| 0 甲 | 1 0 | 2 0 | 3 | 4',
      '| 0 乙 | 1 1 | 2 1',
      '| 0 乙 | 1 1 | 2 1',
      '| 0 丙 | 1 2 | 2',
      '| 0',
    ]);
  });

  test('a table in a cell', async () => {
    const inner = table(tr(td('1'), td('2')), tr(td('3'), td('4')));
    expect(
      await draw(table(tr(`<table:table-cell>${p('前')}${inner}</table:table-cell>`)) + p('后')),
    ).toEqual(['1: 前', 'table 1', '| 0 1 | 1 2', '| 0 3 | 1 4', '6: 后']);
  });

  test('bounds', async () => {
    const tooComplex = (what: string, count: number, limit: number) => [
      'document-too-complex',
      { name: 'a.odt', what, count, limit },
    ];
    const wide = table(tr(td('1', 'table:number-columns-repeated="99999999"')));
    expect(await refusalOf(odtFile({ text: wide }))).toEqual(tooComplex('columns', 2_001, 2_000));
    const tall = table(`<table:table-row table:number-rows-repeated="99999999">${td('1')}</table:table-row>`);
    expect(await refusalOf(odtFile({ text: tall }))).toEqual(tooComplex('cells', 200_001, 200_000));
    const gap = table(tr(covered(99_999_999).repeat(3)));
    expect(await refusalOf(odtFile({ text: gap }))).toEqual(tooComplex('columns', 3_000, 2_000));
  });
});

describe('automatic numbers', () => {
  const level = (depth: number, format: string, more = ''): string =>
    `<text:list-level-style-number text:level="${depth}" style:num-format="${format}" ${more}/>`;
  const automatic =
    `<text:list-style style:name="L">${level(1, '一, 二, 三, ...', 'style:num-suffix="、"')}` +
    `${level(2, '1', 'style:num-prefix="（" style:num-suffix="）" text:start-value="3"')}` +
    `${level(3, '1', 'style:num-suffix="." text:display-levels="2"')}</text:list-style>` +
    `<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>`;
  const list = (items: string, attributes = 'text:style-name="L"'): string =>
    `<text:list ${attributes}>${items}</text:list>`;
  const item = (content: string, attributes = ''): string =>
    `<text:list-item ${attributes}>${content}</text:list-item>`;

  test('by level; only the first paragraph of an item has one', async () => {
    const inner = list(item(p('题') + p('文')) + item(p('题') + list(item(p('题')), '')), '');
    expect(
      await draw({
        automatic,
        text: list(item(p('题') + inner) + item(p('题'))) + list(item(p('点')), 'text:style-name="B"'),
      }),
    ).toEqual(['1: 一、题', '2: （3）题', '3: 文', '4: （4）题', '5: 4.1.题', '6: 二、题', '7: 点']);
  });

  test('lists begin anew unless they go on', async () => {
    const text =
      list(item(p('题')), 'text:style-name="L" xml:id="x"') +
      list(item(p('题')), 'text:style-name="L"') +
      list(item(p('题')), 'text:style-name="L" text:continue-numbering="true"') +
      list(item(p('题')), 'text:style-name="L" text:continue-list="x"') +
      list(item(p('题'), 'text:start-value="7"') + `<text:list-header>${p('头')}</text:list-header>`);
    expect(await draw({ automatic, text })).toEqual([
      '1: 一、题',
      '2: 一、题',
      '3: 二、题',
      '4: 二、题',
      '5: 七、题',
      '6: 头',
    ]);
  });

  test('an item that opens with a list has no number of its own', async () => {
    expect(await draw({ automatic, text: list(item(list(item(p('题')), '')) + item(p('题'))) })).toEqual([
      '1: （3）题',
      '2: 一、题',
    ]);
  });

  test('headings by the outline of the document', async () => {
    const styles =
      '<office:styles><text:outline-style>' +
      '<text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>' +
      '<text:outline-level-style text:level="2" style:num-format=""/>' +
      `</text:outline-style></office:styles><office:master-styles>${p('页眉')}</office:master-styles>`;
    const h = (depth: number): string => `<text:h text:outline-level="${depth}">题</text:h>`;
    expect(await draw({ styles, text: h(1) + h(2) + h(3) + h(1) })).toEqual([
      '1: 一、题',
      '2: 题',
      '3: 题',
      '4: 二、题',
    ]);
  });
});

describe('refused', () => {
  test('a document under a password', async () => {
    const manifest =
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    expect(await refusalOf(odtFile({ text: '', parts: { 'META-INF/manifest.xml': manifest } }))).toEqual([
      'file-encrypted',
      { name: 'a.odt' },
    ]);
  });

  test('one that is cut off', async () => {
    const { bytes } = odtFile({ text: p('文') });
    expect(await refusalOf({ name: 'a.odt', bytes: bytes.subarray(0, 400) })).toEqual([
      'file-damaged',
      { name: 'a.odt', reason: 'no directory: its end is cut off' },
    ]);
    const flat = fodtFile({ text: p('文') });
    expect(await refusalOf({ ...flat, bytes: flat.bytes.subarray(0, -30) })).toEqual([
      'file-damaged',
      { name: 'a.fodt', reason: 'its XML ends before >' },
    ]);
  });

  test('elements nested without end', async () => {
    expect(await refusalOf(odtFile({ text: p('<text:span>'.repeat(3_000)) }))).toEqual([
      'document-too-complex',
      { name: 'a.odt', what: 'levels of nested elements', count: 2_001, limit: 2_000 },
    ]);
  });
});
