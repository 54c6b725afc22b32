import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  type PreviewItem,
  type PreviewRequest,
  pactoSourcePreviewPermission,
  type SourcePreview,
} from '@pacto/backstage-plugin-pacto-common';
import type { ReferenceResolver } from '../../resolution';
import type { ContractSource } from '../../sync';
import { requirePermission } from '../requirePermission';
import type { ServiceGate } from '../ServiceGate';
import type { Visibility } from '../Visibility';
import { choosePaths } from './choosePaths';
import type { EntityPlanner } from './EntityPlanner';
import type { Neighbourhood } from './Neighbourhood';
import { previewLimitations } from './previewLimitations';
import type {
  PreviewBounds,
  PreviewReader,
  PreviewReading,
} from './PreviewReader';
import { toPreviewedItem } from './toContractItems';
import { toPreviewItem } from './toPreviewItem';

/** For one preview as a whole. */
const TIME_MS = 60_000;

/** Repositories opened when the caller does not say; as the API says. */
const DEFAULT_LIMIT = 20;

/** Names listed of what was not looked at; as the API says. */
const MAX_NAMES = 1000;

/** @internal */
export interface PreviewQueriesOptions {
  sources: readonly ContractSource[];
  permissions: PermissionsService;
  gate: ServiceGate;
  resolver: ReferenceResolver;
  reader: PreviewReader;
  neighbourhood: Neighbourhood;
  planner: EntityPlanner;
}

interface Caller extends PreviewBounds {
  credentials: BackstageCredentials;
  visibility: Visibility;
}

/**
 * Which entities repositories would become. Reads from the source; stores nothing.
 *
 * @internal
 */
export class PreviewQueries {
  readonly #options: PreviewQueriesOptions;

  static create(options: PreviewQueriesOptions): PreviewQueries {
    return new PreviewQueries(options);
  }

  private constructor(options: PreviewQueriesOptions) {
    this.#options = options;
  }

  /** Throws NotAllowed-, NotFound-, Input- and SourceNotReadErrors, and the reason of the signal. */
  async preview(
    request: PreviewRequest,
    credentials: BackstageCredentials,
    { signal }: { signal: AbortSignal },
  ): Promise<SourcePreview> {
    const { permissions, sources, gate } = this.#options;
    await requirePermission(
      permissions,
      pactoSourcePreviewPermission,
      credentials,
    );
    const { sourceId, repositories, limit = DEFAULT_LIMIT } = request;
    const source = sources.find(({ id }) => id === sourceId);
    if (!source) {
      throw new NotFoundError(`There is no source ${JSON.stringify(sourceId)}`);
    }
    const visibility = await gate.visibilityFor(credentials);
    const deadline = AbortSignal.timeout(TIME_MS);
    const bounds = { signal, deadline, restricted: !visibility.all };
    const chosen = await choosePaths({
      source,
      repositories,
      visibility,
      ...bounds,
    });
    const { hidden } = chosen;
    const caller = { credentials, visibility, hidden, ...bounds };
    const looked = chosen.paths.slice(0, limit);
    const omitted = chosen.paths.slice(limit);
    const { items, cut } = await this.#look(source, looked, caller);
    const totals = totalsOf(items, chosen.paths.length);
    const limitations = previewLimitations({
      sourceId,
      omitted: omitted.length,
      unread: totals.unread,
      cut: cut || chosen.cut,
      restricted: !visibility.all,
    });
    return {
      asOf: new Date().toISOString(),
      completeness: limitations.length > 0 ? 'partial' : 'complete',
      limitations,
      sourceId,
      items,
      totals,
      omitted: {
        total: omitted.length,
        repositories: omitted
          .slice(0, MAX_NAMES)
          .map(path => `${source.host}/${path}`),
      },
    };
  }

  async #look(
    source: ContractSource,
    paths: readonly string[],
    caller: Caller,
  ): Promise<{ items: PreviewItem[]; cut: boolean }> {
    const { reader, resolver, neighbourhood, planner } = this.#options;
    const readings = await Promise.all(
      paths.map(path => reader.read(source, path, caller)),
    );
    const read = readings.filter(isRead);
    const resolutions = await resolver.resolve(
      read.map(({ revision }) => revision.references),
      caller.visibility,
    );
    const versions = new Map(
      read.map(({ repository, revision }) => [
        repository,
        revision.contract?.service.version,
      ]),
    );
    const items = read.map((reading, index) =>
      toPreviewedItem(reading, {
        sourceId: source.id,
        resolutions: resolutions[index],
        versions,
      }),
    );
    const { items: around, cut } = await neighbourhood.around(
      items,
      caller.visibility,
    );
    const planned = await planner.plan([...items, ...around], caller);
    return {
      items: readings.map(reading => toPreviewItem(reading, planned)),
      cut,
    };
  }
}

function isRead(
  reading: PreviewReading,
): reading is PreviewReading & Required<Pick<PreviewReading, 'revision'>> {
  return reading.revision !== undefined;
}

function totalsOf(
  items: readonly PreviewItem[],
  repositories: number,
): SourcePreview['totals'] {
  const entities = items.flatMap(item => item.entities);
  const generated = entities.filter(({ state }) => state !== 'enriched');
  const ofKind = (wanted: string) =>
    generated.filter(({ kind }) => kind === wanted).length;
  return {
    repositories,
    unread: items.filter(({ problem }) => problem).length,
    components: ofKind('Component'),
    resources: ofKind('Resource'),
    apis: ofKind('API'),
    enriched: entities.length - generated.length,
  };
}
