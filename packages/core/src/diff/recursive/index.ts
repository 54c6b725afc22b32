export { diffRecursively, type RecursiveDiffOptions } from './diffRecursively';
export type { DependencyDiff, RecursiveDiff } from './RecursiveDiff';
