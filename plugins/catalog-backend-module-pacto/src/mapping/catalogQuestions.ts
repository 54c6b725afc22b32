import type { SnapshotItem } from '@pacto/backstage-plugin-pacto-common';
import { wantedRef } from './assignNames';
import { nameRequests } from './nameRequests';
import { ownerCandidates } from './owner';
import { systemRefOf } from './system';
import type { MappingConfig } from './types';

/**
 * Every reference whose presence in the catalog the mapping of these items depends on: possible owners, systems and
 * the names it would like to use. Ordered, without doubles.
 *
 * @internal
 */
export function catalogQuestions(
  items: Iterable<SnapshotItem>,
  config: MappingConfig,
): string[] {
  const refs = new Set<string>();
  for (const item of items) {
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
