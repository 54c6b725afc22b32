import type { ServiceSummary } from '@pacto/backstage-plugin-pacto-common';
import type { Compliance, Finding } from '@pacto/core';
import { notAssessed } from '../assessment';
import type { ReferenceResolver, Resolution } from '../resolution';
import type { ReferenceRecord, ServiceRecord, Stores } from '../store';
import { findCollisions } from './collisions';
import type { FleetReader, StoredFleet } from './FleetReader';
import type { FleetViews } from './graph';
import { readAssessments } from './readAssessments';
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

/** @internal */
export interface SummaryAssemblerOptions {
  stores: Stores;
  resolver: ReferenceResolver;
  fleets: FleetReader;
  views: FleetViews;
}

/**
 * Adds to services what depends on others: what their references resolve to, and whose name they share.
 *
 * @internal
 */
export class SummaryAssembler {
  readonly #stores: Stores;
  readonly #resolver: ReferenceResolver;
  readonly #fleets: FleetReader;
  readonly #views: FleetViews;

  static create(options: SummaryAssemblerOptions): SummaryAssembler {
    return new SummaryAssembler(options);
  }

  private constructor(options: SummaryAssemblerOptions) {
    this.#stores = options.stores;
    this.#resolver = options.resolver;
    this.#fleets = options.fleets;
    this.#views = options.views;
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
    const fleet = await this.#fleets.stored(visibility);
    const references = await this.#referencesOf(services, fleet);
    const [resolutions, collisions] = await Promise.all([
      this.#resolver.resolve(references, visibility),
      findCollisions(fleet, services, visibility),
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

  /** What has another revision in the fleet, because it changed in between, has the references of its own here. */
  async #referencesOf(
    services: readonly ServiceRecord[],
    fleet: StoredFleet,
  ): Promise<ReferenceRecord[][]> {
    const changed = services.flatMap(({ id, currentDigest: digest }) =>
      digest && fleet.services.get(id)?.currentDigest !== digest
        ? [{ repositoryId: id, digest }]
        : [],
    );
    const own = await this.#stores.references.ofRevisions(changed);
    return services.map(
      ({ id }) =>
        own.get(id) ??
        (fleet.references.get(id) ?? []).map(({ reference }) => reference),
    );
  }

  async summarize(
    assembled: readonly AssembledService[],
    visibility: Visibility,
  ): Promise<ServiceSummary[]> {
    const view = await this.#views.read(visibility);
    const radii = await view.blastRadii(
      assembled.map(({ service }) => service.id),
    );
    return Promise.all(
      assembled.map(async (item, index) => ({
        ...toSummary(item),
        blastRadius: radii[index],
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
