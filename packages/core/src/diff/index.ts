export {
  highestClass,
  type Change,
  type ChangeClass,
  type ChangeSubject,
  type ChangeType,
} from './change';
export type {
  BundleDiff,
  ChangeCounts,
  DiffOptions,
  DiffProfile,
} from './BundleDiff';
export { diffBundles } from './diffBundles';
export * from './origins';
export * from './recursive';
export * from './report';
export type { Rule } from './rules/Rule';
export { RuleTable } from './rules/RuleTable';
export { deepRules } from './rules/deepRules';
export { upstreamRules } from './rules/upstreamRules';
export { RULES_VERSION } from './rulesVersion';
export { assessVersionStep } from './versionStep/assessVersionStep';
export type { VersionStep } from './versionStep/VersionStep';
