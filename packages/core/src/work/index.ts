export type { Limitation } from './Limitation';
export type { Slices } from './slices';
export { WorkBudget, WorkLimitError } from './WorkBudget';
