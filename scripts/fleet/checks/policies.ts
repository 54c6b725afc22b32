import { parseReference, validateBundle } from '@pacto/core';
import { exactly } from './expectations';
import type { Fleet } from './loadFleet';

/**
 * Who breaks a policy, and which policy cannot be evaluated.
 *
 * @internal
 */
export async function checkPolicies(fleet: Fleet): Promise<string[]> {
  const outcomes: { text: string; state: string }[] = [];
  for (const { name, tree, contract } of fleet.newest) {
    // Policies come last: they are not looked at in a contract that is invalid.
    if (!contract) continue;
    const { policies } = await validateBundle(tree, {
      resolveBundle: async ref => newestOf(fleet, ref),
    });
    for (const policy of policies) {
      outcomes.push({ text: `${name} ${policy.name}`, state: policy.state });
    }
  }
  const textsOf = (wanted: string) =>
    outcomes.filter(({ state }) => state === wanted).map(({ text }) => text);
  return [
    ...exactly('violated policies', textsOf('violated'), [
      'shipping-labels http-baseline',
    ]),
    ...exactly('policies that cannot be evaluated', textsOf('unknown'), [
      // When one cannot be resolved, none is enforced.
      'gift-cards http-baseline',
      'gift-cards payment-data',
    ]),
  ];
}

function newestOf(fleet: Fleet, ref: string) {
  const reference = parseReference(ref);
  const found = fleet.newest.find(
    ({ name }) =>
      reference.kind === 'oci' && reference.path === `contracts/${name}`,
  );
  if (!found) throw new Error(`${ref} is not part of the fleet`);
  return found.tree;
}
