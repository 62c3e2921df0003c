import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Paragraph } from '../document/document.ts';
import { vocabulary } from './claims/vocabulary/index.ts';
import { readClaims } from './claims.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const seedFolder = here('../../../../../shared/seeds/');
const seedsAreHere = existsSync(seedFolder);
const seeds = seedsAreHere ? readdirSync(seedFolder).sort() : [];

const paragraphs = (text: string): Paragraph[] =>
  text.split('\n').map((line, i) => ({ kind: 'paragraph', text: line, at: { line: i + 1 } }));

type Expected = { claims: { metric: string; value: number; line: number; text: string }[] };

test.skipIf(seedsAreHere)(
  'the five real reports are not beside this checkout: their claims are not tested here',
  () => {
    expect(seeds).toEqual([]);
  },
);

describe.skipIf(!seedsAreHere)('the claims of a real report', () => {
  test.each(seeds)('%s', (name) => {
    const lines = readFileSync(`${seedFolder}${name}`, 'utf8').split('\n');
    const written = JSON.parse(
      readFileSync(here(`../../test/seeds/${name.slice(0, 3)}.expected.json`), 'utf8'),
    ) as Expected;
    const claims = readClaims(paragraphs(lines.join('\n')));
    const told = ({ metric, value, line }: { metric: string; value: number; line: number | undefined }) =>
      `${line}: ${metric} = ${value}`;
    expect(claims.map(({ metric, value, at }) => told({ metric, value, line: at.line })).sort()).toEqual(
      // What is claimed for table two is read elsewhere.
      written.claims
        .filter(({ metric }) => !metric.startsWith('disclosure.'))
        .map(told)
        .sort(),
    );
    for (const { text, value, at } of claims) {
      expect(lines[(at.line ?? 0) - 1]).toContain(text);
      expect(text).toContain(String(value));
    }
  });
});

/** What is claimed, as `row = value «words»`. */
const claimed = (text: string, year?: number): string[] =>
  readClaims(paragraphs(text), year).map(
    ({ metric, value, text: words }) =>
      `${metric.replace(/^applications\.|\.total$/gu, '')} = ${value} «${words}»`,
  );

describe('the words of a claim', () => {
  test.each([
    [
      '公安厅共收到政府信息公开申请 10 件，办结 10 件。',
      ['new = 10 «共收到政府信息公开申请 10 件»', 'concluded = 10 «办结 10 件»'],
    ],
    ['市公安局共收到1件依申请公开，已作答。', ['new = 1 «共收到1件依申请公开»']],
    [
      '共收到政府信息公开申请4件，其中上年结转2件。',
      ['new = 2 «共收到政府信息公开申请4件，其中上年结转2件»', 'carriedOver = 2 «上年结转2件»'],
    ],
    ['全年未收到政府信息公开申请。', ['new = 0 «未收到政府信息公开申请»']],
    [
      '未发生政府信息公开行政复议、行政诉讼案件。',
      [
        'remedies.reconsideration = 0 «未发生政府信息公开行政复议、行政诉讼案件»',
        'remedies.litigation = 0 «未发生政府信息公开行政复议、行政诉讼案件»',
      ],
    ],
    [
      '收到政府信息公开申请2件，1件结转下年度继续办理。',
      ['new = 2 «收到政府信息公开申请2件»', 'carriedForward = 1 «1件结转下年度继续办理»'],
    ],
    ['共收到“政府信息公开申请”３ 件。', ['new = 3 «共收到“政府信息公开申请”３ 件»']],
  ])('%s', (text, claims) => {
    expect(claimed(text)).toEqual(claims);
  });
});

describe('what stands above', () => {
  test('a heading gives the verbs below it their noun', () => {
    expect(claimed('（二）依申请公开情况。\n全年新收42件。')).toEqual(['new = 42 «新收42件»']);
    expect(claimed('（二）依申请公开情况\n（三）平台建设情况\n全年新收42件。')).toEqual([]);
    expect(claimed('一、总体情况\n依申请公开情况\n全年新收42件。')).toEqual(['new = 42 «新收42件»']);
  });

  test('a menu above the text is no heading', () => {
    expect(claimed('依申请公开\n全年新收42件。')).toEqual([]);
  });

  test('a sentence goes on where a line broke it', () => {
    expect(claimed('共收到政府信息公开申请10件，其中，予以公开\n4件，不予公开6件。')).toEqual([
      'new = 10 «共收到政府信息公开申请10件»',
      'denied = 6 «不予公开6件»',
    ]);
    expect(claimed('一、依申请公开\n受理12345热线转办事项\n\n10件，办结10件。')).toEqual([]);
  });
});

describe('the year of the report', () => {
  const carried = '（二）依申请公开\n2022年结转至2023年2件，新收9件，3件结转2024年办理。';

  test('tells carried over from carried forward', () => {
    expect(claimed(carried, 2023)).toEqual([
      'carriedOver = 2 «2022年结转至2023年2件»',
      'new = 9 «新收9件»',
      'carriedForward = 3 «3件结转2024年办理»',
    ]);
    expect(claimed(carried, 2022)).toEqual([
      'carriedForward = 2 «2022年结转至2023年2件»',
      'new = 9 «新收9件»',
    ]);
  });

  test('leaves out the counts of other years', () => {
    const text = '2019年收到政府信息公开申请12件，2020年收到政府信息公开申请15件。';
    expect(claimed(text)).toEqual(['new = 15 «收到政府信息公开申请15件»']);
    expect(claimed(text, 2019)).toEqual(['new = 12 «收到政府信息公开申请12件»']);
    expect(claimed(text, 2021)).toEqual([]);
  });
});

test('every claim keeps the address of its paragraph', () => {
  const at = { page: 3 };
  const claims = readClaims([{ kind: 'paragraph', text: '收到政府信息公开申请2件。', at }]);
  expect(claims).toEqual([
    { metric: 'applications.new.total', value: 2, text: '收到政府信息公开申请2件', at },
  ]);
});

const glue = ['，', '。', '；', '、', '（', '）', '：', '\t', ' ', '\n', '某某', '的'];
const counts = [
  '0件',
  '3件',
  '１２件',
  '1,234件',
  '（5）件',
  '十二件',
  '四十余件',
  '3.8万余件',
  '40%',
  '2020年',
  '5月',
  '12345',
  '9',
  '1 0件',
];
const piece = fc.constantFrom(...vocabulary.map(({ text }) => text), ...glue, ...counts);
const assembled = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

test('whatever the words say, claims are whole counts in the words of their paragraph', () => {
  fc.assert(
    fc.property(
      assembled,
      fc.option(fc.integer({ min: 2018, max: 2026 }), { nil: undefined }),
      (text, year) => {
        const read = paragraphs(text);
        for (const claim of readClaims(read, year)) {
          const paragraph = read.find(({ at }) => at === claim.at);
          expect(paragraph?.text).toContain(claim.text);
          expect(claim.text).not.toBe('');
          expect(Number.isSafeInteger(claim.value) && claim.value >= 0).toBe(true);
          expect(claim.metric).toMatch(/^(?:applications\.[\w.]+\.total|remedies\.\w+\.\w+)$/u);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test('text without the words of the tables claims nothing', () => {
  const noise = fc.constantFrom(...'我局认真落实上级部署组织培训走访企业召开推进', ...glue, ...counts);
  fc.assert(
    fc.property(fc.array(noise, { maxLength: 80 }), (pieces) => {
      expect(readClaims(paragraphs(pieces.join('')))).toEqual([]);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(readClaims(paragraphs(text))).toEqual([]);
    }),
  );
});

test('a paragraph of a megabyte is read', () => {
  for (const unit of ['1件', '无', '共收到政府信息公开申请3件（含上年结转1件）']) {
    const text = unit.repeat(Math.ceil(350_000 / unit.length));
    expect(readClaims([{ kind: 'paragraph', text, at: { line: 1 } }]).length).toBeLessThan(3);
  }
});
