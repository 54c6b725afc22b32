export type { Limitation } from './Limitation';
export { WorkBudget, WorkLimitError } from './WorkBudget';
