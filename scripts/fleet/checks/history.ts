import { parseVersion } from '@pacto/core';
import { Check, exactly } from './expectations';
import { FleetBundle } from './loadFleet';
import { operationsOf, requiredFieldsOf } from './openapi';

/**
 * The five versions of payments: one hop that breaks, one whose version step is too small.
 *
 * @internal
 */
export const checkHistory: Check = fleet => {
  const versions = fleet.versionsOf('payments');
  const hops = versions
    .slice(1)
    .map((to, index) => ({ from: versions[index], to }));
  return [
    ...exactly(
      'versions of payments',
      versions.map(({ version }) => version),
      ['1.4.0', '1.5.0', '2.0.0', '2.1.0', '2.1.1'],
    ),
    ...exactly(
      'breaking versions of payments',
      hops
        .filter(
          ({ from, to }) =>
            missingIn(to, from, operationsOf).length > 0 ||
            missingIn(to, from, requiredFieldsOf).length > 0,
        )
        .map(({ to }) => to.version),
      ['2.0.0'],
    ),
    ...exactly(
      'versions of payments with an operation more but no minor step',
      hops
        .filter(
          ({ from, to }) =>
            missingIn(from, to, operationsOf).length > 0 &&
            minorOf(from) === minorOf(to),
        )
        .map(({ to }) => to.version),
      ['2.1.1'],
    ),
  ];
};

function missingIn(
  bundle: FleetBundle,
  other: FleetBundle,
  list: (of: FleetBundle) => Set<string>,
): string[] {
  const here = list(bundle);
  return [...list(other)].filter(each => !here.has(each));
}

function minorOf({ version }: FleetBundle): string {
  const parsed = parseVersion(version);
  return `${parsed?.major}.${parsed?.minor}`;
}
