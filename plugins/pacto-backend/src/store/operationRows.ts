import type {
  OperationRecord,
  PendingOperations,
  ServiceOperation,
} from './OperationStore';
import type { ServiceSummaryRecord } from './records';
import { cleanOptional, cleanText, toKey } from './values';

/** @internal */
export interface OperationRow {
  repository_id: string;
  position: number;
  digest: string;
  interface: string;
  interface_type: string;
  visibility: string | null;
  item_key: string;
  kind: string;
  method: string | null;
  method_key: string;
  name: string;
  sort_key: string;
  group_name: string | null;
  summary: string | null;
  deprecated: boolean | number;
  search_text: string;
}

/** With what lists show of the service. @internal */
export interface ListedOperationRow extends OperationRow {
  repository: string;
  service_name: string;
  version: string | null;
  service_summary: string;
}

/** @internal */
export function toOperationRow(
  { repositoryId, digest = '' }: PendingOperations,
  operation: OperationRecord,
  position: number,
): OperationRow {
  const { interfaceName, method = '', name, group, summary } = operation;
  const methodKey = toKey(method).toLowerCase();
  return {
    repository_id: repositoryId,
    position,
    digest,
    interface: cleanText(interfaceName),
    interface_type: operation.interfaceType,
    visibility: operation.visibility ?? null,
    item_key: cleanText(operation.key),
    kind: operation.kind,
    method: cleanOptional(operation.method),
    method_key: methodKey,
    name: cleanText(name),
    sort_key: [toKey(name).toLowerCase(), methodKey].join('\n'),
    group_name: cleanOptional(group),
    summary: cleanOptional(summary),
    deprecated: operation.deprecated,
    search_text: [method, name, group ?? '', summary ?? '', interfaceName]
      .map(text => cleanText(text).toLowerCase())
      .join('\n'),
  };
}

/** @internal */
export function fromOperationRow(row: ListedOperationRow): ServiceOperation {
  const { owner } = JSON.parse(row.service_summary) as ServiceSummaryRecord;
  return {
    repositoryId: row.repository_id,
    digest: row.digest,
    repository: row.repository,
    serviceName: row.service_name,
    version: row.version ?? undefined,
    owner,
    interfaceName: row.interface,
    interfaceType: row.interface_type as ServiceOperation['interfaceType'],
    visibility:
      (row.visibility as ServiceOperation['visibility'] | null) ?? undefined,
    key: row.item_key,
    kind: row.kind as ServiceOperation['kind'],
    method: row.method ?? undefined,
    name: row.name,
    group: row.group_name ?? undefined,
    summary: row.summary ?? undefined,
    deprecated: Boolean(row.deprecated),
  };
}
