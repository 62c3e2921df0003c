import type { Report } from '@gouji/core';
import { sketched } from '../../packages/core/src/ask/testing/reports.ts';
import { allDivisions } from '../../packages/core/src/places/divisions.ts';
import { bodies } from '../generate/agencies.ts';
import { randomFrom } from '../generate/report.ts';

/** How invented reports lie: six years of each agency, or the same year of as many agencies, as if all of China had filed. */
export type Shape = 'six years' | 'one year';

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024];

// Behind the name of a place; a seat comes first, so that every store has governments.
const ORGANS = [
  '人民政府',
  '公安局',
  '教育局',
  '财政局',
  '卫生健康局',
  '自然资源局',
  '市场监督管理局',
  '人民政府办公室',
  '民政局',
  '水利局',
];

type Place = { code: string; name: string };

/** Agencies of real divisions, the larger divisions first: organ by organ. */
function* agencies(): Generator<Place & { agency: string }> {
  const places = allDivisions()
    .filter(({ until }) => until === undefined)
    .toSorted((a, b) => rank(a.code) - rank(b.code));
  for (const organ of ORGANS) {
    for (const { code, name } of places) {
      const levelled = code.endsWith('0000') ? organ.replace(/(?<!政)局$/u, '厅') : organ;
      yield { code, name, agency: name + levelled };
    }
  }
}

const rank = (code: string): number => (code.endsWith('0000') ? 0 : code.endsWith('00') ? 1 : 2);

/** So many invented reports, but none of the agencies in `taken` (name and code). */
export function* reports(count: number, shape: Shape, taken: ReadonlySet<string>): Generator<Report> {
  const random = randomFrom(7);
  let given = 0;
  for (const { code, name, agency } of shape === 'six years' ? agencies() : everyone(count)) {
    if (taken.has(agency + code)) continue;
    for (const year of shape === 'six years' ? YEARS : [ONE_YEAR]) {
      if (given === count) return;
      given += 1;
      yield invented({ code, name, agency, year }, random);
    }
  }
}

const ONE_YEAR = 2022;

/** Three organs of provinces, cities and counties to two towns, as it is in China. */
function* everyone(count: number): Generator<Place & { agency: string }> {
  let seen = 0;
  for (const { name, division } of bodies()) {
    seen += 1;
    const isTown = seen > count * 0.6;
    if (!isTown || seen % 8 === 0) yield { ...division, agency: name };
  }
}

function invented(
  { code, name, agency, year }: Place & { agency: string; year: number },
  random: ReturnType<typeof randomFrom>,
): Report {
  const received = random(400);
  const disclosed = random(received + 1);
  return sketched({
    name: agency,
    code,
    division: name,
    year,
    cells: {
      'applications.new': received,
      'applications.disclosed': disclosed,
      'applications.denied.internalAffairs': received - disclosed,
      'applications.concluded': received,
      'remedies.reconsideration.total': random(9),
      'disclosure.penalties.decisions': random(5000),
    },
  });
}
