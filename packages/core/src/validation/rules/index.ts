export type { FindingExample, FindingRule } from './FindingRule';
export { findingRules } from './findingRules';
