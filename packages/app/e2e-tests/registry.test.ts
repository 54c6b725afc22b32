import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LayoutStore, packBundle, pushBundle } from '@pacto/oci';
import {
  DockerRegistry,
  findProgram,
  skopeoCopy,
  startDockerRegistry,
} from '@pacto/oci/testUtils';
import { expect, Page, test } from '@playwright/test';

const port = 7120;
const secret = 'a secret of this test only';
const missing = ['docker-registry', 'skopeo'].filter(
  name => !findProgram(name),
);

test.describe('a real registry as a source', () => {
  // Skipped only where these programs are missing and may not be installed: nothing else is a real registry. The
  // summary of `npm test` then says that these tests did not run.
  test.skip(
    missing.length > 0,
    `No real registry to test against: ${missing.join(
      ' and ',
    )} not installed (Debian: apt-get install ${missing.join(' ')})`,
  );
  test.describe.configure({ timeout: 180_000 });
  test.use({ baseURL: `http://localhost:${port}` });

  let folder: string;
  let registry: DockerRegistry;
  let portal: ChildProcess;

  test.beforeAll(async () => {
    // Alone, this test builds the portal first.
    test.setTimeout(420_000);
    folder = await mkdtemp(join(tmpdir(), 'pacto-e2e-'));
    registry = await startDockerRegistry({
      notifications: {
        url: `http://localhost:${port}/api/events/http/pacto.webhook.live`,
        authorization: `Bearer ${secret}`,
      },
    });
    const config = join(folder, 'registry.yaml');
    await writeFile(config, sourceConfig(registry.host));
    portal = spawn(
      process.execPath,
      ['scripts/demo.mjs', '--port', `${port}`, '--config', config],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    for await (const line of portal.stdout!) {
      if (String(line).includes(`localhost:${port}`)) break;
    }
    portal.stdout!.resume();
  });

  test.afterAll(async () => {
    if (portal?.exitCode === null) {
      const ended = once(portal, 'exit');
      portal.kill('SIGTERM');
      await ended;
    }
    await registry?.stop();
    if (folder) await rm(folder, { recursive: true });
  });

  test('what skopeo copies appears, and stays when the registry is gone', async ({
    page,
  }) => {
    await publish('1.0.0');
    await sync(page);
    await seeVersion(page, '1.0.0');

    await publish('1.1.0');
    await sync(page);
    await seeVersion(page, '1.1.0');

    await registry.halt();
    await sync(page);
    const source = page
      .getByRole('region', { name: 'Sources' })
      .getByRole('listitem')
      .filter({ hasText: registry.host })
      .first();
    await expect(source).toContainText('Failing since');
    await seeVersion(page, '1.1.0');
    await expect(
      page.getByText('Something is missing or old').first(),
    ).toBeVisible();

    await registry.restart();
    await sync(page);
    await expect(source).toContainText('OK');
  });

  test('open pages follow what is published, and stay where they are', async ({
    page,
    context,
  }) => {
    const versions = await context.newPage();
    await versions.goto('/catalog/default/component/parcels/contract-versions');
    const box = versions.getByRole('checkbox', { name: 'Compare 1.1.0' });
    await box.press('Space');
    await expect(box).toBeChecked();
    await mark(versions);

    await page.goto('/contracts/services');
    // Not by its role: what is beside an open popover is hidden from screen readers.
    const row = page.locator('[role=row]').filter({ hasText: 'parcels' });
    await expect(row).toContainText('1.1.0');
    await row.evaluate(element => element.scrollIntoView({ block: 'start' }));
    await page
      .getByRole('button', { name: /reasons? for .* of shipping-labels/ })
      .click();
    const reasons = page.getByRole('dialog');
    await expect(reasons).toBeVisible();
    const before = await row.boundingBox();
    await mark(page);

    await publish('1.2.0');
    await versions.evaluate(startSync, 'live');
    await expect(row).toContainText('1.2.0', { timeout: 60_000 });
    expect((await row.boundingBox())?.y).toBeCloseTo(before!.y, 0);
    await expect(reasons).toBeVisible();
    expect(await isMarked(page)).toBe(true);

    await expect(
      versions.getByRole('checkbox', { name: 'Compare 1.2.0' }),
    ).toBeVisible({ timeout: 60_000 });
    await expect(box).toBeChecked();
    expect(await isMarked(versions)).toBe(true);
  });

  test('a push is on open pages by itself, since the registry tells of it', async ({
    page,
  }) => {
    await page.goto('/catalog/default/component/parcels/contract-versions');
    await expect(
      page.getByRole('checkbox', { name: 'Compare 1.1.0' }),
    ).toBeVisible();
    await mark(page);

    await publish('1.3.0');
    await expect(
      page.getByRole('checkbox', { name: 'Compare 1.3.0' }),
    ).toBeVisible({ timeout: 60_000 });
    expect(await isMarked(page)).toBe(true);
  });

  /** The catalog follows a sync within seconds, but no page that is open asks it again. */
  async function seeVersion(page: Page, version: string) {
    await expect(async () => {
      await page.goto('/catalog/default/component/parcels/contract');
      await expect(page.getByText(version).first()).toBeVisible();
    }).toPass({ timeout: 60_000 });
  }

  /** Asks for a sync on the Contracts page and waits until it has ended. */
  async function sync(page: Page) {
    await page.goto('/contracts/sources');
    const before = Date.now();
    await page.getByRole('button', { name: 'Sync now: live' }).click();
    await expect(async () => {
      const { items } = await page.evaluate(fetchSources);
      const { lastRun } = items.find(({ id }) => id === 'live')!;
      expect(Date.parse(lastRun!.startedAt)).toBeGreaterThan(before - 1000);
      expect(lastRun!.outcome).not.toBe('running');
    }).toPass({ timeout: 60_000 });
    await page.reload();
  }

  async function publish(version: string) {
    const text = `pactoVersion: "1.0"\nservice:\n  name: parcels\n  version: ${version}\n  owner: team-logistics\n`;
    const layout = join(folder, `layout-${version}`);
    const packed = packBundle(
      [{ path: 'pacto.yaml', bytes: Buffer.from(text) }],
      { name: 'parcels', version, pactoVersion: '1.0' },
    );
    await pushBundle(
      LayoutStore.create({ directory: layout }),
      'parcels',
      packed,
      {
        tag: version,
      },
    );
    await skopeoCopy({
      from: `oci:${join(layout, 'parcels')}:${version}`,
      to: `docker://${registry.host}/live/parcels:${version}`,
    });
  }
});

/** Gone when the page is loaded anew. */
async function mark(page: Page) {
  await page.evaluate(() => Object.assign(window, { stayed: true }));
}

async function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => 'stayed' in window);
}

/** Runs in the browser, with the session of the page. */
async function fetchSources(): Promise<{
  items: { id: string; lastRun?: { startedAt: string; outcome: string } }[];
}> {
  const session = await fetch('/api/auth/guest/refresh', {
    method: 'POST',
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  const { token } = (await session.json()).backstageIdentity;
  const response = await fetch('/api/pacto/sources', {
    headers: { Authorization: `Bearer ${token}` },
  });
  return response.json();
}

/** Runs in the browser, with the session of the page. */
async function startSync(sourceId: string): Promise<void> {
  const session = await fetch('/api/auth/guest/refresh', {
    method: 'POST',
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  const { token } = (await session.json()).backstageIdentity;
  await fetch(`/api/pacto/sources/${sourceId}/sync`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
  });
}

function sourceConfig(host: string): string {
  return JSON.stringify({
    pacto: {
      webhooks: { live: { type: 'distribution', registry: host, secret } },
      sources: {
        live: {
          registry: {
            host,
            plainHttp: true,
            privateAddresses: true,
            repositories: ['live/parcels'],
          },
          schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
        },
      },
    },
  });
}
