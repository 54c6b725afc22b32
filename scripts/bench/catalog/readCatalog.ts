import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import type { CatalogServer } from './CatalogServer';

const PAGE = 500;
const KINDS = ['component', 'resource', 'api'] as const;

/** Entities by kind, and relations that they have and that they should have. */
export interface CatalogCounts {
  kinds: Record<(typeof KINDS)[number], number>;
  relations: number;
  /** By the fields of the entities. */
  expectedRelations: number;
}

/** As the catalog's API tells it. */
export async function countEntities(
  server: CatalogServer,
): Promise<CatalogCounts> {
  const counts: CatalogCounts = {
    kinds: { component: 0, resource: 0, api: 0 },
    relations: 0,
    expectedRelations: 0,
  };
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams(
      cursor ? { cursor } : { filter: 'metadata.annotations.pacto.dev/hash' },
    );
    query.set('limit', String(PAGE));
    query.set(
      'fields',
      'kind,relations,spec.owner,spec.system,spec.providesApis,spec.dependsOn,spec.dependencyOf',
    );
    const page: {
      items: Entity[];
      pageInfo: { nextCursor?: string };
    } = await server.json(`/entities/by-query?${query}`);
    for (const entity of page.items) {
      counts.kinds[entity.kind.toLowerCase() as (typeof KINDS)[number]] += 1;
      const wanted = relationsOf(entity);
      const has = new Set(
        entity.relations?.map(({ type, targetRef }) => `${type} ${targetRef}`),
      );
      counts.expectedRelations += wanted.length;
      counts.relations += wanted.filter(relation => has.has(relation)).length;
    }
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
  return counts;
}

function relationsOf({ spec = {} }: Entity): string[] {
  const fields: [type: string, field: string][] = [
    ['ownedBy', 'owner'],
    ['partOf', 'system'],
    ['providesApi', 'providesApis'],
    ['dependsOn', 'dependsOn'],
    ['dependencyOf', 'dependencyOf'],
  ];
  return fields.flatMap(([type, field]) =>
    [spec[field] ?? []].flat().map(target => `${type} ${target}`),
  );
}

/** MD5 of each entity as it is served, by reference. */
export async function hashEntities(knex: Knex): Promise<Map<string, string>> {
  const rows: { ref: string; md5: string }[] = await knex('final_entities')
    .whereNotNull('final_entity')
    .select({ ref: 'entity_ref', md5: knex.raw('md5(final_entity)') });
  return new Map(rows.map(({ ref, md5 }) => [ref, md5]));
}

/** Waits until the catalog has processed everything, and put it together. Answers seconds. */
export async function untilQuiet(
  knex: Knex,
  say: (text: string) => void,
): Promise<number> {
  const start = performance.now();
  // What is being worked on counts as done, so it must be quiet twice.
  for (let round = 0, quiet = 0; quiet < 2; round += 1) {
    const [{ waiting }] = await knex('refresh_state')
      .where('next_update_at', '<=', knex.fn.now())
      .orWhereNull('processed_entity')
      .count({ waiting: '*' });
    const [{ stitches }] = await knex('stitch_queue').count({ stitches: '*' });
    quiet = Number(waiting) + Number(stitches) === 0 ? quiet + 1 : 0;
    if (round % 20 === 0) say(`${waiting} to process, ${stitches} to stitch`);
    await new Promise(resolve => setTimeout(resolve, 1000));
  }
  return (performance.now() - start) / 1000;
}

/** Has the catalog process everything again. */
export async function makeDue(knex: Knex): Promise<void> {
  await knex('refresh_state').update({ next_update_at: knex.fn.now() });
}
