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
import {
  adoption,
  dependencyDiff,
  diffAnswer,
  diffOrigins,
  impactAnswer,
  uploadDiff,
} from '../__fixtures__/comparison';
import { attention, changeList } from '../__fixtures__/activity';
import { sourcePreview } from '../__fixtures__/preview';
import { fleetGraph, graph, path, plan } from '../__fixtures__/graph';

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
    getInterface: async ({ interfaceName }) => ({
      ...complete,
      name: interfaceName,
      type: 'openapi',
      state: 'present',
      format: 'OpenAPI 3.1.0',
      counts: [],
      items: [],
      pageInfo: {},
      totalItems: 0,
    }),
    getInterfaceItem: async ({ itemKey }) => {
      throw await responseError(404, `No item ${itemKey}`);
    },
    getSbom: async () => ({
      ...complete,
      state: 'absent',
      items: [],
      pageInfo: {},
      totalItems: 0,
      total: 0,
      licenses: [],
    }),
    listOperations: async () => ({
      ...complete,
      items: [],
      pageInfo: {},
      totalItems: 0,
    }),
    getBundleFile: async (_service, _digest, file) => {
      if (file in texts) return texts[file];
      throw await responseError(404, `No file ${file}`);
    },
    listDependencies: async () => ({
      ...complete,
      items: [dependency, sharedConfiguration, policy],
    }),
    listDependents: async () => dependents,
    getDiff: async () => diffAnswer,
    getDiffOrigins: async () => diffOrigins,
    exportDiff: async (_service, { format }) => `A report as ${format}`,
    getDependencyDiff: async () => dependencyDiff,
    compareUpload: async () => uploadDiff,
    getAdoption: async () => adoption,
    getImpact: async () => impactAnswer,
    getGraph: async () => graph,
    getPath: async () => path,
    getFleetGraph: async () => fleetGraph,
    planChanges: async () => plan,
    listChanges: async () => changeList,
    getAttention: async () => attention,
    listSources: async () => ({ ...complete, items: [source] }),
    previewSource: async () => sourcePreview,
    startSync: async sourceId => ({ ...complete, sourceId }),
    listSyncRuns: async () => ({ ...complete, items: [] }),
    listSourceRepositories: async () => ({
      ...complete,
      items: [],
      pageInfo: {},
      totalItems: 0,
    }),
    startRepositorySync: async sourceId => ({ ...complete, sourceId }),
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
