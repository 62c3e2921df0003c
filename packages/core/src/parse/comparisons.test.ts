import { describe, expect, test } from 'vitest';
import type { Paragraph } from '../document/document.ts';
import { readChannels } from './channels.ts';
import { readClaims } from './claims.ts';
import { readComparisons } from './comparisons.ts';

const paragraphs = (text: string): Paragraph[] =>
  text.split('\n').map((line, i) => ({ kind: 'paragraph', text: line, at: { line: i + 1 } }));

const compared = (text: string, year: number): string[] => {
  const prose = paragraphs(text);
  return readComparisons(prose, readClaims(prose, year), year).map(
    ({ metric, kind, value, decimals, of }) =>
      `${metric.replace(/^applications\.|\.total$/gu, '')} ${of}: ${kind} ${value} (${decimals})`,
  );
};

describe('what the prose compares a figure with', () => {
  test.each<[string, number, string[]]>([
    ['共收到政府信息公开申请15件，较上年上升25%，全部按时办结。', 2020, ['new 15: percent 25 (0)']],
    ['收到政府信息公开申请15件，数量比上年增长25%。', 2020, ['new 15: percent 25 (0)']],
    ['共收到政府信息公开申请98件（同比增长44.1%）。', 2022, ['new 98: percent 44.1 (1)']],
    ['收到政府信息公开申请15件，同比下降百分之四十。', 2022, ['new 15: percent -40 (0)']],
    ['收到政府信息公开申请30件，是去年的1.5倍。', 2022, []],
    ['收到政府信息公开申请30件，较去年增长1.5倍。', 2022, ['new 30: percent 150 (-1)']],
    ['收到政府信息公开申请30件，与上年持平。', 2022, ['new 30: difference 0 (0)']],
    ['收到政府信息公开申请30件，与上年基本持平。', 2022, []],
    [
      '收到政府信息公开申请15件，比上年增加3件，同比增长25%。',
      2022,
      ['new 15: difference 3 (0)', 'new 15: percent 25 (0)'],
    ],
    [
      '收到政府信息公开申请15件，较2021年增加3件，增幅为25%。',
      2022,
      ['new 15: difference 3 (0)', 'new 15: percent 25 (0)'],
    ],
    [
      '2023年收到信息公开申请22起，比2022年（31起）下降29%，答复22起。',
      2023,
      ['new 22: previous 31 (0)', 'new 22: percent -29 (0)'],
    ],
    [
      '收到政府信息公开申请20件，较2022年的24件减少5件。',
      2023,
      ['new 20: previous 24 (0)', 'new 20: difference -5 (0)'],
    ],
    [
      '收到政府信息公开申请20件，上年为24件，同比下降20%。',
      2023,
      ['new 20: previous 24 (0)', 'new 20: percent -20 (0)'],
    ],
    [
      '收到政府信息公开申请20件，由上年的24件下降到20件，降幅16.7%。',
      2023,
      ['new 20: previous 24 (0)', 'new 20: percent -16.7 (1)'],
    ],
    [
      '收到政府信息公开申请20件，比去年同期24件减少4件。',
      2023,
      ['new 20: previous 24 (0)', 'new 20: difference -4 (0)'],
    ],
  ])('%s', (text, year, expected) => {
    expect(compared(text, year)).toEqual(expected);
  });

  test.each<[string, string]>([
    ['a year that is not the one before', '收到政府信息公开申请15件，较2019年增长25%。'],
    ['which of two figures has grown', '收到政府信息公开申请15件，办结15件，同比增长25%。'],
    ['a rounded percentage', '收到政府信息公开申请15件，同比增长约25%。'],
    ['a rounded percentage', '收到政府信息公开申请15件，同比增长25%左右。'],
    ['a rounded percentage', '收到政府信息公开申请15件，同比增长20多%。'],
    ['points', '收到政府信息公开申请15件，同比增长2个百分点。'],
    ['a total, not a change', '收到政府信息公开申请15件，较上年增加到15件。'],
    ['another quarter', '收到政府信息公开申请15件，环比增长25%。'],
    ['something else', '收到政府信息公开申请15件，上年2件结转本年办理。'],
    ['another figure', '收到政府信息公开申请15件，由上年的24件下降到18件，降幅25%。'],
    ['something else', '收到政府信息公开申请15件，上年结转2件，同比增长25%。'],
  ])('%s is left alone: %s', (_, text) => {
    expect(compared(text, 2022)).toEqual([]);
  });
});

describe('shares', () => {
  test.each<[string, string[]]>([
    [
      '共收到政府信息公开申请 10 件，办结 10 件，其中，予以公开 4 件，占办结总数的 40%；不予公开 4 件，占办结总数的 40%。',
      ['disclosed 4: share 40 (0)', 'denied 4: share 40 (0)'],
    ],
    ['办结政府信息公开申请10件，予以公开4件，占比40.0%。', ['disclosed 4: share 40 (1)']],
    ['办结政府信息公开申请10件，予以公开4件（占40%）。', ['disclosed 4: share 40 (0)']],
    ['办结政府信息公开申请10件，予以公开4件，约占40%。', []],
    ['办结政府信息公开申请10件，予以公开4件，占全市的40%。', []],
    ['办结政府信息公开申请10件，予以公开3件，部分公开1件，占40%。', []],
    [
      '办结政府信息公开申请10件，不予公开4件，其中国家秘密1件，占25%。',
      ['denied.stateSecret 1: share 25 (0)'],
    ],
  ])('%s', (text, expected) => {
    expect(compared(text, 2022)).toEqual(expected);
  });
});

test('the words and their place are those of the source', () => {
  const prose = paragraphs('一、总体情况\n共收到政府信息公开申请 15 件，较上年上升 25 %，全部办结。');
  expect(readComparisons(prose, readClaims(prose, 2020), 2020)).toEqual([
    {
      metric: 'applications.new.total',
      kind: 'percent',
      value: 25,
      decimals: 0,
      of: 15,
      text: '共收到政府信息公开申请 15 件，较上年上升 25 %',
      at: { line: 2 },
    },
  ]);
});

describe('channels', () => {
  const channels = (text: string): string[] => {
    const prose = paragraphs(text);
    return readChannels(prose, readClaims(prose, 2022)).map(
      ({ value, parts }) => `${value}: ${parts.map((part) => `${part.name} ${part.value}`).join(', ')}`,
    );
  };
  test.each<[string, string[]]>([
    [
      '共收到政府信息公开申请1046件，其中网上申请862件、信函申请171件、当面申请13件。',
      ['1046: 网上 862, 信函 171, 当面 13'],
    ],
    ['收到各类依申请公开11件，其中网络申请4件，信函申请6件，现场申请1件。', ['11: 网络 4, 信函 6, 现场 1']],
    ['共收到政府信息公开申请5件（通过网络提交3件，通过信函提交2件），均已答复。', ['5: 网络 3, 信函 2']],
    ['共收到政府信息公开申请9件，其中网络申请4件，信函申请3件等。', []],
    ['共收到政府信息公开申请9件，其中网络申请4件，信函申请3件，公文交换2件。', []],
    ['共收到政府信息公开申请9件，其中网络申请4件。', []],
  ])('%s', (text, expected) => {
    expect(channels(text)).toEqual(expected);
  });
});
