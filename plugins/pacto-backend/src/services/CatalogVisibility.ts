import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { pactoUnlinkedReadPermission } from '@pacto/backstage-plugin-pacto-common';
import { serviceIdOf, type ServiceScope } from '../store';
import type { EntityIndex } from './EntityIndex';
import type { Visibility } from './Visibility';

/** References per request to the catalog: about 20 kB of body. */
const BATCH_SIZE = 500;

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

  async scope(): Promise<ServiceScope> {
    if (this.all) return { kind: 'all' };
    const linked = [...(await this.#options.index.get()).keys()];
    const visible = await this.visibleOf(linked);
    return this.#unlinked
      ? {
          kind: 'except',
          ids: toIds(linked.filter(name => !visible.has(name))),
        }
      : { kind: 'only', ids: toIds([...visible]) };
  }

  async visibleOf(
    repositories: readonly string[],
  ): Promise<ReadonlySet<string>> {
    if (this.all || repositories.length === 0) return new Set(repositories);
    const refs = await this.#options.index.get();
    const readable = await this.#readable(
      repositories.flatMap(repository => refs.get(repository) ?? []),
    );
    return new Set(
      repositories.filter(repository => {
        const ref = refs.get(repository);
        return ref === undefined ? this.#unlinked : readable.has(ref);
      }),
    );
  }

  async entityRefOf(repository: string): Promise<string | undefined> {
    return (await this.#options.index.get()).get(repository);
  }

  async #readable(entityRefs: string[]): Promise<ReadonlySet<string>> {
    if (this.#linked === 'none') return new Set();
    if (this.#linked === 'all') return new Set(entityRefs);
    const readable = new Set<string>();
    for (let start = 0; start < entityRefs.length; start += BATCH_SIZE) {
      const batch = entityRefs.slice(start, start + BATCH_SIZE);
      const { items } = await this.#options.catalog.getEntitiesByRefs(
        {
          entityRefs: batch,
          fields: ['kind', 'metadata.namespace', 'metadata.name'],
        },
        { credentials: this.#credentials },
      );
      batch.forEach((ref, index) => {
        if (items[index]) readable.add(ref);
      });
    }
    return readable;
  }
}

function toAnswer(result: AuthorizeResult): Answer {
  if (result === AuthorizeResult.ALLOW) return 'all';
  return result === AuthorizeResult.DENY ? 'none' : 'some';
}

function toIds(repositories: readonly string[]): string[] {
  return repositories.map(serviceIdOf);
}
