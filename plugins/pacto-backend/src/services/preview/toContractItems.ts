import type { ContractItem } from '@pacto/backstage-plugin-pacto-node';
import { type Contract, InvalidRangeError, VersionRange } from '@pacto/core';
import type { Resolution } from '../../resolution';
import {
  type ReferenceRecord,
  type ServiceRecord,
  serviceIdOf,
} from '../../store';
import type { PreviewedRevision } from './PreviewedRevision';

/** By repository (`host/path`), the version of its newest tag. */
type Versions = ReadonlyMap<string, string | undefined>;

/**
 * What the snapshot would say of a revision once it is stored.
 *
 * @param resolutions - of its references, against what is stored
 * @param versions - of the repositories that are previewed, which count as stored
 * @internal
 */
export function toPreviewedItem(
  { repository, revision }: { repository: string; revision: PreviewedRevision },
  context: {
    sourceId: string;
    resolutions: readonly Resolution[];
    versions: Versions;
  },
): ContractItem {
  const { digest, contract, findings, state, definitions } = revision;
  return {
    id: serviceIdOf(repository),
    repository,
    sourceId: context.sourceId,
    status: state === 'valid' ? 'valid' : 'invalid',
    digest,
    contract,
    title: contract?.service.name,
    references: context.resolutions.map(({ reference, state: found, reason }) =>
      toReference(reference, { state: found, reason }, context.versions),
    ),
    definitions,
    findings,
    hash: digest,
  };
}

/** A contract that is stored, with no more than decides over names and targets. @internal */
export function toNeighbour(
  { id, repository, sourceId, status, currentDigest, name }: ServiceRecord,
  contract: Contract | undefined,
): ContractItem {
  return {
    id,
    repository,
    sourceId,
    status,
    digest: currentDigest,
    contract,
    title: name,
    references: [],
    findings: [],
    definitions: new Map(),
    hash: '',
  };
}

/** What is previewed too is there, unless its newest version is outside the range: older ones were not looked at. */
function toReference(
  { kind, name, ref, required, range, target }: ReferenceRecord,
  { state, reason }: Pick<Resolution, 'state' | 'reason'>,
  versions: Versions,
): ContractItem['references'][number] {
  const written = { kind, name, ref, required, repository: target };
  if (state === 'resolved' || target === undefined || !versions.has(target)) {
    return { ...written, state, reason };
  }
  const version = versions.get(target);
  return version !== undefined && admits(range, version)
    ? { ...written, state: 'resolved' }
    : { ...written, state: 'unknown' };
}

function admits(range: string | undefined, version: string): boolean {
  if (!range) return true;
  try {
    return VersionRange.parse(range).admits(version);
  } catch (error) {
    if (error instanceof InvalidRangeError) return false;
    throw error;
  }
}
