export {
  baselineText,
  compareWith,
  knownFrom,
  parseBaseline,
  type Accepted,
  type Difference,
  type Known,
} from './baseline.ts';
export { cellName, repairLines } from './cells.ts';
export {
  countSeverities,
  failsAt,
  isOpen,
  type Batch,
  type Checked,
  type Showing,
  type Unread,
} from './checked.ts';
export { configJsonSchema, parseConfig, type Config, type FailOn } from './config.ts';
export { fragmentsOf, type Fragment, type FragmentCell, type FragmentRow } from './fragment.ts';
export type { Mark } from './marks.ts';
export { toGithub } from './github.ts';
export { toHtml } from './html/index.ts';
export { toJunit } from './junit.ts';
export { nearest } from './nearest.ts';
export { toSarif } from './sarif.ts';
export { toXlsx } from './xlsx.ts';
