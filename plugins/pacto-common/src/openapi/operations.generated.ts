// Generated from the YAML beside it by `yarn generate`; do not edit.
import type { ComparisonOperations } from './comparisonOperations.generated';
import type { DependencyOperations } from './dependencyOperations.generated';
import type { ServiceOperations } from './serviceOperations.generated';
import type { SourceOperations } from './sourceOperations.generated';

export interface operations extends ComparisonOperations, DependencyOperations, ServiceOperations, SourceOperations {}
