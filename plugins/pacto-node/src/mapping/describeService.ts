import { stringifyEntityRef } from '@backstage/catalog-model';
import { contractAnnotations } from './annotations';
import type { AssignedName } from './assignNames';
import { contractFindings } from './contractFindings';
import type { ContractItem } from './contractItem';
import { kindOf } from './kindOf';
import { describeMetadata, metadataValue, tagsOf } from './metadata';
import { apiKey, generatedRef, serviceNameOf } from './nameRequests';
import { nameFindings } from './nameFindings';
import { resolveOwner } from './owner';
import { mapReferences } from './references';
import { resolveSystem } from './system';
import type { MappingConfig } from './readMappingConfig';
import type { CatalogFacts, Finding, ServiceDescription } from './types';

/** @internal */
export interface DescribeContext {
  facts: CatalogFacts;
  config: MappingConfig;
  names: ReadonlyMap<string, AssignedName>;
  /** The entity that stands for a repository of the fleet. */
  targetOf(repository: string): string | undefined;
  claimedBy: readonly string[];
}

/** @internal */
export function describeService(
  item: ContractItem,
  context: DescribeContext,
): ServiceDescription {
  const { facts, config, names, targetOf, claimedBy } = context;
  const { repository, contract } = item;
  const { kind, type } = kindOf(repository, contract, config.mapping);
  const assigned = names.get(repository);
  const name = assigned?.name ?? serviceNameOf(item);
  const owner = resolveOwner(contract?.service.owner, facts, config);
  const system = resolveSystem(contract?.metadata, facts);
  const references = mapReferences(item, targetOf);
  const apiNames = (contract?.interfaces ?? []).flatMap(
    face => names.get(apiKey(repository, face.name)) ?? [],
  );

  return {
    repository,
    entityRef: generatedRef(item, names, config),
    claimedBy,
    kind,
    type,
    name,
    title: item.title ?? serviceNameOf(item),
    description: describeMetadata(contract?.metadata),
    tags: tagsOf(contract?.metadata),
    lifecycle:
      metadataValue(contract?.metadata, 'lifecycle') ?? config.defaultLifecycle,
    owner: owner.owner,
    ownerNamed: owner.named,
    system: system.system,
    annotations: contractAnnotations(item),
    apiRefs: [...new Set(apiNames)].map(api =>
      stringifyEntityRef({
        kind: 'API',
        namespace: config.namespace,
        name: api.name,
      }),
    ),
    dependsOn: references.dependsOn,
    findings: [
      ...contractFindings(item),
      ...(contract && owner.finding ? [owner.finding] : []),
      ...(system.finding ? [system.finding] : []),
      ...(assigned ? nameFindings(assigned) : []),
      ...references.findings,
      ...claimFindings(claimedBy),
    ],
  };
}

function claimFindings(claimedBy: readonly string[]): Finding[] {
  if (claimedBy.length < 2) return [];
  return [
    {
      about: 'contract',
      text: `Several entities stand for this contract (${claimedBy.join(
        ', ',
      )}); keep pacto.dev/contract on one of them. Relations of others point to the first.`,
    },
  ];
}
