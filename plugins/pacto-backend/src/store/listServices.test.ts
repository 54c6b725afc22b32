import { mockServices } from '@backstage/backend-test-utils';
import type { Compliance, ComplianceStatus } from '@pacto/core';
import { createTestDatabases } from '../__testUtils__/databases';
import { COMPLIANCE_STATUSES } from './assessmentRows';
import { createStores, type Stores } from './createStores';
import type { ServiceRecord, ServiceStatus } from './records';
import { serviceIdOf } from './serviceId';
import type { ServiceScope, ServiceSortField } from './ServiceStore';

jest.setTimeout(60_000);

const NO_CHECKS = { total: 0, passed: 0, failed: 0, warnings: 0, unknown: 0 };

const databases = createTestDatabases();
const SIZE = 40;
const at = (day: number) => `2026-03-0${day}T00:00:00.000Z`;

/** What a service is sorted by; many have the same, some have nothing. */
interface Planned {
  service: ServiceRecord;
  compliance?: Compliance;
}

function plan(index: number): Planned {
  const repository = `registry.shop.example/r${(index * 17) % SIZE}`;
  const digest = index % 5 === 0 ? undefined : `sha256:${index}`;
  const status = (['valid', 'invalid', 'unknown'] as const)[index % 3];
  const owner = ['team-b', 'Team-A', 'team-ä', 'team_c'][index % 4];
  return {
    service: {
      id: serviceIdOf(repository),
      repository,
      sourceId: 'shop',
      name: ['web', 'Web', 'wéb', 'a-b', 'a_b', 'ab'][index % 6],
      status,
      currentDigest: digest,
      summary: {
        interfaceTypes: [],
        problems: [],
        owner:
          index % 7 === 0
            ? undefined
            : { key: owner, team: owner, contacts: [] },
      },
      errors: 0,
      warnings: 0,
      derivedBy: 1,
      rowVersion: 0,
      firstSeenAt: at(1),
      lastChangedAt: at(1 + (index % 4)),
    },
    compliance:
      digest && index % 4 > 0
        ? {
            ...{ reasons: [], checks: NO_CHECKS, runtimeEvaluated: false },
            status: COMPLIANCE_STATUSES[index % 6],
            score: index % 8 === 1 ? null : (index * 37) % 101,
          }
        : undefined,
  };
}

const FLEET = Array.from({ length: SIZE }, (_, index) => plan(index));

function statusOf({ service, compliance }: Planned): ComplianceStatus {
  if (compliance) return compliance.status;
  const isUnread = !service.currentDigest && service.status === 'invalid';
  return isUnread ? 'Invalid' : 'Unknown';
}

const KEYS: Record<ServiceSortField, (planned: Planned) => string> = {
  name: ({ service }) => service.name.toLowerCase(),
  owner: ({ service }) => service.summary.owner?.team?.toLowerCase() ?? '',
  status: ({ service }) => service.status,
  compliance: planned => String(COMPLIANCE_STATUSES.indexOf(statusOf(planned))),
  score: ({ compliance }) =>
    compliance?.score === null || !compliance
      ? ''
      : String(compliance.score).padStart(3, '0'),
  lastChangedAt: ({ service }) => service.lastChangedAt,
};

/** By code units, and equal ones by their repository, whichever way. */
function expected(
  shown: readonly Planned[],
  field: ServiceSortField,
  descending: boolean,
): string[] {
  const compare = (a: string, b: string) => Number(a > b) - Number(a < b);
  return [...shown]
    .sort(
      (a, b) =>
        compare(KEYS[field](a), KEYS[field](b)) * (descending ? -1 : 1) ||
        compare(a.service.repository, b.service.repository),
    )
    .map(({ service }) => service.repository);
}

describe.each(databases.eachSupportedId())('lists of services, %s', id => {
  let stores: Stores;

  beforeAll(async () => {
    const knex = await databases.init(id);
    stores = await createStores(mockServices.database({ knex }));
    for (const { service, compliance } of FLEET) {
      const { repository, sourceId, name } = service;
      await stores.repositories.ensure({
        repository,
        sourceId,
        name,
        at: at(1),
      });
      await stores.repositories.save(
        { service, tags: [], moves: [], findings: [] },
        at(1),
      );
      if (!compliance) continue;
      await stores.assessments.save([
        {
          repositoryId: service.id,
          digest: service.currentDigest!,
          ...{ readerVersion: 1, inputs: '', findings: [], policies: [] },
          compliance,
          own: compliance,
        },
      ]);
    }
  });

  const some = FLEET.filter((_, index) => index % 3 > 0);
  const ids = some.map(({ service }) => service.id);
  const scopes: [string, ServiceScope, Planned[]][] = [
    ['all', { kind: 'all' }, FLEET],
    ['only', { kind: 'only', ids }, some],
    [
      'except',
      { kind: 'except', ids },
      FLEET.filter(planned => !some.includes(planned)),
    ],
    ['only nothing', { kind: 'only', ids: [] }, []],
  ];

  it.each(scopes)(
    'have each service once, in order, on pages of any size (%s)',
    async (_, scope, shown) => {
      for (const field of Object.keys(KEYS) as ServiceSortField[]) {
        for (const descending of [false, true]) {
          for (const limit of [1, 7, SIZE]) {
            const found: string[] = [];
            let after: { key: string; repository: string } | undefined;
            do {
              const page = await stores.services.list({
                ...{ scope, sort: { field, descending }, limit, after },
              });
              found.push(...page.items.map(({ repository }) => repository));
              after = page.next;
            } while (after);
            expect([field, descending, limit, found]).toEqual([
              ...[field, descending, limit],
              expected(shown, field, descending),
            ]);
          }
        }
      }
    },
  );

  it.each(scopes)(
    'are counted as they are listed (%s)',
    async (_, scope, shown) => {
      const counts = await stores.services.countStates({ scope });
      let total = 0;
      for (const { status, compliance, count } of counts) {
        const matching = shown.filter(
          planned =>
            planned.service.status === (status as ServiceStatus) &&
            statusOf(planned) === compliance,
        );
        expect([status, compliance, count]).toEqual([
          ...[status, compliance, matching.length],
        ]);
        const { items } = await stores.services.list({
          ...{ scope, status, compliance, limit: SIZE },
          sort: { field: 'name', descending: false },
        });
        expect(items).toHaveLength(count);
        total += count;
      }
      expect(total).toBe(shown.length);
    },
  );
});
