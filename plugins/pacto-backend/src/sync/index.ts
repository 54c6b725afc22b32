export type { ContractSource } from './ContractSource';
export { OciContractSource } from './OciContractSource';
export { PromptSync } from './PromptSync';
export { SOURCE_DOUBTS } from './sourceDoubts';
export { sourceOf } from './sourceOf';
export { SyncScheduler } from './SyncScheduler';
