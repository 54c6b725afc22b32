import type { Entity } from '@backstage/catalog-model';
import { findingsAnnotation, originAnnotations } from './annotations';
import type { ServiceDescription } from './types';

/**
 * The component or resource of a contract. A resource cannot provide an API in the catalog's model, so its
 * interfaces depend on it instead.
 *
 * @internal
 */
export function toServiceEntity(
  service: ServiceDescription,
  namespace: string,
): Entity {
  const { name, title, description, tags, kind, system } = service;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace,
      ...(title === name ? {} : { title }),
      ...(description ? { description } : {}),
      ...(tags.length > 0 ? { tags } : {}),
      annotations: {
        ...originAnnotations(service.repository),
        ...service.annotations,
        ...findingsAnnotation(service.findings),
      },
    },
    spec: {
      type: service.type,
      ...(kind === 'Component' ? { lifecycle: service.lifecycle } : {}),
      owner: service.owner,
      ...(system ? { system } : {}),
      ...list(
        kind === 'Component' ? 'providesApis' : 'dependencyOf',
        service.apiRefs,
      ),
      ...list('dependsOn', service.dependsOn),
    },
  };
}

function list(key: string, refs: string[]): Record<string, string[]> {
  return refs.length > 0 ? { [key]: refs } : {};
}
