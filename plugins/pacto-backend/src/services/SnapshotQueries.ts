import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  PageQuery,
  Snapshot,
  SnapshotHashes,
  SnapshotItem,
  SnapshotQuery,
} from '@pacto/backstage-plugin-pacto-common';
import type { Contract, Finding } from '@pacto/core';
import type { ServiceRecord, Stores } from '../store';
import { decodeCursor, encodeCursor } from './cursor';
import type { Envelopes } from './Envelopes';
import { hashOf } from './hashOf';
import { readDefinitions } from './readDefinitions';
import type { Resolution } from '../resolution';
import type { ServiceGate } from './ServiceGate';
import type { AssembledService, SummaryAssembler } from './SummaryAssembler';
import type { Visibility } from './Visibility';

/** @internal */
export interface SnapshotQueriesOptions {
  stores: Stores;
  gate: ServiceGate;
  envelopes: Envelopes;
  summaries: SummaryAssembler;
}

/**
 * All that the catalog needs to know.
 *
 * @internal
 */
export class SnapshotQueries {
  readonly #options: SnapshotQueriesOptions;

  static create(options: SnapshotQueriesOptions): SnapshotQueries {
    return new SnapshotQueries(options);
  }

  private constructor(options: SnapshotQueriesOptions) {
    this.#options = options;
  }

  async get(
    query: NonNullable<SnapshotQuery>,
    credentials: BackstageCredentials,
  ): Promise<Snapshot> {
    const { stores, envelopes } = this.#options;
    const page = await this.#find(query, credentials);
    const { services, definitions } = await readDefinitions(
      stores.revisions,
      page.candidates,
      page.contracts,
    );
    const items = await this.#describe(services, page);
    return {
      ...(await envelopes.overSources(page.visibility)),
      items: items.map(item => ({
        ...item,
        definitions: definitions.get(item.id) ?? {},
      })),
      pageInfo: pageInfoOf(items, page),
    };
  }

  /** Definitions are not read for this: the digest stands for them. */
  async hashes(
    query: NonNullable<PageQuery>,
    credentials: BackstageCredentials,
  ): Promise<SnapshotHashes> {
    const page = await this.#find(query, credentials);
    const items = await this.#describe(page.candidates, page);
    return {
      ...(await this.#options.envelopes.overSources(page.visibility)),
      items: items.map(({ repository, hash }) => ({ repository, hash })),
      pageInfo: pageInfoOf(items, page),
    };
  }

  async #find(
    query: NonNullable<SnapshotQuery>,
    credentials: BackstageCredentials,
  ): Promise<FoundPage> {
    const { stores, gate } = this.#options;
    const { limit = 50 } = query;
    const visibility = await gate.visibilityFor(credentials);
    const found = await stores.services.page({
      scope: await visibility.scope(),
      after: decodeCursor(query.cursor, 1)?.[0],
      limit: limit + 1,
      repositories: query.repository && [query.repository].flat(),
    });
    const candidates = found.slice(0, limit);
    const contracts = await stores.revisions.contracts(
      candidates.flatMap(({ id, currentDigest }) =>
        currentDigest ? [{ repositoryId: id, digest: currentDigest }] : [],
      ),
    );
    return { visibility, found: found.length, candidates, contracts };
  }

  async #describe(
    services: readonly ServiceRecord[],
    { visibility, contracts }: FoundPage,
  ): Promise<DescribedItem[]> {
    const { stores, summaries } = this.#options;
    const [assembled, findings] = await Promise.all([
      summaries.assemble(services, visibility),
      stores.repositories.findings(services.map(({ id }) => id)),
    ]);
    return assembled.map(item =>
      describe(item, {
        contract: contracts.get(item.service.id),
        findings: findings.get(item.service.id) ?? [],
      }),
    );
  }
}

interface FoundPage {
  visibility: Visibility;
  /** One more than fits the page when there is another. */
  found: number;
  candidates: ServiceRecord[];
  contracts: ReadonlyMap<string, Contract>;
}

type DescribedItem = Omit<SnapshotItem, 'definitions'>;

function pageInfoOf(
  items: readonly DescribedItem[],
  { found }: FoundPage,
): Snapshot['pageInfo'] {
  return items.length < found
    ? { nextCursor: encodeCursor([items.at(-1)!.repository]) }
    : {};
}

function describe(
  { service, resolutions, findings }: AssembledService,
  stored: { contract?: Contract; findings: Finding[] },
): DescribedItem {
  const content = {
    id: service.id,
    repository: service.repository,
    sourceId: service.sourceId,
    status: service.status,
    digest: service.currentDigest,
    contract: stored.contract,
    title: service.name,
    references: resolutions.map(toReference),
    findings: [
      ...service.summary.problems.map(toFinding),
      ...findings,
      ...stored.findings,
    ],
  };
  return { ...content, hash: hashOf(content) };
}

function toReference(
  resolution: Resolution,
): SnapshotItem['references'][number] {
  const { reference, state, reason } = resolution;
  const { kind, name, ref, required, target } = reference;
  return { kind, name, ref, required, state, reason, repository: target };
}

/** Why the newest version is not the one that is shown. */
function toFinding(problem: {
  code: string;
  message: string;
  tag: string;
}): Finding {
  return {
    code: problem.code,
    severity: 'error',
    layer: 'bundle',
    path: '',
    message: `Version ${problem.tag} is not shown: ${problem.message}`,
  };
}
