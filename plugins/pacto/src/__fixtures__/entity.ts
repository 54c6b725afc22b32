import type { Entity } from '@backstage/catalog-model';

export const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'payments',
    namespace: 'default',
    annotations: {
      'pacto.dev/contract': 'oci://registry.example.com/shop/payments',
    },
  },
  spec: { type: 'service', owner: 'team-payments', lifecycle: 'production' },
  relations: [
    { type: 'ownedBy', targetRef: 'group:default/team-payments' },
    { type: 'providesApi', targetRef: 'api:default/payments-http' },
  ],
};

export const ownerEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'team-payments', namespace: 'default' },
};

export const apiEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: {
    name: 'payments-http',
    namespace: 'default',
    annotations: { 'pacto.dev/interface': 'http' },
  },
};
