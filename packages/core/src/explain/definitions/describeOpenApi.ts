import { isMap } from '../../contract/isMap';
import { code, prose } from '../markdown/escape';
import { Rows } from '../markdown/Rows';

const METHODS = [
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
];

/** The operations of an OpenAPI document, in its order. @internal */
export function describeOpenApi(document: Record<string, unknown>): Rows {
  const rows = Rows.create('Method', 'Path', 'What it does');
  if (!isMap(document.paths)) return rows;
  for (const [path, item] of Object.entries(document.paths)) {
    if (!isMap(item)) continue;
    for (const method of METHODS) {
      const operation = item[method];
      if (!isMap(operation)) continue;
      rows.add(() => [method.toUpperCase(), code(path), describe(operation)]);
    }
  }
  return rows;
}

function describe(operation: Record<string, unknown>): string {
  const { summary, operationId, deprecated } = operation;
  const text = [summary, operationId].find(value => typeof value === 'string');
  const words = text === undefined ? '' : prose(String(text));
  return deprecated === true ? `${words} (deprecated)`.trim() : words;
}
