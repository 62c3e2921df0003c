import type { Report } from '@gouji/core';
import { sketched } from '../../packages/core/src/ask/testing/reports.ts';
import { allDivisions } from '../../packages/core/src/places/divisions.ts';
import { randomFrom } from '../generate/report.ts';

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

/** So many invented reports, six years of each agency, but none of the agencies in `taken` (name and code). */
export function* reports(count: number, taken: ReadonlySet<string>): Generator<Report> {
  const random = randomFrom(7);
  let given = 0;
  for (const { code, name, agency } of agencies()) {
    if (taken.has(agency + code)) continue;
    for (const year of YEARS) {
      if (given === count) return;
      given += 1;
      const received = random(400);
      const disclosed = random(received + 1);
      yield sketched({
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
  }
}
