import { Check, exactly } from './expectations';
import { readOwners } from './readOwners';

/**
 * What is wrong on purpose, and that nothing else is.
 *
 * @internal
 */
export const checkFaults: Check = fleet => {
  const owners = readOwners();
  return [
    ...exactly(
      'invalid contracts',
      fleet.bundles.filter(({ reading }) => !reading.valid).map(({ id }) => id),
      ['loyalty/1.3.0'],
    ),
    ...exactly(
      'errors',
      fleet.bundles.flatMap(({ reading }) =>
        reading.findings
          .filter(({ severity }) => severity === 'error')
          .map(
            ({ code, path, position }) =>
              `${code} at ${path} in line ${position?.line}`,
          ),
      ),
      ['SCHEMA_VIOLATION at interfaces.0.visibility in line 19'],
    ),
    ...exactly(
      'contracts without owner',
      fleet.bundles
        .filter(({ contract }) => contract && !contract.service.owner)
        .map(({ name }) => name),
      ['image-resizer'],
    ),
    ...exactly(
      'owners that org.yaml does not have',
      fleet.bundles
        .flatMap(({ contract }) => contract?.service.owner?.key ?? [])
        .filter(owner => !owners.has(owner)),
      ['team-vouchers'],
    ),
  ];
};
