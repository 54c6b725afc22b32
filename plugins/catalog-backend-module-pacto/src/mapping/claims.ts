import { parseEntityRef } from '@backstage/catalog-model';
import type { ContractEntity } from '@pacto/backstage-plugin-pacto-node';

/** Kinds that can stand for a contract; others with the annotation only get its facts. */
const KINDS = ['component', 'resource'];

/** @internal */
export function canClaim(entityRef: string): boolean {
  return KINDS.includes(parseEntityRef(entityRef).kind.toLowerCase());
}

/**
 * The hand-written entities that stand for each repository, ordered by reference.
 *
 * @internal
 */
export function claimsByRepository(
  claims: readonly ContractEntity[],
): Map<string, ContractEntity[]> {
  const byRepository = new Map<string, ContractEntity[]>();
  const sorted = [...claims].sort((a, b) =>
    a.entityRef < b.entityRef ? -1 : 1,
  );
  for (const claim of sorted) {
    const { repository, interfaceName, generated, entityRef } = claim;
    if (!repository || interfaceName || generated || !canClaim(entityRef)) {
      continue;
    }
    byRepository.set(repository, [
      ...(byRepository.get(repository) ?? []),
      claim,
    ]);
  }
  return byRepository;
}
