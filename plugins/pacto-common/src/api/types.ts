import type { Contract } from '@pacto/core';
import type { operations } from '../openapi/operations.generated';
import type { components } from '../openapi/schemas.generated';

type Schemas = components['schemas'];
type Query<O extends keyof operations> = NonNullable<
  operations[O]['parameters']['query']
>;

/** What every answer says about itself. @public */
export type Envelope = Schemas['Envelope'];
/** @public */
export type Completeness = Schemas['Completeness'];
/** @public */
export type Limitation = Schemas['Limitation'];
/** @public */
export type Status = Schemas['Status'];
/** @public */
export type ServiceSummary = Schemas['ServiceSummary'];
/** @public */
export type ServiceList = Schemas['ServiceList'];
/** @public */
export type ServiceAnswer = Schemas['ServiceAnswer'];
/** @public */
export type Version = Schemas['Version'];
/** @public */
export type VersionList = Schemas['VersionList'];
/** @public */
export type Revision = Omit<Schemas['Revision'], 'contract'> & {
  contract?: Contract;
};
/** @public */
export type RevisionAnswer = Envelope & { revision: Revision };
/** @public */
export type Signature = Schemas['Signature'];
/** @public */
export type SignatureState = Schemas['SignatureState'];
/** @public */
export type BundleFile = Schemas['BundleFile'];
/** @public */
export type Dependency = Schemas['Dependency'];
/** @public */
export type DependencyList = Schemas['DependencyList'];
/** @public */
export type Dependent = Schemas['Dependent'];
/** @public */
export type DependentList = Schemas['DependentList'];
/** @public */
export type BlastRadius = Schemas['BlastRadius'];
/** @public */
export type Change = Schemas['Change'];
/** @public */
export type ChangeClass = Schemas['ChangeClass'];
/** @public */
export type ChangeCounts = Schemas['ChangeCounts'];
/** @public */
export type ChangeSubject = Schemas['ChangeSubject'];
/** @public */
export type Compliance = Schemas['Compliance'];
/** @public */
export type ComplianceReason = Schemas['ComplianceReason'];
/** @public */
export type ComplianceStatus = Schemas['ComplianceStatus'];
/** @public */
export type Consumer = Schemas['Consumer'];
/** @public */
export type DiffAnswer = Schemas['DiffAnswer'];
/** @public */
export type DiffProfile = Schemas['DiffProfile'];
/** @public */
export type Hop = Schemas['Hop'];
/** @public */
export type ImpactAnswer = Schemas['ImpactAnswer'];
/** @public */
export type RevisionRef = Schemas['RevisionRef'];
/** @public */
export type SbomChange = Schemas['SbomChange'];
/** @public */
export type SbomDiff = Schemas['SbomDiff'];
/** @public */
export type Verdict = Schemas['Verdict'];
/** @public */
export type VerdictReason = Schemas['VerdictReason'];
/** @public */
export type VersionStep = Schemas['VersionStep'];
/** @public */
export type Source = Schemas['Source'];
/** @public */
export type SourceProblem = Schemas['SourceProblem'];
/** @public */
export type SourceList = Schemas['SourceList'];
/** @public */
export type SyncRun = Schemas['SyncRun'];
/** @public */
export type PreviewRequest = Schemas['PreviewRequest'];
/** @public */
export type PreviewEntity = Schemas['PreviewEntity'];
/** @public */
export type PreviewItem = Schemas['PreviewItem'];
/** @public */
export type SourcePreview = Schemas['SourcePreview'];
/** @public */
export type SyncAccepted = Schemas['SyncAccepted'];
/** @public */
export type SyncRunList = Schemas['SyncRunList'];
/** @public */
export type SourceRepository = Schemas['SourceRepository'];
/** @public */
export type SourceRepositoryList = Schemas['SourceRepositoryList'];
/** @public */
export type RepositoryProblem = Schemas['RepositoryProblem'];
/** @public */
export type RegistryBudget = Schemas['RegistryBudget'];
/** @public */
export type SyncSchedule = Schemas['SyncSchedule'];
/** @public */
export type SnapshotReference = Schemas['SnapshotReference'];
/** @public */
export type SnapshotItem = Omit<Schemas['SnapshotItem'], 'contract'> & {
  contract?: Contract;
};
/** @public */
export type Snapshot = Envelope & {
  items: SnapshotItem[];
  pageInfo: Schemas['PageInfo'];
};

/** @public */
export type SnapshotHashes = Schemas['SnapshotHashes'];

/** @public */
export type InterfaceAnswer = Schemas['InterfaceAnswer'];
/** @public */
export type InterfaceItemAnswer = Schemas['InterfaceItemAnswer'];
/** @public */
export type InterfaceType = Schemas['InterfaceType'];
/** @public */
export type OutlineItem = Schemas['OutlineItem'];
/** @public */
export type ItemPart = Schemas['ItemPart'];
/** @public */
export type ItemField = Schemas['ItemField'];
/** @public */
export type ContentState = Schemas['ContentState'];
/** @public */
export type ContentProblem = Schemas['ContentProblem'];
/** @public */
export type SbomAnswer = Schemas['SbomAnswer'];
/** @public */
export type Operation = Schemas['Operation'];
/** @public */
export type OperationConsumer = Schemas['OperationConsumer'];
/** @public */
export type OperationList = Schemas['OperationList'];

/** @public */
export type InterfaceQuery = Query<'getInterface'>;
/** @public */
export type SbomQuery = Query<'getSbom'>;
/** @public */
export type ListOperationsQuery = Query<'listOperations'>;
/** @public */
export type ListServicesQuery = Query<'listServices'>;
/** @public */
export type PageQuery = Query<'listVersions'>;
/** @public */
export type SnapshotQuery = Query<'getSnapshot'>;
/** @public */
export type DiffQuery = Query<'getDiff'>;
/** @public */
export type ImpactQuery = Query<'getImpact'>;
/** @public */
export type DiffFormat = Schemas['DiffFormat'];
/** @public */
export type DiffOrigins = Schemas['DiffOrigins'];
/** @public */
export type OriginHop = Schemas['OriginHop'];
/** @public */
export type DependencyChange = Schemas['DependencyChange'];
/** @public */
export type DependencyDiff = Schemas['DependencyDiff'];
/** @public */
export type UploadedBundle = Schemas['UploadedBundle'];
/** @public */
export type UploadDiff = Schemas['UploadDiff'];
/** @public */
export type Adopter = Schemas['Adopter'];
/** @public */
export type Adoption = Schemas['Adoption'];
/** @public */
export type DiffOriginsQuery = Query<'getDiffOrigins'>;
/** @public */
export type ExportDiffQuery = Query<'exportDiff'>;
/** @public */
export type DependencyDiffQuery = Query<'getDependencyDiff'>;
/** @public */
export type UploadQuery = Query<'compareUpload'>;
/** @public */
export type AdoptionQuery = Query<'getAdoption'>;
/** @public */
export type AttentionAnswer = Schemas['AttentionAnswer'];
/** @public */
export type ChangeList = Schemas['ChangeList'];
/** @public */
export type ComplianceCounts = Schemas['ComplianceCounts'];
/** @public */
export type ExpiringClaim = Schemas['ExpiringClaim'];
/** @public */
export type FailingService = Schemas['FailingService'];
/** @public */
export type FleetChange = Schemas['FleetChange'];
/** @public */
export type FleetGraphAnswer = Schemas['FleetGraphAnswer'];
/** @public */
export type GraphAnswer = Schemas['GraphAnswer'];
/** @public */
export type GraphConflict = Schemas['GraphConflict'];
/** @public */
export type GraphEdge = Schemas['GraphEdge'];
/** @public */
export type GraphGroup = Schemas['GraphGroup'];
/** @public */
export type GraphNode = Schemas['GraphNode'];
/** @public */
export type GroupEdge = Schemas['GroupEdge'];
/** @public */
export type IncomingBreak = Schemas['IncomingBreak'];
/** @public */
export type PathAnswer = Schemas['PathAnswer'];
/** @public */
export type PlanAnswer = Schemas['PlanAnswer'];
/** @public */
export type PlanChange = Schemas['PlanChange'];
/** @public */
export type PlanEdge = Schemas['PlanEdge'];
/** @public */
export type PlanEffect = Schemas['PlanEffect'];
/** @public */
export type PlanRequest = Schemas['PlanRequest'];
/** @public */
export type RolloutPlan = Schemas['RolloutPlan'];
/** @public */
export type RolloutProblem = Schemas['RolloutProblem'];
/** @public */
export type ServiceLink = Schemas['ServiceLink'];
/** @public */
export type AttentionQuery = Query<'getAttention'>;
/** @public */
export type ChangesQuery = Query<'listChanges'>;
/** @public */
export type FleetGraphQuery = Query<'getFleetGraph'>;
/** @public */
export type GraphQuery = Query<'getGraph'>;
/** @public */
export type PathQuery = Query<'getPath'>;
/** @public */
export type SyncRunsQuery = Query<'listSyncRuns'>;
/** @public */
export type SourceRepositoriesQuery = Query<'listSourceRepositories'>;
