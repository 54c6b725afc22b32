import { FleetBundle, readDocument } from './loadFleet';

const methods = ['get', 'put', 'post', 'patch', 'delete'];

/**
 * `GET /path` for each operation of each OpenAPI document of a bundle.
 *
 * @internal
 */
export function operationsOf(bundle: FleetBundle): Set<string> {
  const operations = new Set<string>();
  for (const document of documentsOf(bundle)) {
    for (const [path, item] of Object.entries<object>(document.paths)) {
      for (const method of Object.keys(item)) {
        if (methods.includes(method)) {
          operations.add(`${method.toUpperCase()} ${path}`);
        }
      }
    }
  }
  return operations;
}

function documentsOf(bundle: FleetBundle) {
  return (bundle.contract?.interfaces ?? [])
    .filter(({ type, file }) => type === 'openapi' && file)
    .map(({ file }) => readDocument(bundle, file!));
}
