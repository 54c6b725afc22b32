import { ResponseError } from '@backstage/errors';
import type { PactoApi } from '@pacto/backstage-plugin-pacto-common';
import {
  complete,
  contractText,
  dependency,
  dependents,
  policy,
  revision,
  sbomText,
  schemaText,
  serviceAnswer,
  serviceList,
  sharedConfiguration,
  source,
  version,
} from '../__fixtures__/services';
import { diffAnswer, impactAnswer } from '../__fixtures__/comparison';

const texts: Record<string, string> = {
  'pacto.yaml': contractText,
  'configuration/schema.json': schemaText,
  'docs/README.md': '# Payments\n\nSee the [runbook](runbook.md).',
  'docs/runbook.md': '# Runbook\n\nRestart it.',
  'interfaces/openapi.json': '{"openapi":"3.1.0"}',
  'sbom/payments.cdx.json': sbomText,
};

/** A client that answers every request from the fixtures; a test replaces the methods it is about. */
export function createPactoApi(
  methods: Partial<PactoApi> = {},
): jest.Mocked<PactoApi> {
  const api: PactoApi = {
    listServices: async () => serviceList,
    getService: async () => serviceAnswer,
    getServiceByEntity: async () => serviceAnswer,
    listVersions: async () => ({
      ...complete,
      items: [version],
      pageInfo: {},
      totalItems: 1,
    }),
    getRevision: async () => ({ ...complete, revision }),
    getBundleFile: async (_service, _digest, path) => {
      if (path in texts) return texts[path];
      throw await responseError(404, `No file ${path}`);
    },
    listDependencies: async () => ({
      ...complete,
      items: [dependency, sharedConfiguration, policy],
    }),
    listDependents: async () => dependents,
    getDiff: async () => diffAnswer,
    getImpact: async () => impactAnswer,
    listSources: async () => ({ ...complete, items: [source] }),
    startSync: async sourceId => ({ ...complete, sourceId }),
    getSnapshot: async () => {
      throw await responseError(403, 'For other plugins only');
    },
    listSnapshotHashes: async () => {
      throw await responseError(403, 'For other plugins only');
    },
    ...methods,
  };
  return Object.fromEntries(
    Object.entries(api).map(([name, method]) => [name, jest.fn(method)]),
  ) as unknown as jest.Mocked<PactoApi>;
}

/** What the client throws when the backend refuses. */
export function responseError(
  status: number,
  message: string,
): Promise<ResponseError> {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'Error', message },
        response: { statusCode: status },
      }),
      {
        status,
        headers: { 'content-type': 'application/json' },
      },
    ),
  );
}
