import {
  DEFAULT_NAMESPACE,
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  PACTO_CONTRACT_ANNOTATION,
  PACTO_FINDINGS_ANNOTATION,
  PACTO_INTERFACE_ANNOTATION,
  type PreviewEntity,
  type PreviewItem,
} from '@pacto/backstage-plugin-pacto-common';
import {
  enrichmentOf,
  isGenerated,
  type ServiceDescription,
} from '@pacto/backstage-plugin-pacto-node';
import type { PreviewPlan } from './EntityPlanner';
import type { PreviewReading } from './PreviewReader';

/** Of the API description. */
const MAX_FINDINGS = 20;

type Kind = PreviewEntity['kind'];

/** @internal */
export function toPreviewItem(
  { repository, tag, revision, problem }: PreviewReading,
  planned: PreviewPlan,
): PreviewItem {
  const { digest, contract, findings = [] } = revision ?? {};
  return {
    repository,
    tag,
    version: contract?.service.version,
    digest,
    status: statusOf(revision),
    problem: problem && {
      code: problem.code,
      message: problem.message,
      remedy: problem.remedy,
    },
    entities: entitiesOf(repository, planned),
    findings: findings.slice(0, MAX_FINDINGS),
    totalFindings: findings.length,
  };
}

function statusOf(revision: PreviewReading['revision']): PreviewItem['status'] {
  if (!revision) return 'unknown';
  return revision.state === 'valid' ? 'valid' : 'invalid';
}

function entitiesOf(
  repository: string,
  { plan, present }: PreviewPlan,
): PreviewEntity[] {
  const service = plan.services.get(repository);
  if (!service) return [];
  const generated = [service.entityRef, ...service.apiRefs].flatMap(ref => {
    const entity = plan.entities.get(ref);
    return entity ? [toGenerated(ref, entity, present.get(ref))] : [];
  });
  return [
    ...service.claimedBy.map(ref => toEnriched(ref, service)),
    ...generated,
  ];
}

function toGenerated(
  entityRef: string,
  { kind, metadata, spec = {} }: Entity,
  current: Entity | undefined,
): PreviewEntity {
  const { name, title, namespace = DEFAULT_NAMESPACE } = metadata;
  const annotations = metadata.annotations ?? {};
  return {
    entityRef,
    kind: kind as Kind,
    namespace,
    name,
    title,
    type: spec.type as string | undefined,
    owner: spec.owner as string | undefined,
    system: spec.system as string | undefined,
    interfaceName: annotations[PACTO_INTERFACE_ANNOTATION],
    state: current && isOf(current, annotations) ? 'present' : 'new',
    apis: (spec.providesApis ?? spec.dependencyOf) as string[] | undefined,
    dependsOn: (spec.dependsOn as string[] | undefined) ?? [],
    findings: annotations[PACTO_FINDINGS_ANNOTATION]?.split('\n') ?? [],
  };
}

function isOf(current: Entity, annotations: Record<string, string>): boolean {
  return (
    isGenerated(current) &&
    current.metadata.annotations?.[PACTO_CONTRACT_ANNOTATION] ===
      annotations[PACTO_CONTRACT_ANNOTATION]
  );
}

function toEnriched(
  entityRef: string,
  service: ServiceDescription,
): PreviewEntity {
  const ref = parseEntityRef(entityRef);
  const { owner, system, providesApis, dependsOn, findings } =
    enrichmentOf(service);
  return {
    entityRef: stringifyEntityRef(ref),
    kind: ref.kind.toLowerCase() === 'resource' ? 'Resource' : 'Component',
    namespace: ref.namespace,
    name: ref.name,
    type: service.type,
    owner,
    system,
    state: 'enriched',
    apis: providesApis,
    dependsOn,
    findings,
  };
}
