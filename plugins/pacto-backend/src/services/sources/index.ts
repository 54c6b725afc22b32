export {
  createSourceServices,
  type SourceServices,
} from './createSourceServices';
export type { WorkQueue } from './RepositorySyncs';
