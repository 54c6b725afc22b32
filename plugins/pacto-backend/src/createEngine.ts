import type { LoggerService } from '@backstage/backend-plugin-api';
import { Assessor, PolicyClosure } from './assessment';
import { Comparisons } from './comparison';
import { ReferenceResolver, SourceStates } from './resolution';
import type { Stores } from './store';
import type { ContractSource } from './sync';
import { HopClassifier } from './sync/HopClassifier';
import { READER_VERSION } from './sync/readRevision';
import type { Workers } from './workers';

/** What judges and compares contracts, for syncs and for the API alike. @internal */
export interface Engine {
  workers: Workers;
  states: SourceStates;
  resolver: ReferenceResolver;
  assessor: Assessor;
  comparisons: Comparisons;
  hops: HopClassifier;
}

/** @internal */
export function createEngine(options: {
  stores: Stores;
  sources: readonly ContractSource[];
  workers: Workers;
  /** What may be in memory at once: one task per thread. */
  concurrency: number;
  logger: LoggerService;
}): Engine {
  const { stores, sources, ...common } = options;
  const states = SourceStates.create({ stores, sources });
  const resolver = ReferenceResolver.create({ stores, states });
  const comparisons = Comparisons.create({ stores, ...common });
  return {
    workers: options.workers,
    states,
    resolver,
    comparisons,
    assessor: Assessor.create({
      stores,
      ...common,
      closure: PolicyClosure.create({ stores, resolver }),
      readerVersion: READER_VERSION,
    }),
    hops: HopClassifier.create({ stores, comparisons, ...common }),
  };
}
