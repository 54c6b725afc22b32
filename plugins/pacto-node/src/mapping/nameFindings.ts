import type { AssignedName } from './assignNames';
import type { Finding } from './types';

/**
 * Why an entity is not called as its contract says.
 *
 * @internal
 */
export function nameFindings({
  name,
  wantedRef,
  lostTo,
}: AssignedName): Finding[] {
  if (!lostTo) return [];
  const text =
    lostTo === 'taken'
      ? `${wantedRef} is an entity of somebody else, so this one is called ${name}; if both are the same service, give that one the annotation pacto.dev/contract.`
      : `${wantedRef} stands for oci://${lostTo.key}, so this one is called ${name}; rename one of the two in its contract.`;
  return [{ about: 'name', text }];
}
