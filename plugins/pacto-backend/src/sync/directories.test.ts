import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { createTestDatabases } from '../__testUtils__/databases';
import { sourceConfig, SyncHarness } from '../__testUtils__/SyncHarness';
import type { SourceConfig } from '../config';
import { OciContractSource } from './OciContractSource';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const host = 'contracts.local';

describe('bundle folders as a source', () => {
  let directory: string;
  let harness: SyncHarness;
  const logger = mockServices.logger.mock();

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'pacto-folders-'));
    harness = await SyncHarness.create(await databases.init('SQLITE_3'));
    harness.replaceSource(
      OciContractSource.fromConfig(
        {
          ...sourceConfig({ directory, host }),
          type: 'directory',
        } as SourceConfig,
        { logger },
      ),
    );
  });

  afterEach(async () => {
    await harness.close();
    await rm(directory, { recursive: true });
  });

  async function write(folder: string, version: string) {
    await mkdir(join(directory, folder), { recursive: true });
    await writeFile(
      join(directory, folder, 'pacto.yaml'),
      `pactoVersion: "1.2"\nservice:\n  name: orders\n  version: ${version}\n`,
    );
  }
  const service = () => harness.service('team/orders', host);
  const problems = () => harness.stores.problems.ofSource('shop');

  it('are read as they are, and again when they change', async () => {
    await write('team/orders', '1.0.0');
    await harness.sync();
    expect(await service()).toMatchObject({ version: '1.0.0' });
    await write('team/orders', '1.1.0');
    await harness.sync();
    expect(await service()).toMatchObject({ version: '1.1.0' });
    expect(await problems()).toEqual([]);
  });

  it('keep their last good revision while the contract is broken, and say where', async () => {
    await write('team/orders', '1.0.0');
    await harness.sync();
    await write('team/orders', '[');
    await harness.sync();
    expect(await service()).toMatchObject({ version: '1.0.0' });
    expect(await problems()).toMatchObject([
      {
        repository: `${host}/team/orders`,
        code: 'INVALID_BUNDLE',
        message: expect.stringMatching(/^pacto\.yaml:\d+:\d+: /),
      },
    ]);
    await write('team/orders', '1.0.1');
    await harness.sync();
    expect(await service()).toMatchObject({ version: '1.0.1' });
    expect(await problems()).toEqual([]);
  });

  it('that cannot be repositories are told once', async () => {
    await write('Team Orders', '1.0.0');
    await harness.sync();
    await harness.sync();
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('"Team Orders" cannot be a repository'),
    );
    await rename(join(directory, 'Team Orders'), join(directory, 'team'));
    await harness.sync();
    expect(await harness.service('team', host)).toMatchObject({
      version: '1.0.0',
    });
  });
});
