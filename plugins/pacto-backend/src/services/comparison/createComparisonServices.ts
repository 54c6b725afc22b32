import type { Comparisons } from '../../comparison';
import type { ReferenceResolver } from '../../resolution';
import type { Stores } from '../../store';
import { DiffQueries } from './DiffQueries';
import type { Envelopes } from '../Envelopes';
import type { RevisionPairs } from '../RevisionPairs';
import type { ServiceGate } from '../ServiceGate';
import { DependencyDiffQueries } from './DependencyDiffQueries';
import { DependencyTreeReader } from './DependencyTreeReader';
import { ExportQueries } from './ExportQueries';
import { OriginQueries } from './OriginQueries';
import { PairReader } from './PairReader';
import { UploadQueries } from './UploadQueries';

/** What the API says about two revisions. @internal */
export interface ComparisonServices {
  diffs: DiffQueries;
  origins: OriginQueries;
  exports: ExportQueries;
  uploads: UploadQueries;
  dependencyDiffs: DependencyDiffQueries;
}

/** @internal */
export function createComparisonServices(options: {
  stores: Stores;
  gate: ServiceGate;
  envelopes: Envelopes;
  pairs: RevisionPairs;
  comparisons: Comparisons;
  resolver: ReferenceResolver;
}): ComparisonServices {
  const reader = PairReader.create(options);
  const trees = DependencyTreeReader.create(options);
  return {
    diffs: DiffQueries.create({ reader }),
    origins: OriginQueries.create({ ...options, reader }),
    exports: ExportQueries.create({ reader }),
    uploads: UploadQueries.create(options),
    dependencyDiffs: DependencyDiffQueries.create({
      ...options,
      reader,
      trees,
    }),
  };
}
