import type { ServiceSummary } from '@pacto/backstage-plugin-pacto-common';
import type { Compliance, Finding } from '@pacto/core';
import { notAssessed } from '../assessment';
import type { ServiceRecord, Stores } from '../store';
import { findCollisions } from './collisions';
import { readAssessments } from './readAssessments';
import type { ReferenceResolver, Resolution } from '../resolution';
import type { Visibility } from './Visibility';

/** @internal */
export interface AssembledService {
  service: ServiceRecord;
  resolutions: Resolution[];
  compliance: Compliance;
  /** What policies of other repositories say. */
  policyFindings: Finding[];
  /** Findings that depend on who reads. */
  findings: Finding[];
}

/**
 * Adds to services what depends on others: what their references resolve to, and whose name they share.
 *
 * @internal
 */
export class SummaryAssembler {
  readonly #stores: Stores;
  readonly #resolver: ReferenceResolver;

  static create(options: {
    stores: Stores;
    resolver: ReferenceResolver;
  }): SummaryAssembler {
    return new SummaryAssembler(options.stores, options.resolver);
  }

  private constructor(stores: Stores, resolver: ReferenceResolver) {
    this.#stores = stores;
    this.#resolver = resolver;
  }

  /** In the same order. */
  async assemble(
    services: readonly ServiceRecord[],
    visibility: Visibility,
  ): Promise<AssembledService[]> {
    const assessments = await readAssessments(
      this.#stores,
      services,
      visibility,
    );
    const references = await this.#stores.references.ofRevisions(
      services.flatMap(({ id, currentDigest }) =>
        currentDigest ? [{ repositoryId: id, digest: currentDigest }] : [],
      ),
    );
    const [resolutions, collisions] = await Promise.all([
      this.#resolver.resolve(
        services.map(({ id }) => references.get(id) ?? []),
        visibility,
      ),
      findCollisions(this.#stores, services, visibility),
    ]);
    return services.map((service, index) => {
      const collision = collisions.get(service.id);
      const assessment = assessments.get(service.id);
      return {
        service,
        resolutions: resolutions[index],
        compliance: assessment?.compliance ?? notAssessed(service),
        policyFindings: assessment?.findings ?? [],
        findings: collision ? [collision] : [],
      };
    });
  }

  async summarize(
    assembled: readonly AssembledService[],
    visibility: Visibility,
  ): Promise<ServiceSummary[]> {
    return Promise.all(
      assembled.map(async item => ({
        ...toSummary(item),
        entityRef: await visibility.entityRefOf(item.service.repository),
      })),
    );
  }
}

function toSummary(assembled: AssembledService): ServiceSummary {
  const { service, resolutions, compliance, findings } = assembled;
  const { owner, workload, interfaceTypes, problems } = service.summary;
  return {
    id: service.id,
    name: service.name,
    repository: service.repository,
    sourceId: service.sourceId,
    version: service.version,
    digest: service.currentDigest,
    pactoVersion: service.pactoVersion,
    owner,
    workload,
    status: service.status,
    compliance,
    findings: {
      errors: service.errors,
      warnings:
        service.warnings +
        findings.filter(({ severity }) => severity === 'warning').length,
    },
    interfaceTypes,
    dependencies: {
      total: resolutions.length,
      unresolved: countOf(resolutions, 'unresolved'),
      unknown: countOf(resolutions, 'unknown'),
    },
    problems,
    missingSince: service.missingSince,
    firstSeenAt: service.firstSeenAt,
    lastChangedAt: service.lastChangedAt,
  };
}

function countOf(
  resolutions: readonly Resolution[],
  state: Resolution['state'],
): number {
  return resolutions.filter(resolution => resolution.state === state).length;
}
