import { PACTO_STATUS_ANNOTATION } from '@pacto/backstage-plugin-pacto-common';
import { PACTO_HASH_ANNOTATION } from './annotations';
import { stableHash } from './stableHash';
import { storable } from './storable';
import type { Enrichment, ServiceDescription } from './types';

/**
 * What a hand-written entity that stands for this contract gets from it. Name and owner of the generated entity do
 * not concern it.
 *
 * @internal
 */
export function enrichmentOf(service: ServiceDescription): Enrichment {
  const findings = service.findings
    .filter(({ about }) => about !== 'owner' && about !== 'name')
    .map(({ text }) => text);
  const enrichment = storable<Enrichment>({
    annotations: service.annotations,
    findings,
    providesApis: service.apiRefs,
    dependsOn: service.dependsOn,
    tags: service.tags,
    ...(service.description ? { description: service.description } : {}),
    ...(service.system ? { system: service.system } : {}),
    ...(service.ownerNamed ? { owner: service.owner } : {}),
  });
  return {
    ...enrichment,
    annotations: {
      ...enrichment.annotations,
      [PACTO_HASH_ANNOTATION]: stableHash(enrichment),
    },
  };
}

/**
 * For an entity whose annotation names a repository that no source knows, or no repository at all.
 *
 * @internal
 */
export function missingContract(text: string): Enrichment {
  const findings = [text];
  return {
    annotations: {
      [PACTO_STATUS_ANNOTATION]: 'unknown',
      [PACTO_HASH_ANNOTATION]: stableHash(findings),
    },
    findings,
    providesApis: [],
    dependsOn: [],
    tags: [],
  };
}
