import { describe, expect, test } from 'vitest';
import { inList, lists, lvl, p, r, tbl, tc, tr } from './testing/docx-file.ts';
import { drawDocx } from './testing/reading.ts';

const run = (content: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`;

describe('text', () => {
  test('runs of a paragraph are one text; empty paragraphs count', async () => {
    expect(await drawDocx(p('一、') + p('') + p(r('淄博市') + r('2020') + r('年')) + p('完'))).toEqual([
      '1: 一、',
      '3: 淄博市2020年',
      '4: 完',
    ]);
  });

  test.each([
    ['<w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab/><w:t>c</w:t>', 'a b c'],
    ['<w:t>增长</w:t><w:noBreakHyphen/><w:t>14</w:t>', '增长-14'],
    ['<w:t>政</w:t><w:softHyphen/><w:t>府</w:t>', '政府'],
    ['<w:t>&lt;条例&gt; &amp; &#x2460;&#65;</w:t>', '<条例> & ①A'],
    ['<w:t><![CDATA[<1>]]></w:t>', '<1>'],
    ['<w:t>  1  2\n</w:t>', '1 2'],
    ['<w:sym w:font="Wingdings" w:char="F0FC"/>', '✓'],
    ['<w:sym w:font="Wingdings" w:char="F082"/>', '②'],
    ['<w:sym w:font="Symbol" w:char="F031"/><w:sym w:font="Symbol" w:char="F0B3"/>', '1≥'],
    ['<w:sym w:font="宋体" w:char="2605"/>', '★'],
    ['<w:sym w:font="Webdings" w:char="F063"/>', '\ufffd'],
    [
      '<w:ruby><w:rt><w:r><w:t>zī</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>淄</w:t></w:r></w:rubyBase></w:ruby>',
      '淄',
    ],
  ])('%s', async (content, text) => {
    expect(await drawDocx(p(run(content)))).toEqual([`1: ${text}`]);
  });

  test('a line break ends a line, not the paragraph', async () => {
    expect(
      await drawDocx(p(r('淄博市公安局') + run('<w:br/>') + r('2020年') + run('<w:cr/>')) + p('正文')),
    ).toEqual(['1: 淄博市公安局', '1: 2020年', '2: 正文']);
  });

  test('what holds text holds text', async () => {
    const control = (content: string): string =>
      `<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    expect(
      await drawDocx(
        control(
          p(control(r('甲')) + `<w:hyperlink>${r('乙')}</w:hyperlink><w:smartTag>${r('丙')}</w:smartTag>`),
        ) +
          p(
            '<w:bookmarkStart w:name="_GoBack"/><m:oMath><m:r><m:t>1+1</m:t></m:r></m:oMath><w:footnoteReference/>',
          ) +
          `<w:customXml>${p('丁')}</w:customXml>`,
      ),
    ).toEqual(['1: 甲乙丙', '2: 1+1', '3: 丁']);
  });
});

test('what is raised is no digit of the figure before it', async () => {
  const up = '<w:vertAlign w:val="superscript"/>';
  const down = '<w:vertAlign w:val="baseline"/>';
  expect(await drawDocx({ body: p(r('77') + r('12', up) + r('件')) + p(r('5') + r('6', down)) })).toEqual([
    '1: 77¹²件',
    '2: 56',
  ]);
});

describe('runs that are no part of the figure', () => {
  const styles =
    '<w:style w:type="character" w:styleId="Up"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="Out"><w:rPr><w:strike/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="OutToo"><w:basedOn w:val="Out"/></w:style>' +
    '<w:style w:type="character" w:styleId="Twice"><w:rPr><w:dstrike/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="OutAll"><w:rPr><w:strike/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="UpAll"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';
  const named = (style: string, more = ''): string => `<w:rStyle w:val="${style}"/>${more}`;
  const all = (style: string): string => `<w:pStyle w:val="${style}"/>`;
  const STRUCK = '1\u03362\u0336';

  test.each([
    [p(r('10') + r('2', named('Up'))), '10²'],
    [p(r('10') + r('2', '<w:vertAlign w:val="subscript"/>')), '10₂'],
    [p(r('10') + r('2', named('Up', '<w:vertAlign w:val="baseline"/>'))), '102'],
    [p(r('12', '<w:strike/>') + r('13')), '13'],
    [p(r('12', named('OutToo')) + r('13')), '13'],
    [p(r('12', named('Twice')) + r('13')), '13'],
    [p(r('12', named('Out', '<w:strike w:val="0"/>')) + r('13')), '1213'],
    [p(r('12', '<w:strike/>')), STRUCK],
    [p(r('12', named('OutToo'))), STRUCK],
    [p(r('12'), all('OutAll')), STRUCK],
    [p(r('12'), all('OutAll')) + p('13'), '13'],
    [p(r('12') + r('13', '<w:strike w:val="false"/>'), all('OutAll')), '13'],
    [p(r('12'), all('UpAll')), '¹²'],
    [p(r('—', '<w:strike/>')), ''],
    [p(r('12', '<w:vanish/>')), ''],
    // Struck out or put in under tracked changes.
    ['<w:p><w:del><w:r><w:delText>12</w:delText></w:r></w:del></w:p>', ''],
    [`<w:p><w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins>${r('13')}</w:ins></w:p>`, '13'],
    [`<w:p><w:moveFrom>${r('12')}</w:moveFrom><w:moveTo>${r('13')}</w:moveTo></w:p>`, '13'],
  ])('%s', async (cell, drawn) => {
    expect(await drawDocx({ body: tbl(tr(tc('规章'), tc(cell), tc('5'))), styles })).toEqual([
      'table 1',
      `| 0 规章 | 1${drawn && ` ${drawn}`} | 2 5`,
    ]);
  });
});

describe('hidden text', () => {
  test.each([
    ['<w:vanish/>', '见证'],
    ['<w:vanish w:val="true"/>', '见证'],
    ['<w:vanish w:val="0"/>', '见不得证'],
    ['<w:strike/>', '见证'],
    ['<w:dstrike w:val="1"/>', '见证'],
    ['<w:strike w:val="false"/>', '见不得证'],
    ['<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>', '见不得证'],
    ['<w:rStyle w:val="Secret"/>', '见证'],
    ['<w:rStyle w:val="Child"/>', '见证'],
    ['<w:rStyle w:val="Shown"/>', '见不得证'],
    ['<w:rStyle w:val="Unknown"/>', '见不得证'],
  ])('%s', async (properties, text) => {
    const styles =
      '<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="Child"><w:basedOn w:val="Secret"/></w:style>' +
      '<w:style w:type="character" w:styleId="Shown"><w:basedOn w:val="Secret"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>';
    expect(await drawDocx({ body: p(r('见') + r('不得', properties) + r('证')), styles })).toEqual([
      `1: ${text}`,
    ]);
  });

  test('a paragraph in a hidden style, as forms pasted from pages leave behind', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="z"><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = p('窗体顶端', '<w:pStyle w:val="z"/>') + p('正文', '<w:rPr><w:vanish/></w:rPr>');
    expect(await drawDocx({ body, styles })).toEqual(['2: 正文']);
  });

  test('styles based on each other in a circle', async () => {
    const styles =
      '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/><w:numPr/></w:style>';
    expect(await drawDocx({ body: p('正文', '<w:pStyle w:val="a"/>'), styles })).toEqual(['1: 正文']);
  });
});

describe('tracked changes, as accepted', () => {
  const inserted = (content: string): string => `<w:ins w:id="1">${content}</w:ins>`;
  const deleted = (text: string): string =>
    `<w:del w:id="2"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

  test('insertions stay, deletions go', async () => {
    expect(await drawDocx(p(r('新收') + deleted('307') + inserted(r('370')) + r('件')))).toEqual([
      '1: 新收370件',
    ]);
    expect(await drawDocx(p(r('一') + inserted(deleted('二')) + `<w:del>${r('三')}</w:del>`))).toEqual([
      '1: 一',
    ]);
  });

  test('what was moved stands where it went', async () => {
    expect(
      await drawDocx(
        p(`<w:moveFromRangeStart/><w:moveFrom>${r('甲')}</w:moveFrom><w:moveFromRangeEnd/>${r('乙')}`) +
          p(`<w:moveTo>${r('甲')}</w:moveTo>`),
      ),
    ).toEqual(['1: 乙', '2: 甲']);
  });

  test('a paragraph whose mark was deleted goes on in the next', async () => {
    expect(
      await drawDocx(
        p('前半，', '<w:rPr><w:del/></w:rPr>') +
          p(deleted('整段'), '<w:rPr><w:del/></w:rPr>') +
          p('后半。') +
          p('完'),
      ),
    ).toEqual(['1: 前半，后半。', '4: 完']);
    expect(await drawDocx(p('尾', '<w:rPr><w:del/></w:rPr>') + tbl(tr('1', '2')))).toEqual([
      '1: 尾',
      'table 1',
      '| 0 1 | 1 2',
    ]);
  });

  test('an inserted mark, and how things were before, say nothing', async () => {
    const before = '<w:pPrChange><w:pPr><w:pStyle w:val="z"/><w:rPr><w:del/></w:rPr></w:pPr></w:pPrChange>';
    const styles = '<w:style w:styleId="z"><w:rPr><w:vanish/></w:rPr></w:style>';
    expect(await drawDocx({ body: p('甲', `<w:rPr><w:ins/></w:rPr>${before}`) + p('乙'), styles })).toEqual([
      '1: 甲',
      '2: 乙',
    ]);
  });
});

describe('fields', () => {
  const mark = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`);
  const code = (text: string): string => run(`<w:instrText>${text}</w:instrText>`);

  test('the result counts, not the code', async () => {
    expect(
      await drawDocx(
        p(
          r('共') +
            mark('begin') +
            code(' = 1 + 2 ') +
            r('?') +
            mark('separate') +
            r('3') +
            mark('end') +
            r('件'),
        ),
      ),
    ).toEqual(['1: 共3件']);
    expect(await drawDocx(p(`<w:fldSimple w:instr=" PAGE ">${r('5')}</w:fldSimple>`))).toEqual(['1: 5']);
  });

  test('one in the code of another', async () => {
    const inner = mark('begin') + code('REF a') + mark('separate') + r('甲') + mark('end');
    expect(
      await drawDocx(p(mark('begin') + code('IF ') + inner + mark('separate') + r('乙') + mark('end'))),
    ).toEqual(['1: 乙']);
  });

  test('a code without end takes its paragraph, not the rest', async () => {
    expect(await drawDocx(p(r('甲') + mark('begin') + code('PAGE') + r('乙')) + p('丙'))).toEqual([
      '1: 甲',
      '2: 丙',
    ]);
  });

  test('a table of contents only repeats the headings', async () => {
    const contents =
      p(
        mark('begin') +
          code(' TOC \\o "1-3" ') +
          mark('separate') +
          r('一、总体情况') +
          run('<w:tab/>') +
          r('1'),
      ) +
      p(r('二、主动公开') + mark('begin') + code('PAGEREF x') + mark('separate') + r('2') + mark('end')) +
      p(mark('end'));
    expect(await drawDocx(p('目录') + contents + p('一、总体情况'))).toEqual(['1: 目录', '5: 一、总体情况']);
    expect(
      await drawDocx(p(`<w:fldSimple w:instr="TOC \\o">${r('一、')}</w:fldSimple>`) + p('正文')),
    ).toEqual(['2: 正文']);
  });

  test('one that does not end hides nothing', async () => {
    const opening = p(mark('begin') + code('TOC') + mark('separate') + r('一、总体情况 1'));
    expect(await drawDocx(opening + p('一、总体情况'))).toEqual(['1: 一、总体情况 1', '2: 一、总体情况']);
  });
});

describe('text boxes', () => {
  const box = (content: string): string => `<w:txbxContent>${content}</w:txbxContent>`;
  const modern = (content: string): string => `<w:drawing><wps:txbx>${box(content)}</wps:txbx></w:drawing>`;
  const old = (content: string): string =>
    `<w:pict><v:shape><v:textbox>${box(content)}</v:textbox></v:shape></w:pict>`;

  test('come before the paragraph that they hang on, once', async () => {
    const twice = `<mc:AlternateContent><mc:Choice Requires="wps">${modern(p('题目') + p('二'))}</mc:Choice><mc:Fallback>${old(p('题目'))}</mc:Fallback></mc:AlternateContent>`;
    expect(await drawDocx(p(r('前') + run(twice) + r('后')))).toEqual(['2: 题目', '3: 二', '1: 前后']);
  });

  test('in the old way only, or as the only choice', async () => {
    expect(await drawDocx(p(run(old(p('题目'))) + r('文')))).toEqual(['2: 题目', '1: 文']);
    const fallback = `<mc:AlternateContent><mc:Fallback>${old(p('题目'))}</mc:Fallback></mc:AlternateContent>`;
    expect(await drawDocx(p(run(fallback)))).toEqual(['2: 题目']);
    expect(await drawDocx(p(run('<w:pict><v:shape><v:textpath string="红头"/></v:shape></w:pict>')))).toEqual(
      ['1: 红头'],
    );
  });

  test('in a cell belong to it; with a table in them, the table is one', async () => {
    expect(await drawDocx(tbl(tr(`<w:tc>${p(run(modern(p('12'))))}</w:tc>`, '3'), tr('4', '5')))).toEqual([
      'table 1',
      '| 0 12 | 1 3',
      '| 0 4 | 1 5',
    ]);
    expect(await drawDocx(p(r('文') + run(modern(tbl(tr('1', '2'))))))).toEqual([
      'table 1',
      '| 0 1 | 1 2',
      '1: 文',
    ]);
  });
});

describe('automatic numbers', () => {
  const outline =
    lvl(0, 'chineseCounting', '%1、') +
    lvl(1, 'chineseCounting', '（%2）') +
    lvl(2, 'decimal', '%3.') +
    lvl(3, 'decimal', '%1.%4', '<w:isLgl/>');

  const numbered = async (levels: (number | string)[], numbering = lists(outline)): Promise<string[]> =>
    drawDocx({
      body: levels.map((level) => p('题', typeof level === 'string' ? level : inList(1, level))).join(''),
      numbering,
    });

  test('headings are numbered as they print', async () => {
    expect(await numbered([0, 1, 1, 0, 1, 2, 2, 0, 2, 3])).toEqual([
      '1: 一、题',
      '2: （一）题',
      '3: （二）题',
      '4: 二、题',
      '5: （一）题',
      '6: 1.题',
      '7: 2.题',
      '8: 三、题',
      '9: 1.题',
      '10: 3.1 题',
    ]);
  });

  test('by their style, or the style that it is based on', async () => {
    const styles =
      `<w:style w:type="paragraph" w:styleId="1"><w:pPr>${inList(1)}</w:pPr></w:style>` +
      '<w:style w:type="paragraph" w:styleId="2"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="3"><w:basedOn w:val="1"/></w:style>';
    const numbering = lists(
      lvl(0, 'chineseCounting', '%1、') + lvl(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="2"/>'),
    );
    const body = ['1', '2', '3'].map((style) => p('题', `<w:pStyle w:val="${style}"/>`)).join('');
    const off = p('题', `<w:pStyle w:val="1"/>${inList(0)}`);
    const lower = p('题', '<w:pStyle w:val="1"/><w:numPr><w:ilvl w:val="1"/></w:numPr>');
    expect(await drawDocx({ body: body + off + lower, styles, numbering })).toEqual([
      '1: 一、题',
      '2: （一）题',
      '3: 二、题',
      '4: 题',
      '5: （一）题',
    ]);
  });

  test('lists of one scheme count on; another start begins anew', async () => {
    const more =
      '<w:num w:numId="2"><w:abstractNumId w:val="10"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="10"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>' +
      `<w:num w:numId="4"><w:abstractNumId w:val="10"/><w:lvlOverride w:ilvl="0">${lvl(0, 'upperLetter', '%1)')}</w:lvlOverride></w:num>`;
    expect(await numbered([0, inList(2), inList(3), inList(3), inList(4)], lists(outline) + more)).toEqual([
      '1: 一、题',
      '2: 二、题',
      '3: 五、题',
      '4: 六、题',
      '5: G)题',
    ]);
  });

  test('a scheme that names a list style', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum>' +
      `<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="S"/>${outline}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>';
    const styles = `<w:style w:type="numbering" w:styleId="S"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`;
    expect(await drawDocx({ body: p('题', inList(1)) + p('题', inList(2)), numbering, styles })).toEqual([
      '1: 一、题',
      '2: 二、题',
    ]);
  });

  test('levels that do not begin anew', async () => {
    const levels = lvl(0, 'decimal', '%1.') + lvl(1, 'decimal', '%1.%2', '<w:lvlRestart w:val="0"/>');
    expect(await numbered([0, 1, 0, 1], lists(levels))).toEqual([
      '1: 1.题',
      '2: 1.1 题',
      '3: 2.题',
      '4: 2.2 题',
    ]);
  });

  test.each([
    ['第%1条', 'chineseCountingThousand', '第一条 题'],
    ['%1', 'bullet', '题'],
    ['附：', 'none', '附：题'],
    ['%9', 'decimal', '1 题'],
    ['', 'decimal', '题'],
  ])('the label %j in %s', async (text, format, drawn) => {
    expect(await numbered([0], lists(lvl(0, format, text)))).toEqual([`1: ${drawn}`]);
  });

  test('figures do not grow together; in a cell without text the number is the text', async () => {
    const numbering = lists(lvl(0, 'decimal', '%1.'));
    const body = p('2020年', inList(1)) + tbl(tr(`<w:tc>${p('', inList(1))}</w:tc>`, '规章'));
    expect(await drawDocx({ body, numbering })).toEqual(['1: 1. 2020年', 'table 1', '| 0 2. | 1 规章']);
  });

  test('unknown lists, levels without bounds, numbers that are none', async () => {
    expect(
      await numbered([inList(9), inList(1, 99), inList(1, -5), '<w:numPr><w:numId/></w:numPr>']),
    ).toEqual(['1: 题', '2: 题', '3: 一、题', '4: 题']);
  });
});
