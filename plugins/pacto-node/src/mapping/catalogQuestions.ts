import { setImmediate } from 'node:timers/promises';
import type { ContractEntity } from '../catalog/listContractEntities';
import { wantedRef } from './assignNames';
import type { ContractItem } from './contractItem';
import { nameRequests } from './nameRequests';
import { ownerCandidates } from './owner';
import { systemRefOf } from './system';
import type { MappingConfig } from './readMappingConfig';

/** Contracts asked about before others get a turn; about 10 ms of work. */
const SLICE = 1000;

/**
 * Every reference whose presence in the catalog the mapping of these items depends on: possible owners, systems and
 * the names it would like to use, and the owners of hand-written entities. Ordered, without doubles.
 *
 * @internal
 */
export async function catalogQuestions(
  items: Iterable<ContractItem>,
  claims: readonly ContractEntity[],
  config: MappingConfig,
): Promise<string[]> {
  const refs = new Set(claims.flatMap(({ owner }) => owner ?? []));
  for (const [index, item] of [...items].entries()) {
    if (index % SLICE === SLICE - 1) await setImmediate();
    for (const request of nameRequests(item, false, config)) {
      refs.add(wantedRef(request));
    }
    for (const ref of ownerCandidates(item.contract?.service.owner)) {
      refs.add(ref);
    }
    const system = systemRefOf(item.contract?.metadata);
    if (system) refs.add(system);
  }
  return [...refs].sort();
}
