import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  type CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  type ListServicesQuery,
  PACTO_CONTRACT_ANNOTATION,
  type ServiceAnswer,
  type ServiceList,
  type ServiceSummary,
} from '@pacto/backstage-plugin-pacto-common';
import { readContractAnnotation } from '@pacto/backstage-plugin-pacto-node';
import { serviceIdOf, type ServiceSortField, type Stores } from '../store';
import { decodeCursor, encodeCursor } from './cursor';
import type { Envelopes } from './Envelopes';
import type { SeenService, ServiceGate } from './ServiceGate';
import { type StateCounts, sumUp } from './StateCounts';
import type { SummaryAssembler } from './SummaryAssembler';

/** Reasons for the compliance of one service, in lists. */
const LISTED_REASONS = 5;

/** @internal */
export interface ServiceQueriesOptions {
  stores: Stores;
  catalog: CatalogService;
  gate: ServiceGate;
  envelopes: Envelopes;
  summaries: SummaryAssembler;
  stateCounts: StateCounts;
}

/** @internal */
export class ServiceQueries {
  readonly #options: ServiceQueriesOptions;

  static create(options: ServiceQueriesOptions): ServiceQueries {
    return new ServiceQueries(options);
  }

  private constructor(options: ServiceQueriesOptions) {
    this.#options = options;
  }

  async list(
    query: NonNullable<ListServicesQuery>,
    credentials: BackstageCredentials,
  ): Promise<ServiceList> {
    const { stores, gate, envelopes, summaries, stateCounts } = this.#options;
    const { status, compliance, sort = 'name', limit = 50 } = query;
    const after = decodeCursor(query.cursor, 2);
    const visibility = await gate.visibilityFor(credentials);
    const filter = {
      scope: await visibility.scope(),
      q: query.q,
      owner: query.owner,
      sourceId: query.source,
    };
    const page = await stores.services.list({
      ...filter,
      status,
      compliance,
      sort: {
        field: sort.replace('-', '') as ServiceSortField,
        descending: sort.startsWith('-'),
      },
      after: after && { key: after[0], repository: after[1] },
      limit,
    });
    const { next } = page;
    const counts = await stateCounts.of(filter, visibility);
    const summarized = await summaries.summarize(
      await summaries.assemble(page.items, visibility),
      visibility,
    );
    return {
      ...(await envelopes.overSources(visibility, query.source)),
      items: summarized.map(withFewReasons),
      pageInfo: next
        ? { nextCursor: encodeCursor([next.key, next.repository]) }
        : {},
      ...sumUp(counts, { status, compliance }),
    };
  }

  async get(
    serviceId: string,
    credentials: BackstageCredentials,
  ): Promise<ServiceAnswer> {
    const { gate } = this.#options;
    return this.#answer(await gate.open(serviceId, credentials));
  }

  /** The entity must be readable by the caller, and so must the one that stands for the service. */
  async getByEntity(
    entityRef: CompoundEntityRef,
    credentials: BackstageCredentials,
  ): Promise<ServiceAnswer> {
    const { catalog } = this.#options;
    const entity = await catalog.getEntityByRef(entityRef, { credentials });
    const { repository } = readContractAnnotation(
      entity?.metadata.annotations?.[PACTO_CONTRACT_ANNOTATION] ?? '',
    );
    if (repository !== undefined) {
      return this.get(serviceIdOf(repository), credentials);
    }
    throw new NotFoundError(
      `There is no service that you may see for ${stringifyEntityRef(
        entityRef,
      )}`,
    );
  }

  async #answer({ service, visibility }: SeenService): Promise<ServiceAnswer> {
    const { stores, envelopes, summaries } = this.#options;
    const [envelope, assembled, findings] = await Promise.all([
      envelopes.ofService(service, visibility),
      summaries.assemble([service], visibility),
      stores.repositories.findings([service.id]),
    ]);
    const [summary] = await summaries.summarize(assembled, visibility);
    return {
      ...envelope,
      service: summary,
      findings: [
        ...assembled[0].findings,
        ...(findings.get(service.id) ?? []),
        ...assembled[0].policyFindings,
      ],
    };
  }
}

function withFewReasons(summary: ServiceSummary): ServiceSummary {
  const { compliance } = summary;
  return {
    ...summary,
    compliance: {
      ...compliance,
      reasons: compliance.reasons.slice(0, LISTED_REASONS),
    },
  };
}
