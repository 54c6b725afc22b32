import type {
  ServiceList,
  ServiceSummary,
  VersionList,
} from '@pacto/backstage-plugin-pacto-common';
import { randomNumbers } from '../lib/randomText';
import type { ApiServer } from './ApiServer';

/** Services whose versions are compared. */
const PAIRS = 100;

export interface Question {
  name: string;
  /** Statements that a request may take at most, where there is a promise. */
  limit?: number;
  /** The path of one request after the other. */
  path(): string;
}

/** What readers ask of a fleet that is being served, about services picked at random. */
export async function findQuestions(
  server: ApiServer,
): Promise<{ questions: Question[]; reference: Question }> {
  const services: ServiceSummary[] = [];
  const cursors: string[] = [''];
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const page: ServiceList = await server.json(`/services?limit=200${cursor}`);
    services.push(...page.items);
    const { nextCursor } = page.pageInfo;
    cursor = nextCursor && `&cursor=${encodeURIComponent(nextCursor)}`;
    if (cursor) cursors.push(cursor);
  }
  const random = randomNumbers(1);
  const pick = <T>(list: readonly T[]) =>
    list[Math.floor(random() * list.length)];
  const readable = services.filter(({ digest }) => digest);
  const pairs: string[] = [];
  for (let tries = 0; pairs.length < PAIRS && tries < 4 * PAIRS; tries += 1) {
    const { id, digest } = pick(readable);
    const { items }: VersionList = await server.json(
      `/services/${id}/versions`,
    );
    const older = items.find(
      item => item.digest !== digest && item.state === 'valid',
    );
    if (!older) continue;
    const query = `from=${older.digest}&to=${digest}`;
    pairs.push(`${id} ${query}`);
    // Made now, as the question is what a cached one takes.
    await server.json(`/services/${id}/diff?${query}`);
  }
  const ofPair = (part: string) => () => {
    const [id, query] = pick(pairs).split(' ');
    return `/services/${id}/${part}?${query}`;
  };
  const ofService = (part: string) => () =>
    `/services/${pick(services).id}${part}`;
  const hub = readable.reduce((most, service) =>
    radiusOf(service) > radiusOf(most) ? service : most,
  );
  return {
    reference: {
      name: 'single row',
      path: () => `/single-row/${pick(services).id}`,
    },
    questions: [
      {
        name: 'service list, 50 a page',
        limit: 4,
        path: () => `/services?limit=50${pick(cursors)}`,
      },
      {
        name: 'service list, 200 a page',
        limit: 4,
        path: () => `/services?limit=200${pick(cursors)}`,
      },
      { name: 'contract: service', limit: 5, path: ofService('') },
      {
        name: 'contract: service of an entity',
        limit: 5,
        path: () =>
          `/services/by-entity/component/default/${pick(services).name}`,
      },
      {
        name: 'contract: revision',
        limit: 5,
        path: () => {
          const { id, digest } = pick(readable);
          return `/services/${id}/revisions/${digest}`;
        },
      },
      { name: 'versions', path: ofService('/versions') },
      { name: 'diff, cached', path: ofPair('diff') },
      { name: 'neighbourhood', path: ofService('/graph') },
      {
        name: 'neighbourhood of the service most needed',
        path: () => `/services/${hub.id}/graph`,
      },
      { name: 'impact', path: ofPair('impact') },
    ],
  };
}

function radiusOf({ blastRadius }: ServiceSummary): number {
  return blastRadius?.total ?? 0;
}
