import { parseEntityRef } from '@backstage/catalog-model';

/**
 * Kinds of entities that can stand for a contract, in lower case. Others may carry `pacto.dev/contract` (an API does,
 * for its interface), but who may read them says nothing about who may read the contract.
 *
 * @public
 */
export const CONTRACT_ENTITY_KINDS = ['component', 'resource'] as const;

/**
 * Can an entity with this full reference stand for a contract?
 *
 * @public
 */
export function canStandForContract(entityRef: string): boolean {
  const kind = parseEntityRef(entityRef).kind.toLowerCase();
  return CONTRACT_ENTITY_KINDS.some(candidate => candidate === kind);
}
