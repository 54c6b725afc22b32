import { type Contract, parseReference } from '@pacto/core';
import type { ReferenceRecord } from '../store';

/**
 * Every reference of a contract: dependencies, then configurations, then policies, each in the order of the
 * contract.
 *
 * @internal
 */
export function collectReferences(contract: Contract): ReferenceRecord[] {
  return [
    ...contract.dependencies.map(({ name, ref, required, compatibility }) =>
      reference({
        kind: 'dependency',
        name,
        ref,
        required,
        range: compatibility || undefined,
      }),
    ),
    ...contract.configurations.flatMap(({ name, ref, required = false }) =>
      ref ? [reference({ kind: 'configuration', name, ref, required })] : [],
    ),
    // A policy that cannot be read fails closed upstream, so it is required.
    ...contract.policies.flatMap(({ name, ref }) =>
      ref ? [reference({ kind: 'policy', name, ref, required: true })] : [],
    ),
  ];
}

function reference(written: Omit<ReferenceRecord, 'target'>): ReferenceRecord {
  return { ...written, target: targetOf(written.ref) };
}

/** A host and a port have 261 characters at most, the path of a repository 255. */
const MAX_REPOSITORY_LENGTH = 517;

function targetOf(ref: string): string | undefined {
  try {
    const parsed = parseReference(ref);
    // A longer one exists nowhere, and would not fit into the index.
    return parsed.kind === 'oci' &&
      parsed.repository.length <= MAX_REPOSITORY_LENGTH
      ? parsed.repository
      : undefined;
  } catch {
    // The text is kept; reading it says what is wrong with it.
    return undefined;
  }
}
