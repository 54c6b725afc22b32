import { createHash } from 'node:crypto';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  Snapshot,
  SnapshotItem,
  SnapshotQuery,
} from '@pacto/backstage-plugin-pacto-common';
import type { Contract, Finding } from '@pacto/core';
import type { Stores } from '../store';
import { decodeCursor, encodeCursor } from './cursor';
import type { Envelopes } from './Envelopes';
import { readDefinitions } from './readDefinitions';
import type { Resolution } from './Resolution';
import type { ServiceGate } from './ServiceGate';
import type { AssembledService, SummaryAssembler } from './SummaryAssembler';

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
    const { stores, gate, envelopes, summaries } = this.#options;
    const { limit = 50 } = query;
    const after = decodeCursor(query.cursor, 1)?.[0];
    const visibility = await gate.visibilityFor(credentials);
    const found = await stores.services.page({
      scope: await visibility.scope(),
      after,
      limit: limit + 1,
      repositories: query.repository && [query.repository].flat(),
    });
    const candidates = found.slice(0, limit);
    const contracts = await stores.revisions.contracts(
      candidates.flatMap(({ id, currentDigest }) =>
        currentDigest ? [{ repositoryId: id, digest: currentDigest }] : [],
      ),
    );
    const { services, definitions } = await readDefinitions(
      stores.revisions,
      candidates,
      contracts,
    );
    const [assembled, findings] = await Promise.all([
      summaries.assemble(services, visibility),
      stores.repositories.findings(services.map(({ id }) => id)),
    ]);
    const items = assembled.map(item =>
      toItem(item, {
        contract: contracts.get(item.service.id),
        definitions: definitions.get(item.service.id) ?? {},
        findings: findings.get(item.service.id) ?? [],
      }),
    );
    return {
      ...(await envelopes.overSources(visibility)),
      items,
      pageInfo:
        items.length < found.length
          ? { nextCursor: encodeCursor([items.at(-1)!.repository]) }
          : {},
    };
  }
}

function toItem(
  { service, resolutions, findings }: AssembledService,
  stored: {
    contract?: Contract;
    definitions: Record<string, string>;
    findings: Finding[];
  },
): SnapshotItem {
  const content = {
    id: service.id,
    repository: service.repository,
    sourceId: service.sourceId,
    status: service.status,
    digest: service.currentDigest,
    contract: stored.contract,
    title: service.name,
    references: resolutions.map(toReference),
    definitions: stored.definitions,
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

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
