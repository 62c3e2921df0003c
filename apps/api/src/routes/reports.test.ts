import { afterAll, expect, test } from 'vitest';
import { ProblemSchema, ReportPageSchema } from '../schemas.ts';
import { exampleApp } from '../testing/client.ts';

const { get, remove } = await exampleApp();
afterAll(remove);

type Page = { items: { agency: { name: string } }[] };

const agencies = ({ items }: Page): string[] => items.map(({ agency }) => agency.name);

test('lists all reports by agency name without their cells', async () => {
  const { response, body } = await get(ReportPageSchema, '/v1/reports');
  expect(response.status).toBe(200);
  expect(agencies(body)).toEqual([
    '东西湖区公安分局',
    '六盘水市公安局',
    '宁夏回族自治区公安厅',
    '海东市公安局',
    '淄博市公安局',
  ]);
  expect(body.next).toBeNull();
  expect(response.headers.get('Link')).toBeNull();
  expect(body.items[4]).toMatchObject({
    year: 2020,
    form: '2019',
    title: '淄博市公安局2020年政府信息公开工作年度报告',
    agency: { division: { code: '370300', name: '淄博市' } },
    current: true,
    storedAt: '2021-04-01T00:00:00.000Z',
  });
  expect(body.items[4]).not.toHaveProperty('cells');
});

test.each([
  ['place=淄博', ['淄博市公安局']],
  ['place=Zibo', ['淄博市公安局']],
  ['place=370000', ['淄博市公安局']],
  ['place=湖北省', ['东西湖区公安分局']],
  ['agency=海东市公安局', ['海东市公安局']],
  ['year=2019', ['东西湖区公安分局']],
  ['form=2021', []],
  ['year=2020&place=宁夏', ['宁夏回族自治区公安厅']],
  ['agency=淄博', []],
])('filters by %s', async (filter, expected) => {
  const { response, body } = await get(ReportPageSchema, `/v1/reports?${filter}`);
  expect(response.status).toBe(200);
  expect(agencies(body)).toEqual(expected);
});

test('turns pages by cursor and by the Link header', async () => {
  const first = await get(ReportPageSchema, '/v1/reports?limit=2&year=2020');
  expect(agencies(first.body)).toEqual(['六盘水市公安局', '宁夏回族自治区公安厅']);
  const link = first.response.headers.get('Link') ?? '';
  expect(link).toMatch(/^<\/v1\/reports\?limit=2&year=2020&cursor=[\w-]+>; rel="next"$/u);
  const second = await get(ReportPageSchema, link.slice(1, link.indexOf('>')));
  expect(agencies(second.body)).toEqual(['海东市公安局', '淄博市公安局']);
  expect(second.body.next).toBeNull();
});

test('a cursor goes on with its own listing alone, in pages of any size', async () => {
  const { body } = await get(ReportPageSchema, '/v1/reports?year=2020&limit=1');
  const cursor = `cursor=${body.next}`;
  for (const same of [`year=2020&limit=3&${cursor}`, `${cursor}&lang=zh&year=2020`]) {
    const { body: next } = await get(ReportPageSchema, `/v1/reports?${same}`);
    expect(agencies(next)[0]).toBe('宁夏回族自治区公安厅');
  }
  for (const other of [
    `/v1/reports?${cursor}`,
    `/v1/reports?year=2019&${cursor}`,
    `/v1/reports?year=2020&form=2019&${cursor}`,
    `/v1/lookup?year=2020&place=淄博&metric=applications.new.total&${cursor}`,
  ]) {
    const { response, body: refusal } = await get(ProblemSchema, other);
    expect([response.status, refusal.code]).toEqual([400, 'cursor-invalid']);
  }
});

test.each([
  ['limit=0', 'argument-invalid', 'limit is not valid: "0". Expected: 1–500.'],
  ['limit=501', 'argument-invalid', 'limit is not valid: "501". Expected: 1–500.'],
  ['limit=many', 'argument-invalid', 'limit is not valid: "many". Expected: 1–500.'],
  ['year=20', 'argument-invalid', 'year is not valid: "20". Expected: 2000–2100.'],
  ['year=2020&year=2021', 'argument-invalid', 'year is not valid: "2020, 2021". Expected: 2000–2100.'],
  ['form=2008', 'argument-invalid', 'form is not valid: "2008". Expected: 2019 | 2021.'],
  [
    'cursor=zzz',
    'cursor-invalid',
    'The cursor zzz is not valid here. Use the next value of the page before, with the same parameters.',
  ],
  [
    `agency=${'局'.repeat(201)}`,
    'argument-invalid',
    `agency is not valid: "${'局'.repeat(100)}"… (201 characters). Expected: the exact name of an agency, 1–200 characters, for example: 淄博市公安局.`,
  ],
  [
    'place=亚特兰蒂斯',
    'argument-invalid',
    'place is not valid: "亚特兰蒂斯". Expected: 370300 | 淄博市 | Zibo.',
  ],
  ['place=999999', 'argument-invalid', 'place is not valid: "999999". Expected: 370300 | 淄博市 | Zibo.'],
  [
    'yaer=2020',
    'argument-invalid',
    'yaer is not valid: "2020". Expected: agency | place | year | form | limit | cursor | lang.',
  ],
])('refuses %s', async (filter, code, detail) => {
  const { response, body } = await get(ProblemSchema, `/v1/reports?${filter}`);
  expect(response.status).toBe(400);
  expect(body).toMatchObject({ status: 400, code, detail, instance: '/v1/reports' });
});

test('names the divisions that a name can mean instead of picking one', async () => {
  const { body } = await get(ProblemSchema, '/v1/reports?place=鼓楼区');
  expect(body.code).toBe('argument-invalid');
  expect(body.detail).toContain('320106 江苏省南京市鼓楼区');
  expect(body.detail).toContain('350102 福建省福州市鼓楼区');
});
