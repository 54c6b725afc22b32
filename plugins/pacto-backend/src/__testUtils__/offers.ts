import type { LayoutStore } from '@pacto/oci';
import { pushContract } from './bundles';

/** Operations of an OpenAPI document, as `GET /a`, in JSON of one key a line. @internal */
export function openApi(...operations: string[]): string {
  const paths: Record<string, object> = {};
  for (const operation of operations) {
    const [method, path, ...summary] = operation.split(' ');
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: { summary: summary.join(' ') || undefined },
    };
  }
  return JSON.stringify({ openapi: '3.1.0', paths }, undefined, 1);
}

/** Pushes a service that offers what its definition says. @internal */
export function pushOffer(
  writer: LayoutStore,
  name: string,
  version: string,
  options: { definition?: string; dependencies?: Record<string, string> } = {},
): Promise<{ digest: string }> {
  const { definition, dependencies } = options;
  return pushContract(
    writer,
    name,
    {
      name,
      version,
      dependencies,
      more: 'interfaces: [{name: api, type: http, port: 80, visibility: public, contract: api.json}]\n',
    },
    { files: definition === undefined ? {} : { 'api.json': definition } },
  );
}
