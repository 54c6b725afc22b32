export { checkValues, type CheckValuesOptions } from './checkValues';
export { compareProperties, type PropertyChange } from './compareProperties';
export {
  proposeRange,
  type ProposedRange,
  type VersionHop,
} from './proposeRange';
export {
  sampleValues,
  type SampleOptions,
  type SampleValues,
} from './sample/sampleValues';
export type { ValueProblem, ValuesCheck, ValuesFormat } from './types';
