import type {
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type {
  AttentionAnswer,
  AttentionQuery,
} from '@pacto/backstage-plugin-pacto-common';
import type { ServiceRecord, ServiceScope, Stores } from '../../store';
import type { Envelopes } from '../Envelopes';
import type { FleetView, FleetViews } from '../graph';
import type { ServiceGate } from '../ServiceGate';
import type { Visibility } from '../Visibility';
import { withLimitations } from '../withLimitations';
import type { ChangeReader } from './ChangeReader';
import { findExpiring } from './findExpiring';
import { findFailing } from './findFailing';
import { findIncoming } from './findIncoming';
import { ownerOf } from './ownerOf';

/** How far lists look back and ahead. */
const DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Changes that are looked at for who they hit. */
const MAX_CHANGES = 500;

const MAY_BREAK = ['BREAKING', 'POTENTIAL_BREAKING'] as const;

const CHANGES_CUT = {
  code: 'CHANGES_CUT',
  message: `Only the newest ${MAX_CHANGES} changes were looked at for who they hit`,
};

/** @internal */
export interface AttentionQueriesOptions {
  stores: Stores;
  gate: ServiceGate;
  envelopes: Envelopes;
  views: FleetViews;
  changes: ChangeReader;
  userInfo: UserInfoService;
  now?: () => Date;
}

interface Scope {
  owners: string[];
  services: ServiceRecord[];
  scope: ServiceScope;
  isMine: (serviceId: string) => boolean;
}

/**
 * What is urgent for somebody, or for all.
 *
 * @internal
 */
export class AttentionQueries {
  readonly #options: AttentionQueriesOptions;

  static create(options: AttentionQueriesOptions): AttentionQueries {
    return new AttentionQueries(options);
  }

  private constructor(options: AttentionQueriesOptions) {
    this.#options = options;
  }

  async get(
    { scope: wanted = 'mine', limit = 10 }: NonNullable<AttentionQuery>,
    credentials: BackstageCredentials,
    { signal }: { signal?: AbortSignal } = {},
  ): Promise<AttentionAnswer> {
    const { stores, gate, envelopes, views, changes } = this.#options;
    const now = (this.#options.now?.() ?? new Date()).getTime();
    const visibility = await gate.visibilityFor(credentials);
    const view = await views.read(visibility);
    const { owners, services, scope, isMine } =
      wanted === 'all'
        ? await everything(view, visibility)
        : await this.#ownedBy(credentials, view, visibility);
    const recent = {
      classifications: MAY_BREAK,
      since: new Date(now - DAYS * DAY_MS).toISOString(),
    };
    const [own, all, failing, expiring] = await Promise.all([
      changes.read({ ...recent, scope, limit }, view, visibility),
      changes.read(
        {
          ...recent,
          scope: await visibility.scope(),
          limit: MAX_CHANGES,
        },
        view,
        visibility,
      ),
      findFailing(services, { stores, view, visibility, limit, signal }),
      findExpiring(services, {
        visibility,
        today: dayOf(now),
        until: dayOf(now + DAYS * DAY_MS),
        limit,
      }),
    ]);
    const incoming = await findIncoming(all.items, {
      view,
      visibility,
      isMine,
      limit,
      signal,
    });
    return {
      ...withLimitations(
        await envelopes.overSources(visibility),
        all.more ? [CHANGES_CUT] : [],
      ),
      owners,
      breaks: own.items,
      incoming: incoming.items,
      failing: failing.items,
      expiring: expiring.items,
      totals: {
        breaks: own.total,
        incoming: incoming.total,
        failing: failing.total,
        expiring: expiring.total,
      },
    };
  }

  /** Other plugins own nothing. */
  async #ownedBy(
    credentials: BackstageCredentials,
    view: FleetView,
    visibility: Visibility,
  ): Promise<Scope> {
    const owners = isUser(credentials)
      ? (await this.#options.userInfo.getUserInfo(credentials))
          .ownershipEntityRefs
      : [];
    const wanted = new Set(owners.map(ref => ref.toLowerCase()));
    const entities = await visibility.entities();
    const services: ServiceRecord[] = [];
    for (const service of view.services.values()) {
      const owner = ownerOf(service, entities);
      if (owner !== undefined && wanted.has(owner)) services.push(service);
    }
    const ids = new Set(services.map(({ id }) => id));
    return {
      owners,
      services,
      scope: { kind: 'only', ids: [...ids] },
      isMine: id => ids.has(id),
    };
  }
}

async function everything(
  view: FleetView,
  visibility: Visibility,
): Promise<Scope> {
  return {
    owners: [],
    services: [...view.services.values()],
    scope: await visibility.scope(),
    isMine: () => true,
  };
}

function isUser({ principal }: BackstageCredentials): boolean {
  return (principal as { type?: string }).type === 'user';
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
