import { divisionOf, fullName, GoujiError, searchDivisions, type Division } from '@gouji/core';

const EXPECTED = '370300 | 淄博市 | Zibo';

/** The code of the division that is meant by a code or a name; throws `argument-invalid` where none or several are. */
export function placeCode(place: string): string {
  if (/^\d{6}$/u.test(place)) {
    if (divisionOf(place)) return place;
    throw notOne(place, EXPECTED);
  }
  const found = searchDivisions(place);
  const exact = found.filter(({ name }) => name === place.trim());
  const meant = exact.length > 0 ? exact : found;
  const [only] = meant;
  if (only && meant.length === 1) return only.code;
  throw notOne(place, only ? meant.slice(0, 8).map(described).join(' | ') : EXPECTED);
}

// 210102 辽宁省沈阳市和平区
const described = ({ code }: Division): string => `${code} ${fullName(code)}`;

const notOne = (place: string, expected: string): GoujiError =>
  new GoujiError('argument-invalid', { name: 'place', seen: JSON.stringify(place.slice(0, 100)), expected });
