import type { Contract } from '../contract/model';

/** Where a bundle has what it provides to others. Source: contract format, §5. */
const PROVIDED_FILES = ['policy/schema.json', 'configuration/schema.json'];

/**
 * Whether a contract exists to be referred to: nothing in it runs (no interfaces, dependencies, capabilities,
 * workload, state, lifecycle, scaling, image, chart or configuration values), and it brings a schema for others, as an entry of
 * `policies[]` or `configurations[]` or as a file at the place where references look for one. A contract that only
 * says its name is none: it may be a service that nobody has described yet.
 *
 * @param files - Paths of the bundle.
 * @public
 */
export function isReferenceContract(
  contract: Contract,
  files: readonly string[] = [],
): boolean {
  const { interfaces, dependencies, capabilities } = contract;
  const { workload, state, lifecycle, scaling, service } = contract;
  const runs =
    [...interfaces, ...dependencies, ...capabilities].length > 0 ||
    [workload, state, lifecycle, scaling, service.image, service.chart].some(
      part => part !== undefined,
    ) ||
    contract.configurations.some(({ values }) => values !== undefined);
  const provides =
    [...contract.policies, ...contract.configurations].some(
      ({ schema }) => schema !== undefined,
    ) || PROVIDED_FILES.some(file => files.includes(file));
  return !runs && provides;
}
