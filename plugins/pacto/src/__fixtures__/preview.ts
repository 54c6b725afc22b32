import type { SourcePreview } from '@pacto/backstage-plugin-pacto-common';
import { complete } from './services';

const HOST = 'registry.example.com';

/** One repository that becomes two entities, one that cannot be read, and one that was not looked at. */
export const sourcePreview: SourcePreview = {
  ...complete,
  sourceId: 'company',
  items: [
    {
      repository: `${HOST}/contracts/broken`,
      status: 'invalid',
      problem: {
        code: 'INVALID_BUNDLE',
        message: 'The layer is no gzip archive.',
        remedy: 'Push the contract again with a current client.',
      },
      entities: [],
      findings: [],
      totalFindings: 0,
    },
    {
      repository: `${HOST}/contracts/refunds`,
      tag: '1.2.0',
      version: '1.2.0',
      digest: `sha256:${'ab'.repeat(32)}`,
      status: 'valid',
      entities: [
        {
          entityRef: 'component:default/refunds',
          kind: 'Component',
          namespace: 'default',
          name: 'refunds',
          type: 'service',
          owner: 'group:default/money',
          state: 'new',
          apis: ['api:default/refunds-rest'],
          dependsOn: ['component:default/payments'],
          findings: [
            'Owner "money" is not in the catalog; register group:default/money or correct service.owner in pacto.yaml.',
          ],
        },
        {
          entityRef: 'api:default/refunds-rest',
          kind: 'API',
          namespace: 'default',
          name: 'refunds-rest',
          title: 'refunds rest',
          type: 'openapi',
          owner: 'group:default/money',
          interfaceName: 'rest',
          state: 'new',
          dependsOn: [],
          findings: [],
        },
      ],
      findings: [],
      totalFindings: 0,
    },
  ],
  totals: {
    repositories: 3,
    unread: 1,
    components: 1,
    resources: 0,
    apis: 1,
    enriched: 0,
  },
  omitted: { total: 1, repositories: [`${HOST}/contracts/stock`] },
};
