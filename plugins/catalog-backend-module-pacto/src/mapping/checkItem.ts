import type { SnapshotItem } from '@pacto/backstage-plugin-pacto-common';
import { describeService } from './describeService';
import type { MappingConfig } from './types';

const NO_FACTS = { claims: [], exists: () => false, taken: () => false };

/**
 * Makes sure that an item can be mapped, so that one that cannot does not stop the others: it is then shown without
 * its contract, with the reason.
 *
 * @internal
 */
export function checkItem(
  item: SnapshotItem,
  config: MappingConfig,
): { item: SnapshotItem; problem?: string } {
  try {
    describeService(item, {
      facts: NO_FACTS,
      config,
      names: new Map(),
      targetOf: () => undefined,
      claimedBy: [],
    });
    return { item };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { item: withoutContract(item, problem), problem };
  }
}

/** @internal */
export function withoutContract(
  { id, repository, sourceId, digest, hash }: SnapshotItem,
  problem: string,
): SnapshotItem {
  return {
    id,
    repository,
    sourceId,
    digest,
    hash,
    status: 'invalid',
    references: [],
    definitions: {},
    findings: [
      {
        code: 'ENTITY_NOT_MAPPED',
        severity: 'error',
        layer: 'identity',
        path: '',
        message: `The contract cannot be shown as a catalog entity (${problem})`,
        remedy: 'Correct it in pacto.yaml, or report this as a bug',
      },
    ],
  };
}
