export type { ContractSource } from './ContractSource';
export { OciContractSource } from './OciContractSource';
export { SyncScheduler } from './SyncScheduler';
