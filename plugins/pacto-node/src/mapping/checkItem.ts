import { assignNames } from './assignNames';
import type { ContractItem } from './contractItem';
import { describeService } from './describeService';
import { nameRequests } from './nameRequests';
import { toApiEntities } from './toApiEntities';
import type { MappingConfig } from './readMappingConfig';

const facts = { claims: [], exists: () => false, taken: () => false };

/**
 * Makes sure that an item can be mapped, so that one that cannot does not stop the others: it is then shown without
 * its contract, with the reason.
 *
 * @internal
 */
export function checkItem(
  item: ContractItem,
  config: MappingConfig,
): { item: ContractItem; problem?: string } {
  try {
    const names = assignNames(nameRequests(item, false, config), facts.taken);
    const service = describeService(item, {
      facts,
      config,
      names,
      targetOf: () => undefined,
      claimedBy: [],
    });
    toApiEntities({ item, service, names, facts, config });
    return { item };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { item: withoutContract(item, problem), problem };
  }
}

/** @internal */
export function withoutContract(
  { id, repository, sourceId, digest, hash }: ContractItem,
  problem: string,
): ContractItem {
  return {
    id,
    repository,
    sourceId,
    digest,
    hash,
    status: 'invalid',
    references: [],
    definitions: new Map(),
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
