export { QueueWorker } from './QueueWorker';
export { WorkQueue } from './WorkQueue';
