export { Budgets, PROMPT_CONCURRENCY, type SourceBudget } from './Budgets';
