import type { Entity } from '@backstage/catalog-model';
import {
  PACTO_INTERFACE_ANNOTATION,
  type SnapshotItem,
} from '@pacto/backstage-plugin-pacto-common';
import { findingsAnnotation, originAnnotations } from './annotations';
import { apiDefinition } from './apiDefinition';
import type { AssignedName } from './assignNames';
import { nameFindings } from './nameFindings';
import { apiKey } from './nameRequests';
import type { MappingConfig, ServiceDescription } from './types';

/**
 * One API per interface of a contract.
 *
 * @param claimOwner - owner of the hand-written entity that provides them, where there is one
 * @internal
 */
export function toApiEntities(options: {
  item: SnapshotItem;
  service: ServiceDescription;
  names: ReadonlyMap<string, AssignedName>;
  claimOwner?: string;
  config: MappingConfig;
}): Entity[] {
  const { item, service, names, claimOwner, config } = options;
  const { contract, repository } = item;
  const inherited = service.findings.filter(
    ({ about }) => about === 'system' || (about === 'owner' && !claimOwner),
  );
  return (contract?.interfaces ?? []).flatMap(face => {
    const assigned = names.get(apiKey(repository, face.name));
    if (!contract || !assigned) return [];
    const { type, text } = apiDefinition(
      item,
      contract,
      face,
      config.maxDefinitionBytes,
    );
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'API',
      metadata: {
        name: assigned.name,
        namespace: config.namespace,
        title: `${service.title} ${face.name}`,
        ...(face.visibility ? { tags: [face.visibility] } : {}),
        annotations: {
          ...originAnnotations(repository),
          ...service.annotations,
          [PACTO_INTERFACE_ANNOTATION]: face.name,
          ...findingsAnnotation([...inherited, ...nameFindings(assigned)]),
        },
      },
      spec: {
        type,
        lifecycle: service.lifecycle,
        owner: claimOwner ?? service.owner,
        ...(service.system ? { system: service.system } : {}),
        definition: text,
      },
    };
  });
}
