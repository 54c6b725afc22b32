import {
  type RepositoryState,
  serviceIdOf,
  type Stores,
} from '../../../../plugins/pacto-backend/src/store';
import { chooseCurrent } from '../../../../plugins/pacto-backend/src/sync/chooseCurrent';
import {
  deriveProblems,
  deriveState,
} from '../../../../plugins/pacto-backend/src/sync/deriveState';
import { byDigest } from '../../../../plugins/pacto-backend/src/sync/storeRepository';
import { orderTags } from '../../../../plugins/pacto-backend/src/sync/tagOrder';
import type { GeneratedService } from '../walkFleet';
import type { Hops } from './Hops';
import type { Revisions } from './Revisions';
import { SOURCE_ID } from './storeFleet';

const DAY_MS = 86_400_000;
/** Days between two versions, and within which the newest ones came. */
const PACE = 30;

/**
 * Writes one service with all its versions.
 *
 * @internal
 */
export async function storeService(options: {
  generated: GeneratedService;
  stores: Stores;
  revisions: Revisions;
  hops: Hops;
  host: string;
  now: Date;
}): Promise<void> {
  const { generated, stores, revisions, hops, host, now } = options;
  const { service, place } = generated;
  const repository = `${host}/${service.repository}`;
  const id = serviceIdOf(repository);
  const times = service.versions.map((_, version) => {
    const age = (service.versions.length - 1 - version) * PACE + (place % PACE);
    return new Date(now.getTime() - age * DAY_MS).toISOString();
  });
  const [first] = times;
  const last = times.at(-1)!;
  await stores.repositories.ensure({
    ...{ repository, sourceId: SOURCE_ID, name: service.name, at: first },
  });
  const before = (await stores.repositories.get(id))!;
  const tags: RepositoryState['tags'] = [];
  const contracts = new Map<
    string,
    NonNullable<Awaited<ReturnType<Revisions['read']>>['contract']>
  >();
  for (const [version, { version: tag }] of service.versions.entries()) {
    const revision = await revisions.read(generated, version);
    await stores.revisions.save(id, [revision], times[version]);
    tags.push({ tag, digest: revision.digest, firstSeenAt: times[version] });
    if (revision.contract) contracts.set(revision.digest, revision.contract);
  }
  tags.sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const found = (await stores.revisions.heads([id])).get(id) ?? [];
  const heads = byDigest(found);
  const failures = new Map();
  const problems = deriveProblems({
    ...{ repository, tags, heads, failures },
    retries: new Map(),
  });
  if (problems.length > 0) {
    await stores.problems.replace({
      ...{ sourceId: SOURCE_ID, repository, problems, at: last },
    });
  }
  const newestFirst = orderTags(tags, heads);
  const current = chooseCurrent({ newestFirst, heads });
  const state = deriveState({
    ...{ before, tags, heads, current, failures, at: last },
    moves: [],
    contract: contracts.get(current?.digest ?? ''),
  });
  const changed = { ...state.service, lastChangedAt: last };
  await stores.repositories.save({ ...state, service: changed }, last);
  await hops.write(id, generated, { heads: found, tags, at: last });
}
