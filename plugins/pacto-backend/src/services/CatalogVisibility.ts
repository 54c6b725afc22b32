import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { pactoUnlinkedReadPermission } from '@pacto/backstage-plugin-pacto-common';
import pLimit from 'p-limit';
import { inBatches, serviceIdOf, type ServiceScope } from '../store';
import type { EntityIndex, LinkedEntities } from './EntityIndex';
import type { Visibility } from './Visibility';

/** References per request to the catalog: about 20 kB of body. */
const BATCH_SIZE = 500;
/** Such requests at once, for one caller. */
const CONCURRENCY = 4;

/** @internal */
export interface CatalogVisibilityOptions {
  permissions: PermissionsService;
  catalog: CatalogService;
  index: EntityIndex;
}

type Answer = 'all' | 'none' | 'some';

/**
 * {@link Visibility} by the permissions of the catalog. Asks the catalog about single entities only when the policy
 * answers with conditions. Other plugins are allowed everything by the permissions service, but for access restrictions of
 * their tokens.
 *
 * @internal
 */
export class CatalogVisibility implements Visibility {
  readonly #options: CatalogVisibilityOptions;
  readonly #credentials: BackstageCredentials;
  readonly #linked: Answer;
  readonly #unlinked: boolean;
  /** Answers of the catalog, kept for the request. */
  readonly #readable = new Map<string, boolean>();
  #scope?: Promise<ServiceScope>;
  #entities?: Promise<LinkedEntities>;

  static async create(
    options: CatalogVisibilityOptions,
    credentials: BackstageCredentials,
  ): Promise<CatalogVisibility> {
    const { permissions } = options;
    const [[read], [unlinked]] = await Promise.all([
      permissions.authorizeConditional(
        [{ permission: catalogEntityReadPermission }],
        { credentials },
      ),
      permissions.authorize([{ permission: pactoUnlinkedReadPermission }], {
        credentials,
      }),
    ]);
    return new CatalogVisibility(
      options,
      credentials,
      toAnswer(read.result),
      unlinked.result === AuthorizeResult.ALLOW,
    );
  }

  private constructor(
    options: CatalogVisibilityOptions,
    credentials: BackstageCredentials,
    linked: Answer,
    unlinked: boolean,
  ) {
    this.#options = options;
    this.#credentials = credentials;
    this.#linked = linked;
    this.#unlinked = unlinked;
  }

  get all(): boolean {
    return this.#linked === 'all' && this.#unlinked;
  }

  scope(): Promise<ServiceScope> {
    this.#scope ??= this.#loadScope();
    return this.#scope;
  }

  async visibleOf(
    repositories: readonly string[],
  ): Promise<ReadonlySet<string>> {
    if (this.all || repositories.length === 0) return new Set(repositories);
    const refs = await this.entities();
    // About a repository without an entity the catalog is asked too: the time an answer takes must not tell whether
    // something is hidden there.
    const readable = await this.#readableOf(
      repositories.map(name => refs.get(name)?.entityRef ?? standInFor(name)),
    );
    return new Set(
      repositories.filter(name => {
        const entity = refs.get(name);
        return entity === undefined
          ? this.#unlinked
          : readable(entity.entityRef);
      }),
    );
  }

  async entityRefOf(repository: string): Promise<string | undefined> {
    return (await this.entities()).get(repository)?.entityRef;
  }

  /** The same for all of the request: what was judged by one entity is not told of another. */
  entities(): Promise<LinkedEntities> {
    this.#entities ??= this.#options.index.get();
    return this.#entities;
  }

  async #loadScope(): Promise<ServiceScope> {
    if (this.all) return { kind: 'all' };
    const refs = [...(await this.entities())];
    const readable = await this.#readableOf(
      refs.map(([, { entityRef }]) => entityRef),
    );
    const idsOf = (wanted: boolean) =>
      refs
        .filter(([, { entityRef }]) => readable(entityRef) === wanted)
        .map(([repository]) => serviceIdOf(repository));
    return this.#unlinked
      ? { kind: 'except', ids: idsOf(false) }
      : { kind: 'only', ids: idsOf(true) };
  }

  /** Asks the catalog where the policy leaves it to the single entity. */
  async #readableOf(
    entityRefs: readonly string[],
  ): Promise<(entityRef: string) => boolean> {
    if (this.#linked !== 'some') return () => this.#linked === 'all';
    const unknown = new Set(entityRefs.filter(ref => !this.#readable.has(ref)));
    const limit = pLimit(CONCURRENCY);
    await Promise.all(
      Array.from(inBatches([...unknown], BATCH_SIZE), batch =>
        limit(() => this.#ask(batch)),
      ),
    );
    return ref => this.#readable.get(ref) ?? false;
  }

  async #ask(entityRefs: string[]): Promise<void> {
    const { items } = await this.#options.catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind', 'metadata.namespace', 'metadata.name'] },
      { credentials: this.#credentials },
    );
    entityRefs.forEach((ref, index) => {
      this.#readable.set(ref, Boolean(items[index]));
    });
  }
}

/** A reference to ask for in place of an entity that is not there. */
function standInFor(repository: string): string {
  return `component:default/${serviceIdOf(repository)}`;
}

function toAnswer(result: AuthorizeResult): Answer {
  if (result === AuthorizeResult.ALLOW) return 'all';
  return result === AuthorizeResult.DENY ? 'none' : 'some';
}
