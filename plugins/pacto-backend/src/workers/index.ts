export type {
  DiffResult,
  DiffTask,
  ValidateResult,
  ValidateTask,
  Workers,
} from './tasks';
export { isWorkerFailureCode, WorkerFailure } from './WorkerFailure';
export { WorkerPool } from './WorkerPool';
