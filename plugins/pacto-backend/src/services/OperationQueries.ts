import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  ListOperationsQuery,
  Operation,
  OperationList,
} from '@pacto/backstage-plugin-pacto-common';
import { OPERATIONS_VERSION } from '../contents';
import type { OperationCursor, ServiceOperation, Stores } from '../store';
import { decodeCursor, encodeCursor } from './cursor';
import type { Envelopes } from './Envelopes';
import type { FleetReader } from './FleetReader';
import { wordsOf } from './interfaces/searchItems';
import type { ServiceGate } from './ServiceGate';
import { type Consumers, readConsumers } from './operationConsumers';
import { operationGaps } from './operationGaps';
import type { Visibility } from './Visibility';
import { withLimitations } from './withLimitations';

/** Words of a search; more are not needed to find anything. */
const MAX_WORDS = 10;

/** @internal */
export interface OperationQueriesOptions {
  stores: Stores;
  gate: ServiceGate;
  envelopes: Envelopes;
  fleets: FleetReader;
}

/**
 * Who offers what, over all services that the caller may see.
 *
 * @internal
 */
export class OperationQueries {
  readonly #options: OperationQueriesOptions;

  static create(options: OperationQueriesOptions): OperationQueries {
    return new OperationQueries(options);
  }

  private constructor(options: OperationQueriesOptions) {
    this.#options = options;
  }

  async list(
    query: NonNullable<ListOperationsQuery>,
    credentials: BackstageCredentials,
  ): Promise<OperationList> {
    const { stores, gate, envelopes, fleets } = this.#options;
    const { q = '', method, type, limit = 50 } = query;
    const after = readCursor(query.cursor);
    const visibility = await gate.visibilityFor(credentials);
    const scope = await visibility.scope();
    const [page, gaps, envelope] = await Promise.all([
      stores.operations.list({
        scope,
        words: wordsOf(q).slice(0, MAX_WORDS),
        method,
        type,
        after,
        limit,
      }),
      stores.operations.gaps(scope, OPERATIONS_VERSION),
      envelopes.overSources(visibility),
    ]);
    const consumers = await readConsumers(
      page.items.map(({ repository }) => repository),
      { fleets, visibility },
    );
    return {
      ...withLimitations(envelope, operationGaps(gaps)),
      items: await Promise.all(
        page.items.map(item => toItem(item, consumers, visibility)),
      ),
      pageInfo: page.next ? { nextCursor: encodeCursor(page.next) } : {},
      totalItems: page.total,
    };
  }
}

function readCursor(cursor: string | undefined): OperationCursor | undefined {
  const key = decodeCursor(cursor, 3);
  if (!key) return undefined;
  const [sortKey, repositoryId, position] = key;
  // The database would not take any other text for a number.
  return [sortKey, repositoryId, String(Number.parseInt(position, 10) || 0)];
}

async function toItem(
  operation: ServiceOperation,
  consumers: ReadonlyMap<string, Consumers>,
  visibility: Visibility,
): Promise<Operation> {
  const { repository, repositoryId, interfaceName, version = '' } = operation;
  const { count = 0, sample = [] } = consumers.get(repository) ?? {};
  return {
    serviceId: repositoryId,
    serviceName: operation.serviceName,
    entityRef: await visibility.entityRefOf(repository),
    owner: operation.owner,
    version,
    digest: operation.digest,
    interface: interfaceName,
    interfaceType: operation.interfaceType,
    visibility: operation.visibility,
    key: operation.key,
    kind: operation.kind as Operation['kind'],
    method: operation.method,
    name: operation.name,
    group: operation.group,
    summary: operation.summary,
    deprecated: operation.deprecated,
    consumers: count,
    consumerSample: sample,
  };
}
