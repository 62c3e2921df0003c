import { describe, expect, test } from 'vitest';
import type { Report } from '../report/index.ts';
import { diagnose } from './diagnosis.ts';
import { sample } from './sample.ts';
import type { CellOverride } from './sample.ts';
import { sheetOf } from './sheet.ts';

const applicants = [
  'naturalPerson',
  'business',
  'researchInstitution',
  'publicWelfareOrganization',
  'legalServiceOrganization',
  'otherOrganization',
  'total',
];
const outcomes = ['upheld', 'corrected', 'other', 'pending', 'total'];

type Cells = Record<`${string}.${string}`, CellOverride>;

const row = (path: string, values: CellOverride[], columns = applicants): Cells =>
  Object.fromEntries(columns.map((column, place) => [`${path}.${column}`, values[place] ?? null]));

const remedies = (path: string, values: CellOverride[]): Cells => row(`remedies.${path}`, values, outcomes);

/** Each diagnosis: the equations, whether it is certain, what it takes back, and the ways to mend it. */
function diagnosed(report: Report, previous?: Report) {
  const sheet = sheetOf(report);
  const nameOf = (cell: number): string =>
    (sheet.plan.cells[cell]?.path ?? '').replace(/^(applications|remedies)\./u, '');
  return diagnose(report, sheet, previous ? { previous } : {}).map(({ equations, certain, remedies }) => ({
    equations: equations.map(
      ({ identity }) => `${identity.kind.replace('applications-', '')} ${identity.scope}`,
    ),
    certain,
    pattern: remedies[0]?.pattern,
    ways: remedies.map(({ changes }) =>
      [...changes].map(([cell, to]) => `${nameOf(cell)} ${sheet.terms[cell]} -> ${to}`).join(', '),
    ),
  }));
}

const ways = (report: Report, previous?: Report) => diagnosed(report, previous).map((each) => each.ways);

describe('one cell', () => {
  test('that breaks a row and a column is their one cause', () => {
    const report = sample({ 'applications.denied.thirdPartyRights.business': 4 });
    expect(diagnosed(report)).toEqual([
      {
        equations: ['results business', 'row-total denied.thirdPartyRights'],
        certain: true,
        pattern: 'one',
        ways: ['denied.thirdPartyRights.business 4 -> 1'],
      },
    ]);
  });

  test('that stands in three equations is their one cause', () => {
    expect(diagnosed(sample({ 'applications.concluded.total': 61 }))).toEqual([
      {
        equations: ['balance total', 'results total', 'row-total concluded'],
        certain: true,
        pattern: 'one',
        ways: ['concluded.total 61 -> 16'],
      },
    ]);
  });

  test('is told apart from another in no common row or column', () => {
    const report = sample({
      'applications.disclosed.naturalPerson': 9,
      'applications.partiallyDisclosed.business': 5,
    });
    expect(diagnosed(report).map(({ certain, ways }) => ({ certain, ways }))).toEqual([
      { certain: true, ways: ['disclosed.naturalPerson 9 -> 6'] },
      { certain: true, ways: ['partiallyDisclosed.business 5 -> 0'] },
    ]);
  });

  test('cannot be told from the corner opposite where two are wrong by as much', () => {
    const report = sample({
      'applications.disclosed.naturalPerson': 7,
      'applications.partiallyDisclosed.business': 1,
    });
    expect(diagnosed(report).map(({ certain, ways }) => ({ certain, ways }))).toEqual([
      {
        certain: false,
        ways: [
          'disclosed.business 2 -> 1, partiallyDisclosed.naturalPerson 1 -> 0',
          'disclosed.naturalPerson 7 -> 6, partiallyDisclosed.business 1 -> 0',
        ],
      },
    ]);
  });

  test('mends what is exceeded too, though the rest of that equation is empty', () => {
    const report = sample({
      'applications.disclosed.naturalPerson': 16,
      'applications.carriedForward.naturalPerson': null,
      'applications.denied.thirdPartyRights.naturalPerson': null,
    });
    // What the reason left empty must hold is then said by its row and its column.
    expect(ways(report)).toEqual([
      ['disclosed.naturalPerson 16 -> 6, denied.thirdPartyRights.naturalPerson unprinted -> 1'],
    ]);
  });

  test('is found where zeros are left blank, by what row and column exceed', () => {
    const zeros = Object.entries(sample().cells)
      .filter(([path, cell]) => !path.startsWith('disclosure') && 'value' in cell && cell.value === 0)
      .map(([path]) => [path, null] as const);
    const report = sample({ ...Object.fromEntries(zeros), 'applications.disclosed.business': 5 });
    expect(diagnosed(report)).toEqual([
      {
        equations: ['results business', 'row-total disclosed'],
        certain: false,
        pattern: 'one',
        ways: ['disclosed.business 5 -> 2'],
      },
    ]);
  });

  test('never becomes negative or a fraction', () => {
    // 1 + 0 + 0 + 1 = 2: no single outcome can be lowered by two.
    expect(ways(sample({ 'remedies.directLitigation.total': 0 }))).toEqual([
      ['directLitigation.total 0 -> 2'],
    ]);
    expect(ways(sample({ 'remedies.directLitigation.pending': 0.5 }))).toEqual([
      ['directLitigation.pending 0.5 -> 1'],
    ]);
  });

  test('is not certain where one equation alone says so', () => {
    expect(diagnosed(sample({ 'remedies.directLitigation.total': 0 }))[0]?.certain).toBe(false);
    const report = sample({
      'applications.disclosed.naturalPerson': 5,
      'applications.disclosed.business': 'illegible',
    });
    expect(diagnosed(report)).toEqual([
      {
        equations: ['results naturalPerson'],
        certain: false,
        pattern: 'one',
        ways: ['disclosed.naturalPerson 5 -> 6'],
      },
    ]);
  });
});

describe('among equals', () => {
  // 东西湖区公安分局 2019, without and with its prose.
  const block = remedies('directLitigation', [4, 0, 1, 1, 7]);

  const claim = (column: string, value: number) => ({
    metric: `remedies.directLitigation.${column}`,
    value,
    text: `${value}起`,
  });

  test('the total comes before its parts', () => {
    expect(ways(sample(block))).toEqual([
      [
        'directLitigation.total 7 -> 6',
        'directLitigation.upheld 4 -> 5',
        'directLitigation.corrected 0 -> 1',
        'directLitigation.other 1 -> 2',
        'directLitigation.pending 1 -> 2',
      ],
    ]);
  });

  test('what the prose confirms as printed comes last', () => {
    const claims = [claim('total', 7), claim('upheld', 7), claim('corrected', 0)];
    const more = [claim('other', 1), claim('pending', 1)];
    expect(ways(sample({ ...block, claims: [...claims, ...more] }))[0]?.[0]).toBe(
      'directLitigation.upheld 4 -> 5',
    );
  });

  test('what the prose states comes first', () => {
    const report = sample({ ...block, claims: [claim('pending', 2)] });
    expect(ways(report)[0]?.[0]).toBe('directLitigation.pending 1 -> 2');
  });

  test('what the prose states of a sum counts too', () => {
    const cases = {
      'applications.unavailable.notHeld.naturalPerson': 4,
      'applications.unavailable.notHeld.total': null,
      'applications.notProcessed.petition.naturalPerson': 1,
      'applications.notProcessed.petition.total': null,
    } as const;
    const told = { metric: 'applications.notProcessed.naturalPerson', value: 0, text: '0件' };
    const best = (report: Report) => ways(report)[0]?.[0];
    expect(best(sample(cases))).toBe('unavailable.notHeld.naturalPerson 4 -> 3');
    expect(best(sample({ ...cases, claims: [told] }))).toBe('notProcessed.petition.naturalPerson 1 -> 0');
  });

  test('what last year carried forward comes first', () => {
    const ofTotals = ['new', 'carriedOver', 'concluded', 'carriedForward'];
    const blanks = Object.keys(sample().cells)
      .filter((path) => path.startsWith('applications'))
      .map((path) => [path, null] as const);
    const figures = [791, 8, 790, 2].map(
      (value, place) => [`applications.${ofTotals[place]}.total`, value] as const,
    );
    const report = sample({ ...Object.fromEntries(blanks), ...Object.fromEntries(figures) });
    const previous = sample({ year: 2022, 'applications.carriedForward.total': 1 });
    expect(ways(report)).toEqual([
      [
        // One digit apart.
        'concluded.total 790 -> 797',
        'new.total 791 -> 784',
        'carriedOver.total 8 -> 1',
        'carriedForward.total 2 -> 9',
      ],
    ]);
    expect(ways(report, previous)[0]?.[0]).toBe('carriedOver.total 8 -> 1');
  });

  test('a slip of the hand comes before a small difference', () => {
    const report = sample(remedies('reconsideration', [53, 8, 20, 9, 72]));
    expect(ways(report)[0]?.[0]).toBe('reconsideration.upheld 53 -> 35');
  });
});

describe('two cells', () => {
  test('of which one is counted in the other’s column', () => {
    // No other row has five cases of businesses to give back.
    const report = sample({
      'applications.disclosed.naturalPerson': 1,
      'applications.disclosed.business': 7,
    });
    expect(diagnosed(report)).toEqual([
      {
        equations: ['results naturalPerson', 'results business'],
        certain: true,
        pattern: 'moved',
        ways: ['disclosed.naturalPerson 1 -> 6, disclosed.business 7 -> 2'],
      },
    ]);
  });

  test('printed in each other’s place', () => {
    const report = sample({
      'applications.disclosed.naturalPerson': 1,
      'applications.partiallyDisclosed.naturalPerson': 6,
    });
    const [one, ...more] = diagnosed(report);
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      equations: ['row-total disclosed', 'row-total partiallyDisclosed'],
      pattern: 'exchanged',
      certain: false,
    });
    expect(one?.ways[0]).toBe('disclosed.naturalPerson 1 -> 6, partiallyDisclosed.naturalPerson 6 -> 1');
  });

  test('of which one is the total that takes the error over', () => {
    const report = sample({
      'applications.concluded.business': 5,
      'applications.concluded.total': 18,
    });
    expect(diagnosed(report)).toEqual([
      {
        equations: ['balance business', 'balance total', 'results business', 'results total'],
        certain: true,
        pattern: 'intoTotal',
        ways: ['concluded.business 5 -> 3, concluded.total 18 -> 16'],
      },
    ]);
  });

  test('wrong in one row, each found by its column', () => {
    const report = sample({
      'applications.disclosed.naturalPerson': 8,
      'applications.disclosed.business': 5,
    });
    expect(diagnosed(report)).toEqual([
      {
        equations: ['results naturalPerson', 'results business', 'row-total disclosed'],
        certain: true,
        pattern: 'several',
        ways: ['disclosed.naturalPerson 8 -> 6, disclosed.business 5 -> 2'],
      },
    ]);
  });
});

// Newly received: 12 | 3 | 0 | 0 | 1 | 0 | 16
describe('a row', () => {
  const whole = (from: CellOverride[]): string =>
    [12, 3, 0, 0, 1, 0, 16]
      .flatMap((to, place) =>
        from[place] === to ? [] : [`new.${applicants[place]} ${from[place] ?? 'unprinted'} -> ${to}`],
      )
      .join(', ');

  test.each([
    ['to the right, its total lost', [0, 12, 3, 0, 0, 1, 0], 'shifted', true],
    ['to the right from a blank', [null, 12, 3, 0, 0, 1, 0], 'shifted', true],
    ['to the right up to its total', [0, 12, 3, 0, 0, 1, 16], 'shifted', true],
    ['to the left, with a zero at the end', [3, 0, 0, 1, 0, 16, 0], 'shifted', true],
    ['to the left, with a blank at the end', [3, 0, 0, 1, 0, 16, null], 'shifted', true],
    ['from its middle', [12, 0, 3, 0, 0, 1, 0], 'shifted', true],
  ] as const)('shifted %s', (_, printed, pattern, certain) => {
    const [found, ...more] = diagnosed(sample(row('applications.new', [...printed])));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ pattern, certain, ways: [whole([...printed])] });
  });

  test('with a number split over two cells', () => {
    const printed = [1, 2, 3, 0, 0, 1, 0];
    expect(diagnosed(sample(row('applications.new', printed)))).toMatchObject([
      { pattern: 'split', ways: [whole(printed)] },
    ]);
  });

  test('with two numbers run together', () => {
    const printed = [123, 0, 0, 0, 1, 0, 16];
    expect(diagnosed(sample(row('applications.new', printed)))).toMatchObject([
      { pattern: 'joined', ways: [whole(printed)] },
    ]);
  });

  test('in the place of another', () => {
    const report = sample({
      ...row('applications.carriedForward', [6, 2, 0, 0, 0, 0, 8]),
      ...row('applications.disclosed', [2, 0, 0, 0, 0, 0, 2]),
    });
    const [found, ...more] = diagnosed(report);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ pattern: 'rowsExchanged', certain: false });
    expect(found?.ways[0]).toBe(
      'disclosed.naturalPerson 2 -> 6, disclosed.business 0 -> 2, disclosed.total 2 -> 8, carriedForward.naturalPerson 6 -> 2, carriedForward.business 2 -> 0, carriedForward.total 8 -> 2',
    );
  });

  test('in the place of another result is beyond all equations', () => {
    const report = sample({
      ...row('applications.disclosed', [1, 0, 0, 0, 0, 0, 1]),
      ...row('applications.partiallyDisclosed', [6, 2, 0, 0, 0, 0, 8]),
    });
    expect(diagnosed(report)).toEqual([]);
  });
});

test('three blocks of table four shifted by one cell are one finding', () => {
  // 3 | 1 | 0 | 1 | 5   1 | 0 | 0 | 1 | 2   0 | 0 | 0 | 0 | 0
  const report = sample({
    ...remedies('reconsideration', [0, 3, 1, 0, 1]),
    ...remedies('directLitigation', [5, 1, 0, 0, 1]),
    ...remedies('litigationAfterReconsideration', [2, 0, 0, 0, 0]),
  });
  expect(diagnosed(report)).toMatchObject([{ pattern: 'shifted', certain: false, equations: { length: 3 } }]);
});

test('where nearly everything fails, each equation speaks for itself', () => {
  const cells = Object.keys(sample().cells).filter((path) => path.startsWith('applications'));
  const spoiled = Object.fromEntries(cells.map((path, place) => [path, (place * place * 7) % 31] as const));
  const found = diagnosed(sample(spoiled));
  expect(found.length).toBeGreaterThan(30);
  expect(found.every(({ equations, certain }) => equations.length === 1 && !certain)).toBe(true);
});
