export { analyzeImpact, type ImpactOptions } from './analyzeImpact';
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
export { whatIf } from './whatIf';
export type { EdgeChange, WhatIf, WhatIfChange } from './whatIfTypes';
