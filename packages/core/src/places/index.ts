export { resolveAgency } from './agencies.ts';
export type { Agency, AgencyContext, DivisionRef } from './agencies.ts';
export { childrenOf, divisionOf, fullName, isWithin, parentsOf } from './divisions.ts';
export type { Division, DivisionLevel } from './divisions.ts';
export { findDivisions } from './find.ts';
export type { Mention } from './find.ts';
export { agencyKindOf, agencyKinds, findAgencyKinds } from './kinds.ts';
export type { AgencyKind } from './kinds.ts';
export { findRomanisedDivisions, searchDivisions } from './search.ts';
