import { diffBundles } from '@pacto/core';
import { Check, exactly } from './expectations';
import type { Fleet } from './loadFleet';

/**
 * Hops with the class of their change, and the versions whose step is too small for it.
 *
 * @internal
 */
export const checkHistory: Check = fleet => {
  const hops = fleet.newest.flatMap(({ name }) => hopsOf(fleet, name));
  return [
    ...exactly(
      'hops that break or may break',
      hops
        .filter(({ diff }) => diff.classification !== 'NON_BREAKING')
        .map(({ id, diff }) => `${id} ${diff.classification}`),
      [
        'basket/2.0.0 BREAKING',
        'loyalty/1.3.0 POTENTIAL_BREAKING',
        'payments/2.0.0 BREAKING',
        'storefront/4.3.0 BREAKING',
      ],
    ),
    ...exactly(
      'versions whose step is too small',
      hops.filter(({ diff }) => diff.step.fits === 'no').map(({ id }) => id),
      ['payments/2.1.1', 'storefront/4.3.0'],
    ),
    ...exactly(
      'hops that can be compared only in part',
      hops
        .filter(({ diff }) => diff.completeness === 'partial')
        .map(({ id }) => id),
      [],
    ),
  ];
};

function hopsOf(fleet: Fleet, name: string) {
  const versions = fleet.versionsOf(name);
  return versions.slice(1).map(({ id, tree }, index) => ({
    id,
    diff: diffBundles(versions[index].tree, tree),
  }));
}
