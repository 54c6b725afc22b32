export * from './createStores';
export * from './ProblemStore';
export * from './records';
export * from './ReferenceStore';
export * from './RepositoryStore';
export * from './RevisionStore';
export { serviceIdOf } from './serviceId';
export * from './ServiceStore';
export * from './SyncRunStore';
