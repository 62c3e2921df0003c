import { expect, test } from 'vitest';
import { directoryOf } from './directory.ts';
import { explain } from './explain.ts';
import { readable } from './scan.ts';
import { queryOf, readSigns } from './understand.ts';

const explained = (question: string) =>
  explain(queryOf(readSigns(readable(question), directoryOf([]), '2025-03-01')));

test.each([
  [
    '淄博市公安局2020年收到多少件申请',
    '查数：新收政府信息公开申请；淄博市公安局；2020',
    'look up: new applications received; 淄博市公安局; 2020',
  ],
  [
    '2022年哪三个市收到申请最少',
    '排序：新收政府信息公开申请；各市级政府；2022；从小到大；取最小的3个',
    'rank: new applications received; governments of cities; 2022; lowest first; the 3 lowest',
  ],
  [
    '哪些单位收到申请超过100件',
    '筛选：新收政府信息公开申请；所有机关；最近一年；大于 100',
    'find those that fit: new applications received; all agencies; the newest year; above 100',
  ],
  [
    '谁不予公开多于予以公开',
    '筛选：不予公开 + 予以公开；所有机关；最近一年；不予公开 大于 予以公开',
    'find those that fit: applications denied + applications disclosed; all agencies; the newest year; applications denied above applications disclosed',
  ],
  [
    '潍坊2021年以来行政处罚',
    '逐年列出：行政处罚处理决定；潍坊；2021年及以后',
    'list by year: administrative penalty decisions; 潍坊; from 2021 on',
  ],
])('%s', (question, zh, en) => {
  expect(explained(question)).toEqual({ zh, en });
});
