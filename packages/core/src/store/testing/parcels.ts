import { packParcel } from '../parcel.ts';
import type { Parcel } from '../parcel.ts';
import { numberCell, sampleReport } from './sample.ts';

/** The cell in which each report of `sampleParcels` has its own number: how many came before it. */
export const CELL = 'applications.new.total';

const YEARS = [2019, 2020, 2021];

/** So many reports ready to be kept, of agencies with one report in each of three years; packed a few times only, because packing takes longer than keeping. */
export function sampleParcels(count: number): Parcel[] {
  const packed = YEARS.map((year) => {
    const report = sampleReport({ year, cells: { [CELL]: numberCell(MARK) } });
    return packParcel(report, []);
  });
  return Array.from({ length: count }, (_, i) => {
    const parcel = packed[i % YEARS.length] as Parcel;
    const name = `甲${Math.floor(i / YEARS.length)}局`;
    const { head } = parcel;
    const agency = { name, printed: name, division: { code: '370300', name: '淄博市' } };
    const source = { ...head.source, sha256: `sha-${i}` };
    const figures = parcel.figures.replace(String(MARK), String(i));
    return { ...parcel, figures, head: { ...head, id: `report-${i}`, agency, source } };
  });
}

const MARK = 987_654_321;
