import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type {
  InterfaceAnswer,
  InterfaceItemAnswer,
  InterfaceQuery,
} from '@pacto/backstage-plugin-pacto-common';
import type { Interface, OutlineProblem } from '@pacto/core';
import type { Contents } from '../../contents';
import { decodePosition, pageInfoAt } from '../cursor';
import { orNotFound } from '../orNotFound';
import { withLimitations } from '../withLimitations';
import { countKinds, searchItems } from './searchItems';
import type { OpenedRevision, RevisionContents } from './RevisionContents';

/** @internal */
export interface InterfaceKey {
  serviceId: string;
  digest: string;
  interfaceName: string;
}

/** @internal */
export interface InterfaceQueriesOptions {
  revisions: RevisionContents;
  contents: Contents;
}

/**
 * What interfaces of revisions offer.
 *
 * @internal
 */
export class InterfaceQueries {
  readonly #options: InterfaceQueriesOptions;

  static create(options: InterfaceQueriesOptions): InterfaceQueries {
    return new InterfaceQueries(options);
  }

  private constructor(options: InterfaceQueriesOptions) {
    this.#options = options;
  }

  async get(
    key: InterfaceKey,
    query: NonNullable<InterfaceQuery>,
    credentials: BackstageCredentials,
    options: { signal?: AbortSignal } = {},
  ): Promise<InterfaceAnswer> {
    const { contents } = this.#options;
    const { q = '', limit = 100 } = query;
    const start = decodePosition(query.cursor);
    const { revision, declared } = await this.#open(key, credentials);
    const outline = await orNotFound(key, () =>
      contents.outline(revision.key, placeOf(declared), options),
    );
    const { items, limitations, problem, ...rest } = outline;
    const fitting = searchItems(items, q);
    return {
      ...withLimitations(revision.envelope, limitations),
      ...rest,
      name: declared.name,
      type: declared.type,
      ...(problem ? { problem: withRemedy(problem) } : {}),
      counts: countKinds(items),
      items: fitting.slice(start, start + limit),
      pageInfo: pageInfoAt(start + limit, fitting.length),
      totalItems: fitting.length,
    };
  }

  async getItem(
    { itemKey, ...key }: InterfaceKey & { itemKey: string },
    credentials: BackstageCredentials,
    options: { signal?: AbortSignal } = {},
  ): Promise<InterfaceItemAnswer> {
    const { contents } = this.#options;
    const { revision, declared } = await this.#open(key, credentials);
    const place = placeOf(declared);
    const outline = await orNotFound(key, () =>
      contents.outline(revision.key, place, options),
    );
    const item = outline.items.find(known => known.key === itemKey);
    if (!item) {
      throw new NotFoundError(
        `There is no ${JSON.stringify(itemKey)} in interface ${JSON.stringify(
          declared.name,
        )}`,
      );
    }
    const { limitations, ...described } = await orNotFound(key, () =>
      contents.describe(revision.key, { ...place, item }, options),
    );
    return {
      ...withLimitations(revision.envelope, limitations),
      ...described,
    };
  }

  async #open(
    key: InterfaceKey,
    credentials: BackstageCredentials,
  ): Promise<{ revision: OpenedRevision; declared: Interface }> {
    const revision = await this.#options.revisions.open(key, credentials);
    const declared = revision.contract?.interfaces.find(
      ({ name }) => name === key.interfaceName,
    );
    if (!declared) {
      throw new NotFoundError(
        `${key.digest} of this service has no interface ${JSON.stringify(
          key.interfaceName,
        )}`,
      );
    }
    return { revision, declared };
  }
}

function placeOf({ type, file }: Interface) {
  return { type, file };
}

function withRemedy(problem: OutlineProblem) {
  return {
    ...problem,
    remedy: 'Correct the definition in the bundle, and publish a new version.',
  };
}
