import type { Entity } from '@backstage/catalog-model';
import { PACTO_INTERFACE_ANNOTATION } from '@pacto/backstage-plugin-pacto-common';
import type { ContractEntity } from '../catalog/listContractEntities';
import { findingsAnnotation, originAnnotations } from './annotations';
import { apiDefinition } from './apiDefinition';
import type { AssignedName } from './assignNames';
import { claimOwnerFinding } from './claims';
import type { ContractItem } from './contractItem';
import { nameFindings } from './nameFindings';
import { apiKey } from './nameRequests';
import type { MappingConfig } from './readMappingConfig';
import type {
  CatalogFacts,
  DefinitionSource,
  ServiceDescription,
} from './types';

/** @internal */
export interface ApiEntity {
  entity: Entity;
  /** Where the definition is to be fetched from; nothing when the entity has its text. */
  source?: DefinitionSource;
}

/**
 * One API per interface of a contract.
 *
 * @param claim - the hand-written entity that provides them, where there is one
 * @internal
 */
export function toApiEntities(options: {
  item: ContractItem;
  service: ServiceDescription;
  names: ReadonlyMap<string, AssignedName>;
  claim?: ContractEntity;
  facts: Pick<CatalogFacts, 'exists'>;
  config: MappingConfig;
}): ApiEntity[] {
  const { item, service, names, claim, facts, config } = options;
  const { contract, repository } = item;
  const inherited = [
    ...service.findings.filter(
      ({ about }) => about === 'system' || (about === 'owner' && !claim?.owner),
    ),
    ...claimOwnerFinding(claim, facts),
  ];
  return (contract?.interfaces ?? []).flatMap(face => {
    const assigned = names.get(apiKey(repository, face.name));
    if (!contract || !assigned) return [];
    const definition = item.definitions.get(face.name);
    const { type, text, isFetched } = apiDefinition({
      contract,
      definition: face,
      facts: definition,
      maxBytes: config.maxDefinitionBytes,
    });
    const entity = {
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
        owner: claim?.owner ?? service.owner,
        ...(service.system ? { system: service.system } : {}),
        definition: text,
      },
    };
    return definition && isFetched
      ? {
          entity,
          source: {
            repository,
            interfaceName: face.name,
            bytes: definition.bytes,
          },
        }
      : { entity };
  });
}
