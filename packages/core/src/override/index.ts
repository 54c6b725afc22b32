export { applyOverrides, type Overrides } from './applyOverrides';
export {
  overrideContract,
  type OverrideContractOptions,
} from './overrideContract';
export { OverrideError, type OverrideErrorCode } from './OverrideError';
