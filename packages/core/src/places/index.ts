export { resolveAgency } from './agencies.ts';
export { divisionOf, fullName, isWithin, parentsOf } from './divisions.ts';
export type { Division } from './divisions.ts';
export { findDivisions } from './find.ts';
export { agencyKindOf, agencyKinds, findAgencyKinds } from './kinds.ts';
export type { AgencyKind } from './kinds.ts';
export { findRomanisedDivisions, searchDivisions } from './search.ts';
