import { describe, expect, test } from 'vitest';
import { chartOf } from './chart-of.ts';
import { answer } from './testing/answers.ts';

const number = (value: number, label: string, title: string) => ({ value, state: 'number', label, title });
const SOURCE = '来源：淄博市公安局';

describe('a series', () => {
  test('is a line with gaps where there is no number, each with its reason', () => {
    const rows = [
      { year: 2019, value: 12 },
      { year: 2020 },
      { year: 2021, state: 'illegible' as const },
      { year: 2023, value: 1300 },
    ];
    const ZIBO = '淄博市公安局';
    expect(chartOf(answer('series', rows, { operation: 'series' }))).toEqual({
      shape: 'line',
      language: 'zh',
      title: '淄博市公安局新收政府信息公开申请',
      subtitle: '2019—2023年 · 单位：件',
      divisor: 1,
      percent: false,
      categories: [
        { name: '2019', mark: '' },
        { name: '2020', mark: '留空' },
        { name: '2021', mark: '无法辨认' },
        { name: '2022', mark: '无数据' },
        { name: '2023', mark: '' },
      ],
      series: [
        {
          name: '',
          points: [
            number(12, '12', `${ZIBO} 2019年 新收政府信息公开申请：12 件`),
            { value: null, state: 'blank', label: '', title: `${ZIBO} 2020年 新收政府信息公开申请：留空` },
            {
              value: null,
              state: 'illegible',
              label: '',
              title: `${ZIBO} 2021年 新收政府信息公开申请：无法辨认`,
            },
            {
              value: null,
              state: 'missing',
              label: '',
              title: `${ZIBO} 2022年 新收政府信息公开申请：无数据`,
            },
            number(1300, '1,300', `${ZIBO} 2023年 新收政府信息公开申请：1,300 件`),
          ],
        },
      ],
      turns: [],
      notes: ['留空、无法辨认不等于0，图上空着。', `${SOURCE}2019—2023年政府信息公开工作年度报告（4份）`],
    });
  });

  test('of named years shows those without a report at its ends too', () => {
    const query = { ...answer('series', [], { operation: 'series' }).query, years: [2019, 2020, 2021] };
    const chart = chartOf(answer('series', [{ year: 2020, value: 1 }], { operation: 'series', query }));
    expect(chart?.categories).toEqual([
      { name: '2019', mark: '无数据' },
      { name: '2020', mark: '' },
      { name: '2021', mark: '无数据' },
    ]);
  });

  test('is cut where the form changes what is counted, and says so', () => {
    const made = 'disclosure.normativeDocuments.newlyMade';
    const issued = 'disclosure.normativeDocuments.issued';
    const rows = [
      { year: 2020, metric: made, value: 30 },
      { year: 2021, metric: issued, value: 20 },
      { year: 2022, metric: issued, value: 18 },
    ];
    const chart = chartOf(answer('list', rows, { operation: 'series' }));
    expect(chart?.turns).toEqual([{ at: 1, text: '2021年起新格式' }]);
    expect(chart?.series.map(({ name, points }) => [name, points.map(({ value }) => value)])).toEqual([
      ['新制作规范性文件', [30, null, null]],
      ['制发规范性文件', [null, 20, 18]],
    ]);
    expect(chart?.categories.map(({ mark }) => mark)).toEqual(['', '', '']);
    expect(chart?.notes[0]).toBe(
      '两种格式统计的不是同一项（“新制作规范性文件”与“制发规范性文件”），不相连，也不能直接比较。',
    );
  });

  test('of several agencies has a line for each and names the gap of one below', () => {
    const of = (agency: string, code: string) => ({ agency, code, division: agency.slice(0, 3) });
    const [jinan, weifang] = [of('济南市人民政府', '370100'), of('潍坊市人民政府', '370700')];
    const rows = [
      { ...jinan, year: 2020, value: 5 },
      { ...weifang, year: 2020, value: 7 },
      { ...jinan, year: 2021, value: 6 },
      { ...weifang, year: 2021 },
    ];
    const chart = chartOf(answer('comparison', rows, { operation: 'series', language: 'en' }));
    expect(chart?.title).toBe('New applications received');
    expect(chart?.subtitle).toBe('2020–2021 · in applications');
    expect(chart?.series.map(({ name }) => name)).toEqual([
      '济南市人民政府 (government, Jinan)',
      '潍坊市人民政府 (government, Weifang)',
    ]);
    expect(chart?.notes).toEqual([
      'Not zero, so nothing is drawn: blank.',
      '潍坊市人民政府 (government, Weifang) 2021: blank',
      'Source: annual reports on open government information, 济南市人民政府 (government, Jinan), 潍坊市人民政府 (government, Weifang), 2020–2021 (4 reports)',
    ]);
  });

  test('joins what one agency filed under two names', () => {
    const place = { code: '371321', division: '沂南县' };
    const rows = [
      { ...place, agency: '沂南县政府办', year: 2020, value: 5 },
      { ...place, agency: '沂南县政府办公室', year: 2021, value: 6 },
    ];
    const chart = chartOf(answer('series', rows, { operation: 'series' }));
    expect(chart?.series.map(({ points }) => points.map(({ value }) => value))).toEqual([[5, 6]]);
    expect(chart?.title).toBe('沂南县政府办公室新收政府信息公开申请');
  });
});

describe('a ranking or comparison', () => {
  test('is a bar for each agency in the order of the answer', () => {
    const rows = [
      { agency: '济南市公安局', code: '370100', division: '济南市', year: 2020, value: 20 },
      { year: 2020, value: 15 },
    ];
    expect(chartOf(answer('ranking', rows, { operation: 'rank', compared: 9 }))).toEqual({
      shape: 'bars',
      language: 'zh',
      title: '2020年新收政府信息公开申请',
      subtitle: '共比较9个机关，列出2个 · 单位：件',
      divisor: 1,
      percent: false,
      categories: [
        { name: '济南市公安局', mark: '' },
        { name: '淄博市公安局', mark: '' },
      ],
      series: [
        {
          name: '',
          points: [
            number(20, '20', '济南市公安局 2020年 新收政府信息公开申请：20 件'),
            number(15, '15', '淄博市公安局 2020年 新收政府信息公开申请：15 件'),
          ],
        },
      ],
      turns: [],
      notes: ['来源：济南市公安局、淄博市公安局2020年政府信息公开工作年度报告（2份）'],
    });
  });

  test('tells two places of one name apart', () => {
    const of = (code: string) => ({ agency: '市中区教育局', code, division: '市中区', year: 2020, value: 1 });
    const chart = chartOf(answer('ranking', [of('370103'), of('370402')], { operation: 'rank' }));
    expect(chart?.categories.map(({ name }) => name)).toEqual([
      '山东省济南市市中区教育局',
      '山东省枣庄市市中区教育局',
    ]);
  });

  test('tells agencies of one name apart that do not say where they are', () => {
    const of = (report: string, year: number) => ({
      agency: '朝阳区人民政府',
      report,
      code: null,
      division: null,
      year,
      value: 1,
    });
    const names = (rows: ReturnType<typeof of>[]) => {
      const chart = chartOf(answer('comparison', rows, { operation: 'series' }));
      return [chart?.categories.map(({ name }) => name), chart?.series.map(({ name }) => name)];
    };
    const both = ['朝阳区人民政府〔aaaa〕', '朝阳区人民政府〔bbbb〕'];
    expect(names([of('aaaa', 2022), of('bbbb', 2022)])).toEqual([both, ['']]);
    // No line runs from the one to the other.
    expect(names([of('aaaa', 2021), of('bbbb', 2022)])).toEqual([['2021', '2022'], both]);
  });

  test('of agencies in two years sets the years beside each other', () => {
    const jinan = { agency: '济南市公安局', code: '370100', division: '济南市' };
    const rows = [
      { ...jinan, year: 2020, value: 4 },
      { ...jinan, year: 2021, value: 9 },
      { year: 2020, value: 12 },
      { year: 2021, value: 15 },
    ];
    const chart = chartOf(answer('ranking', rows, { operation: 'rank' }));
    expect(chart?.categories.map(({ name }) => name)).toEqual(['济南市公安局', '淄博市公安局']);
    expect(chart?.series.map(({ name, points }) => [name, points.map(({ value }) => value)])).toEqual([
      ['2020年', [4, 12]],
      ['2021年', [9, 15]],
    ]);
  });

  test('of two figures of two years gives each its own place', () => {
    const rows = [
      { year: 2019, metric: 'applications.carriedForward.total', value: 3 },
      { year: 2020, metric: 'applications.carriedOver.total', value: 4 },
    ];
    const chart = chartOf(answer('comparison', rows, { operation: 'match' }));
    expect(chart?.categories.map(({ name }) => name)).toEqual([
      '结转下年度继续办理 · 2019年',
      '上年结转政府信息公开申请 · 2020年',
    ]);
  });

  test('marks an agency without a number', () => {
    const rows = [
      { year: 2020, value: 3 },
      { agency: '济南市公安局', code: '370100', division: '济南市', year: 2020 },
    ];
    const chart = chartOf(answer('comparison', rows, { operation: 'compare' }));
    expect(chart?.categories[1]).toEqual({ name: '济南市公安局', mark: '留空' });
    expect(chart?.series[0]?.points[1]?.value).toBeNull();
    expect(chart?.notes[0]).toBe('留空不等于0，图上空着。');
  });

  test('lays the reasons of a denial open without repeating what they are reasons for', () => {
    const rows = ['stateSecret', 'thirdPartyRights'].map((leaf, i) => ({
      year: 2020,
      metric: `applications.denied.${leaf}.total`,
      value: 9 - i,
    }));
    const base = answer('list', rows, { operation: 'breakdown' });
    const chart = chartOf({ ...base, query: { ...base.query, metrics: ['applications.denied.total'] } });
    expect(chart?.title).toBe('淄博市公安局2020年不予公开');
    expect(chart?.categories.map(({ name }) => name)).toEqual(['属于国家秘密', '保护第三方合法权益']);
  });

  test('writes money in the unit of its size, shares in percent, and keeps the exact amount', () => {
    const fees = 'disclosure.fees.amount';
    const money = chartOf(
      answer(
        'comparison',
        [
          { year: 2021, metric: fees, value: 216_721_612.5 },
          { year: 2023, metric: fees, value: 12 },
        ],
        {
          operation: 'compare',
        },
      ),
    );
    expect(money).toMatchObject({ divisor: 10_000, subtitle: '2021—2023年 · 单位：万元' });
    expect(money?.series[0]?.points.map(({ label }) => label)).toEqual(['21,672.16', '0.001']);
    expect(money?.series[0]?.points[0]?.title).toBe(
      '淄博市公安局 2021年 行政事业性收费金额：216,721,612.5 元',
    );
    expect(money?.notes[0]).toBe('图上的数字经四舍五入。');
    const share = chartOf(
      answer('comparison', [{ year: 2021, metric: 'rates.disclosure', value: 66.67 }], {
        operation: 'compare',
      }),
    );
    expect(share).toMatchObject({ percent: true, subtitle: '' });
    expect(share?.series[0]?.points[0]?.label).toBe('66.67%');
  });
});

describe('no chart', () => {
  test.each([
    ['one figure', answer('value', [{ year: 2020, value: 1 }], { operation: 'lookup' })],
    ['a list', answer('list', [{ year: 2020, value: 1 }], { operation: 'filter' })],
    ['no data', answer('noData', [], { operation: 'rank' })],
    ['nothing but blanks', answer('series', [{ year: 2020 }, { year: 2021 }], { operation: 'series' })],
    [
      'figures of two units',
      answer(
        'comparison',
        [
          { year: 2020, value: 1 },
          { year: 2020, metric: 'rates.disclosure', value: 50 },
        ],
        {
          operation: 'compare',
        },
      ),
    ],
  ])('for %s', (_, given) => {
    expect(chartOf(given)).toBeUndefined();
  });
});
