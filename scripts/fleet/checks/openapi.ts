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

/**
 * `Schema.field` for each required field of the schemas of a bundle's OpenAPI documents.
 *
 * @internal
 */
export function requiredFieldsOf(bundle: FleetBundle): Set<string> {
  const fields = new Set<string>();
  for (const document of documentsOf(bundle)) {
    for (const [name, schema] of Object.entries<{ required?: string[] }>(
      document.components.schemas,
    )) {
      schema.required?.forEach(field => fields.add(`${name}.${field}`));
    }
  }
  return fields;
}

function documentsOf(bundle: FleetBundle) {
  return (bundle.contract?.interfaces ?? [])
    .filter(({ type, file }) => type === 'openapi' && file)
    .map(({ file }) => readDocument(bundle, file!));
}
