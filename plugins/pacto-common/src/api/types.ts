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
export type SyncAccepted = Schemas['SyncAccepted'];
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
export type ListServicesQuery = Query<'listServices'>;
/** @public */
export type PageQuery = Query<'listVersions'>;
/** @public */
export type SnapshotQuery = Query<'getSnapshot'>;
/** @public */
export type DiffQuery = Query<'getDiff'>;
/** @public */
export type ImpactQuery = Query<'getImpact'>;
