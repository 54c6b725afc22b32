import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
} from '@backstage/catalog-model';
import {
  PACTO_CONTRACT_ANNOTATION,
  PACTO_DIGEST_ANNOTATION,
  PACTO_FINDINGS_ANNOTATION,
  PACTO_STATUS_ANNOTATION,
  PACTO_VERSION_ANNOTATION,
} from '@pacto/backstage-plugin-pacto-common';
import { PACTO_LOCATION_PREFIX } from '../catalog/location';
import type { ContractItem } from './contractItem';
import type { Finding } from './types';

/**
 * Changes when anything about the entity does; tells the provider what the catalog already has.
 *
 * @internal
 */
export const PACTO_HASH_ANNOTATION = 'pacto.dev/hash';

/** Sentences on one entity; the rest is counted. */
const MAX_FINDINGS = 20;

/** What the contract says of itself. @internal */
export function contractAnnotations(
  item: ContractItem,
): Record<string, string> {
  const version = item.contract?.service.version;
  return {
    ...(version ? { [PACTO_VERSION_ANNOTATION]: version } : {}),
    ...(item.digest ? { [PACTO_DIGEST_ANNOTATION]: item.digest } : {}),
    [PACTO_STATUS_ANNOTATION]: item.status,
  };
}

/** Where a generated entity comes from. @internal */
export function originAnnotations(repository: string): Record<string, string> {
  const location = `${PACTO_LOCATION_PREFIX}${repository}`;
  return {
    [ANNOTATION_LOCATION]: location,
    [ANNOTATION_ORIGIN_LOCATION]: location,
    [PACTO_CONTRACT_ANNOTATION]: `oci://${repository}`,
  };
}

/** One sentence a line; nothing when there is nothing to say. @internal */
export function findingsAnnotation(
  findings: readonly Pick<Finding, 'text'>[],
): Record<string, string> {
  if (findings.length === 0) return {};
  const lines = findings.slice(0, MAX_FINDINGS).map(({ text }) => text);
  if (findings.length > MAX_FINDINGS) {
    lines.push(`${findings.length - MAX_FINDINGS} more.`);
  }
  return { [PACTO_FINDINGS_ANNOTATION]: lines.join('\n') };
}
