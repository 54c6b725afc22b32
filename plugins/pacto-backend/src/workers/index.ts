export type {
  DefinitionPlace,
  SbomReading,
  DiffResult,
  DiffTask,
  UploadResult,
  UploadTask,
  ValidateResult,
  ValidateTask,
  Workers,
  WorkOptions,
} from './tasks';
export { isWorkerFailureCode, WorkerFailure } from './WorkerFailure';
export { WorkerPool } from './WorkerPool';
