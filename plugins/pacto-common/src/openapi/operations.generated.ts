// Generated from the YAML beside it by `yarn generate`; do not edit.
import type { ActivityOperations } from './activityOperations.generated';
import type { ComparisonOperations } from './comparisonOperations.generated';
import type { DependencyOperations } from './dependencyOperations.generated';
import type { GraphOperations } from './graphOperations.generated';
import type { InterfaceOperations } from './interfaceOperations.generated';
import type { PlanOperations } from './planOperations.generated';
import type { PreviewOperations } from './previewOperations.generated';
import type { ServiceOperations } from './serviceOperations.generated';
import type { SignatureOperations } from './signatureOperations.generated';
import type { SourceOperations } from './sourceOperations.generated';

export interface operations extends ActivityOperations, ComparisonOperations, DependencyOperations, GraphOperations, InterfaceOperations, PlanOperations, PreviewOperations, ServiceOperations, SignatureOperations, SourceOperations {}
