import { stringifyEntityRef } from '@backstage/catalog-model';
import type { AssignedName, NameRequest } from './assignNames';
import type { ContractItem } from './contractItem';
import { kindOf } from './kindOf';
import type { MappingConfig } from './readMappingConfig';

/** @internal */
export function serviceNameOf(item: ContractItem): string {
  return (
    item.contract?.service.name ??
    item.repository.slice(item.repository.lastIndexOf('/') + 1)
  );
}

/** @internal */
export function apiKey(repository: string, interfaceName: string): string {
  return `${repository}#${interfaceName}`;
}

/**
 * The names that the entities of a repository would like to have: one for the service, unless a hand-written entity
 * stands for it, and one per interface.
 *
 * @internal
 */
export function nameRequests(
  item: ContractItem,
  claimed: boolean,
  config: MappingConfig,
): NameRequest[] {
  const { repository, contract } = item;
  const { namespace } = config;
  const name = serviceNameOf(item);
  return [
    ...(claimed
      ? []
      : [
          {
            key: repository,
            kind: kindOf(repository, contract, config.mapping).kind,
            namespace,
            wanted: name,
          },
        ]),
    ...(contract?.interfaces ?? []).map(({ name: interfaceName }) => ({
      key: apiKey(repository, interfaceName),
      kind: 'API',
      namespace,
      wanted: `${name}-${interfaceName}`,
    })),
  ];
}

/**
 * The generated entity of a repository, also when a hand-written one stands in its place.
 *
 * @internal
 */
export function generatedRef(
  item: ContractItem,
  names: ReadonlyMap<string, AssignedName>,
  config: MappingConfig,
): string {
  return stringifyEntityRef({
    kind: kindOf(item.repository, item.contract, config.mapping).kind,
    namespace: config.namespace,
    name: names.get(item.repository)?.name ?? serviceNameOf(item),
  });
}
