import type { ContractEntity } from '../catalog/listContractEntities';
import { canStandForContract } from '../catalog/standsForContract';
import type { CatalogFacts, Finding } from './types';

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
    if (
      !repository ||
      interfaceName ||
      generated ||
      !canStandForContract(entityRef)
    ) {
      continue;
    }
    byRepository.set(repository, [
      ...(byRepository.get(repository) ?? []),
      claim,
    ]);
  }
  return byRepository;
}

/**
 * Why the owner that an API gets from the hand-written entity leads nowhere.
 *
 * @internal
 */
export function claimOwnerFinding(
  claim: ContractEntity | undefined,
  facts: Pick<CatalogFacts, 'exists'>,
): Finding[] {
  if (!claim?.owner || facts.exists(claim.owner)) return [];
  return [
    {
      about: 'owner',
      text: `Owner ${claim.owner} of ${claim.entityRef} is not in the catalog; register it or correct spec.owner there.`,
    },
  ];
}
