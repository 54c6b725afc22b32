import type { Entity } from '@backstage/catalog-model';
import { HOST } from '@pacto/backstage-plugin-pacto-node/testUtils';

export function handWritten(
  name: string,
  contract?: string,
  parts: { kind?: string; annotations?: Record<string, string> } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: parts.kind ?? 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'backstage.io/managed-by-origin-location':
          'url:https://git.example.com/catalog-info.yaml',
        ...(contract
          ? { 'pacto.dev/contract': `oci://${HOST}/shop/${contract}` }
          : {}),
        ...parts.annotations,
      },
    },
    spec: { type: 'website', lifecycle: 'production', owner: 'writers' },
  };
}

export function group(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [] },
  };
}
