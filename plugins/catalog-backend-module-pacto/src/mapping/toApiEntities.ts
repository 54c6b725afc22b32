import type { Entity } from '@backstage/catalog-model';
import {
  PACTO_INTERFACE_ANNOTATION,
  type SnapshotItem,
} from '@pacto/backstage-plugin-pacto-common';
import { originAnnotations } from './annotations';
import { apiDefinition } from './apiDefinition';
import type { AssignedName } from './assignNames';
import { apiKey } from './nameRequests';
import type { MappingConfig, ServiceDescription } from './types';

/**
 * One API per interface of a contract.
 *
 * @param owner - the owner of the entity that provides them
 * @internal
 */
export function toApiEntities(options: {
  item: SnapshotItem;
  service: ServiceDescription;
  names: ReadonlyMap<string, AssignedName>;
  owner: string;
  config: MappingConfig;
}): Entity[] {
  const { item, service, names, owner, config } = options;
  const { contract, repository } = item;
  return (contract?.interfaces ?? []).flatMap(face => {
    const name = names.get(apiKey(repository, face.name))?.name;
    if (!contract || !name) return [];
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
        name,
        namespace: config.namespace,
        title: `${service.title} ${face.name}`,
        ...(face.visibility ? { tags: [face.visibility] } : {}),
        annotations: {
          ...originAnnotations(repository),
          ...service.annotations,
          [PACTO_INTERFACE_ANNOTATION]: face.name,
        },
      },
      spec: {
        type,
        lifecycle: service.lifecycle,
        owner,
        ...(service.system ? { system: service.system } : {}),
        definition: text,
      },
    };
  });
}
