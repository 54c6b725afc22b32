import type { Dependency } from '@pacto/backstage-plugin-pacto-common';
import type {
  ReferenceRecord,
  RevisionHead,
  RevisionKey,
  ServiceRecord,
  TagRecord,
} from '../store';

/**
 * A repository that a reference may point to, with what is needed to choose from it.
 *
 * @internal
 */
export interface TargetRecord {
  service: ServiceRecord;
  tags: readonly TagRecord[];
}

/**
 * What a reference can be resolved against.
 *
 * @internal
 */
export interface ResolutionWorld {
  /** Known repositories that the reader may see, by `host/path`. */
  targets: ReadonlyMap<string, TargetRecord>;
  /** The reader sees everything, so that what is not in `targets` is not known. */
  seesAll: boolean;
  /** Is there a source for this repository, and was it ever read? */
  coverage(host: string, path: string): 'none' | 'unread' | 'read';
}

/**
 * What a reference comes down to, before the one revision behind it was looked at: with hundreds of versions each,
 * targets are too large to be loaded whole.
 *
 * @internal
 */
export interface ResolutionPlan {
  revision?: RevisionKey;
  /** @param head - of `revision`, when there is one that was read */
  settle(head: RevisionHead | undefined): Resolution;
}

/**
 * Reference and range, resolved to a revision or to the reason why not.
 *
 * @internal
 */
export interface Resolution {
  reference: ReferenceRecord;
  state: Dependency['state'];
  reason?: Dependency['reason'];
  message?: string;
  /** The repository meant, when it is known and visible. */
  target?: Pick<TargetRecord, 'service'>;
  /** The revision it resolves to. */
  revision?: RevisionHead;
  conflict?: string;
}
