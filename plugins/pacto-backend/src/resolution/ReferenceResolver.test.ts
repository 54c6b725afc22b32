import { createMockDirectory } from '@backstage/backend-test-utils';
import { LayoutStore } from '@pacto/oci';
import { pushContract } from '../__testUtils__/bundles';
import { createTestDatabases } from '../__testUtils__/databases';
import { SyncHarness } from '../__testUtils__/SyncHarness';
import type { ReferenceRecord } from '../store';
import { Moments } from './Moments';
import { ReferenceResolver } from './ReferenceResolver';
import { SourceStates } from './SourceStates';
import { systemView } from './View';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const HOST = 'registry.shop.example';

function reference(name: string, range?: string): ReferenceRecord {
  return {
    ...{ kind: 'dependency', name, range, required: true },
    ref: `oci://${HOST}/${name}`,
    target: `${HOST}/${name}`,
  };
}

describe('ReferenceResolver', () => {
  const directory = createMockDirectory();
  let harness: SyncHarness;
  let resolver: ReferenceResolver;

  const push = (name: string, version: string) =>
    pushContract(LayoutStore.create({ directory: directory.path }), name, {
      ...{ name, version },
    });
  const resolve = async (...references: ReferenceRecord[]) => {
    const [found] = await resolver.resolve([references], systemView());
    return found.map(({ state, reason, revision }) =>
      [state, reason, revision?.version].filter(Boolean).join(' '),
    );
  };

  beforeEach(async () => {
    directory.clear();
    harness = await SyncHarness.create(await databases.init('SQLITE_3'));
    const source = harness.addSource({ directory: directory.path });
    const { stores } = harness;
    const moments = Moments.create({ stores, sources: [source] });
    const states = SourceStates.create({ stores, moments, sources: [source] });
    resolver = ReferenceResolver.create({ stores, moments, states });
    await push('payments', '1.0.0');
    await harness.sync();
  });

  afterEach(() => harness.close());

  it('tells references to one repository apart by their range', async () => {
    expect(
      await resolve(
        reference('payments'),
        reference('payments', '^1.0.0'),
        reference('payments', '^2.0.0'),
      ),
    ).toEqual([
      'resolved 1.0.0',
      'resolved 1.0.0',
      'unresolved no_matching_version',
    ]);
  });

  it('looks nothing up again while nothing changes, and then does', async () => {
    const asked = [reference('payments', '*'), reference('orders')];
    const before = ['resolved 1.0.0', 'unresolved not_found'];
    expect(await resolve(...asked)).toEqual(before);
    const lookUp = jest.spyOn(harness.stores.services, 'byIds');
    await harness.sync();
    lookUp.mockClear();
    expect(await resolve(...asked)).toEqual(before);
    expect(lookUp.mock.calls.flat(2)).toEqual([]);

    await push('payments', '1.1.0');
    await push('orders', '3.0.0');
    await harness.sync();
    expect(await resolve(...asked)).toEqual([
      'resolved 1.1.0',
      'resolved 3.0.0',
    ]);
  });

  it('keeps what a target is from those who do not see it', async () => {
    await resolve(reference('payments'));
    const [[hidden]] = await resolver.resolve([[reference('payments')]], {
      all: false,
      visibleOf: async () => new Set(),
    });
    expect(hidden).toMatchObject({ state: 'unknown', reason: 'hidden' });
    expect(hidden.target).toBeUndefined();
    expect(hidden.revision).toBeUndefined();
    expect(await resolve(reference('payments'))).toEqual(['resolved 1.0.0']);
  });
});
