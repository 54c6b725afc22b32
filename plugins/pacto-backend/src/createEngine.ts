import type { LoggerService } from '@backstage/backend-plugin-api';
import { Assessor, PolicyClosure } from './assessment';
import { Comparisons } from './comparison';
import { Contents } from './contents';
import { Moments, ReferenceResolver, SourceStates } from './resolution';
import { SignatureChecker, SignaturePolicies } from './signatures';
import type { Stores } from './store';
import type { ContractSource } from './sync';
import { HopClassifier } from './sync/HopClassifier';
import { OperationLister } from './sync/OperationLister';
import { READER_VERSION } from './sync/readRevision';
import type { Workers } from './workers';

/** What judges and compares contracts, for syncs and for the API alike. @internal */
export interface Engine {
  workers: Workers;
  moments: Moments;
  states: SourceStates;
  resolver: ReferenceResolver;
  assessor: Assessor;
  comparisons: Comparisons;
  contents: Contents;
  hops: HopClassifier;
  operations: OperationLister;
  policies: SignaturePolicies;
  signatures: SignatureChecker;
}

/** @internal */
export function createEngine(options: {
  stores: Stores;
  sources: readonly ContractSource[];
  workers: Workers;
  /** What may be in memory at once: one task per thread. */
  concurrency: number;
  logger: LoggerService;
  /** Whose signatures count. Default: nobody's. */
  policies?: SignaturePolicies;
  /** Told after a sync that found out what changed from version to version. */
  onClassified?(): void;
}): Engine {
  const {
    stores,
    sources,
    policies = SignaturePolicies.create([]),
    ...common
  } = options;
  const moments = Moments.create({ stores, sources });
  const states = SourceStates.create({ stores, moments, sources });
  const resolver = ReferenceResolver.create({ stores, moments, states });
  const comparisons = Comparisons.create({ stores, ...common });
  const contents = Contents.create({ stores, ...common });
  return {
    workers: options.workers,
    moments,
    states,
    resolver,
    comparisons,
    contents,
    assessor: Assessor.create({
      stores,
      ...common,
      closure: PolicyClosure.create({ stores, resolver }),
      readerVersion: READER_VERSION,
    }),
    operations: OperationLister.create({ stores, contents, ...common }),
    hops: HopClassifier.create({ stores, comparisons, ...common }),
    policies,
    signatures: SignatureChecker.create({ stores, policies, ...common }),
  };
}
