export { openStore } from './open.ts';
export { packParcel, type Parcel, type ReportHead } from './parcel.ts';
export { asKept } from './prose.ts';
export type * from './store.ts';
export type { Check } from './write.ts';
