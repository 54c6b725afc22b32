export {
  analyzeImpact,
  analyzeImpactInSlices,
  type ImpactOptions,
} from './analyzeImpact';
export {
  createEdgeJudge,
  type EdgeVerdict,
  type JudgeEdge,
} from './createEdgeJudge';
export { judgeRange } from './judgeRange';
export { planRollout } from './planRollout';
export type {
  Rollout,
  RolloutChange,
  RolloutProblem,
  RolloutStep,
} from './rolloutTypes';
export type {
  Impact,
  ImpactConsumer,
  ImpactDiff,
  ImpactOwner,
  Verdict,
  VerdictReason,
} from './types';
export { whatIf, whatIfInSlices } from './whatIf';
export type { EdgeChange, WhatIf, WhatIfChange } from './whatIfTypes';
