// What it takes to answer a question from a store, without readers, parser and rules: a process that only asks starts sooner.
export { errorText, GoujiError } from './errors.ts';
export { ask, describeAddress } from './ask/index.ts';
export { openStore } from './store/index.ts';
