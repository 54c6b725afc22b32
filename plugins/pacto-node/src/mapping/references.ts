import type { SnapshotReference } from '@pacto/backstage-plugin-pacto-common';
import type { ContractItem } from './contractItem';
import type { Finding } from './types';

const KINDS: Record<SnapshotReference['kind'], string> = {
  dependency: 'Dependency',
  configuration: 'Configuration',
  policy: 'Policy',
};

/** Why a reference has no revision, and what to do; keys are the reasons of the pacto API. */
const REASONS: Record<string, string> = {
  invalid_reference: 'cannot be read; correct it in pacto.yaml',
  invalid_range: 'has a range that cannot be read; correct its compatibility',
  local_reference:
    'is a local path; publish the target and refer to it as oci://…',
  not_configured:
    'is outside the configured sources; add its registry to pacto.sources',
  not_found:
    'is not in its registry; publish it there or correct the reference',
  no_matching_version:
    'has no version that the range admits; publish one or widen the range',
  no_versions: 'has no published version; publish one',
  not_readable: 'has no version that could be read; see its Versions tab',
};

const NOT_RESOLVED = 'could not be resolved; see the Contract tab';

/**
 * What a contract needs, as entities: a relation wherever there is an entity to point to, a finding wherever the
 * reference does not lead to a revision.
 *
 * @param targetOf - the entity of a repository, when the fleet has one
 * @internal
 */
export function mapReferences(
  item: Pick<ContractItem, 'repository' | 'references'>,
  targetOf: (repository: string) => string | undefined,
): { dependsOn: string[]; findings: Finding[] } {
  const dependsOn = new Set<string>();
  const findings: Finding[] = [];
  const report = (reference: SnapshotReference, problem: string) =>
    findings.push({
      about: 'reference',
      text: `${KINDS[reference.kind]} "${reference.name}" (${
        reference.ref
      }) ${problem}.`,
    });

  for (const reference of item.references) {
    const { repository, state, reason = '' } = reference;
    if (repository === item.repository) {
      report(reference, 'is the contract itself; remove it');
      continue;
    }
    const target = repository ? targetOf(repository) : undefined;
    if (target) dependsOn.add(target);
    if (state !== 'resolved') {
      report(reference, REASONS[reason] ?? NOT_RESOLVED);
    } else if (!target) {
      report(
        reference,
        'has no entity in the catalog yet; see the source page',
      );
    }
  }
  return { dependsOn: [...dependsOn].sort(), findings };
}
