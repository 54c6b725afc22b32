import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LayoutStore, packBundle, pushBundle } from '@pacto/oci';
import { expect, Page, test } from '@playwright/test';
import { HOSTILE, hostileBundle } from './support/injection/hostileBundle';
import { FOREIGN, payloads } from './support/injection/payloads';
import { Watch } from './support/injection/Watch';

const port = 7119;
const origin = `http://localhost:${port}`;
const host = 'registry.hostile.example';
const tab = (name: string) => `/catalog/default/component/${HOSTILE}/${name}`;

const versions = [
  { version: '1.0.0', shift: 0 },
  { version: '2.0.0', shift: 1 },
  { version: '3.0.0', shift: 2, breaksRules: true },
];

const region = (page: Page, name: string) =>
  page.getByRole('region', { name: new RegExp(`^${name}`) });

/** The pages are as large as they can be. */
const slow = { timeout: 60_000 };

// The policy of the portal would stop much of it too; here only the pages do.
test.use({ baseURL: origin, bypassCSP: true });
test.describe.configure({ timeout: 300_000 });

let folder: string;
let portal: ChildProcess;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  folder = await mkdtemp(join(tmpdir(), 'pacto-e2e-'));
  const store = LayoutStore.create({ directory: folder });
  for (const options of versions) {
    const { version } = options;
    const packed = packBundle(hostileBundle(options), {
      name: HOSTILE,
      version,
      pactoVersion: '2.0',
    });
    await pushBundle(store, HOSTILE, packed, { tag: version });
  }
  await store.close();
  const config = join(folder, 'hostile.yaml');
  await writeFile(config, sourceConfig(folder));
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
  if (folder) await rm(folder, { recursive: true });
});

test('there are enough payloads, all different', () => {
  expect(new Set(payloads).size).toBe(payloads.length);
  expect(payloads.length).toBeGreaterThanOrEqual(150);
});

test('what a page does that takes text for HTML is noticed', async ({
  page,
}) => {
  const watch = await Watch.on(page, origin);
  await openContract(page);
  await watch.expectNothing('before');
  // Not all of them: some would take the page away.
  await page.evaluate(
    texts => {
      for (const text of texts) {
        const element = document.createElement('div');
        element.innerHTML = text;
        document.querySelector('main')!.append(element);
      }
    },
    [
      '<img src=x onerror=alert(1)>',
      `<img src="${FOREIGN}/a.png">`,
      `<div style="background:url(${FOREIGN}/b.png)">text</div>`,
      '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
      '<a href=# onclick=alert(1)>text</a>',
      `<svg><use href="${FOREIGN}/a.svg#a"/></svg>`,
    ],
  );
  // Not when the network is quiet: with a frame that was added it may never be called so.
  const expected = [
    'called: alert',
    `request: ${FOREIGN}/a.png`,
    `request: ${FOREIGN}/b.png`,
    'element: <iframe',
    '<a onclick=',
    `<use href="${FOREIGN}/a.svg#a">`,
  ];
  await expect(async () => {
    const found = (await watch.found()).join('\n');
    expect(expected.filter(text => !found.includes(text))).toEqual([]);
  }).toPass(slow);
});

test('the Contract tab: nothing of a contract runs or loads', async ({
  page,
}) => {
  const watch = await Watch.on(page, origin);
  await openContract(page);
  await showEverything(page);
  await watch.expectNothing('Contract tab');

  const toggles = region(page, 'Interfaces')
    .getByRole('heading', { level: 3 })
    .getByRole('button', { expanded: false });
  await expect(toggles).not.toHaveCount(0, slow);
  while ((await toggles.count()) > 0) {
    await toggles.first().click();
    await settle(page);
  }
  await watch.expectNothing('interfaces');

  await page.goto(`${tab('contract')}?package=alert`);
  await expect(region(page, 'SBOM').getByRole('row').nth(1)).toBeVisible(slow);
  await watch.expectNothing('SBOM');
});

test('an operation with all payloads', async ({ page }) => {
  const watch = await Watch.on(page, origin);
  await openContract(page);
  await page.getByRole('button', { name: 'POST /all' }).click();
  await expect(page.getByRole('table', { name: /^Parameters/ })).toBeVisible(
    slow,
  );
  await showEverything(page);
  await watch.expectNothing('operation');
});

test('documents and diagrams', async ({ page }) => {
  const watch = await Watch.on(page, origin);
  for (const path of [
    ...['README', 'headings', 'links', 'code', 'tables'].map(
      name => `docs/${name}.md`,
    ),
    'skills/hostile.md',
  ]) {
    await page.goto(`${tab('contract')}?doc=${encodeURIComponent(path)}`);
    await expect(
      region(page, 'Documentation').getByText('alert(1)').first(),
    ).toBeVisible(slow);
    await settle(page);
    await watch.expectNothing(path);
  }
  await page.goto(`${tab('contract')}?doc=docs/diagrams.md`);
  const figures = region(page, 'Documentation').locator('figure');
  // The parts above it come one after another and push it out of view.
  await expect(async () => {
    await figures.first().scrollIntoViewIfNeeded();
    await expect(figures.first().locator('img')).toBeVisible();
  }).toPass(slow);
  for (let at = 0; at < (await figures.count()); at += 1) {
    const figure = figures.nth(at);
    await figure.scrollIntoViewIfNeeded();
    // Drawn, or its source.
    await expect(figure.locator('img, figcaption')).toHaveCount(1, slow);
    await watch.expectNothing(`diagram ${at}`);
  }
});

test('files as text', async ({ page }) => {
  const watch = await Watch.on(page, origin);
  for (const path of [
    'pacto.yaml',
    'interfaces/openapi.json',
    'interfaces/service.proto',
    'configuration/schema.json',
    'docs/README.md',
    'sbom/hostile.cdx.json',
    '"><img src=x onerror=alert(1)>',
  ]) {
    await page.goto(`${tab('contract')}?file=${encodeURIComponent(path)}`);
    await expect(page.getByRole('dialog')).toBeVisible(slow);
    await settle(page);
    await watch.expectNothing(path);
  }
});

test('an invalid contract, whose findings quote it', async ({ page }) => {
  const watch = await Watch.on(page, origin);
  await openContract(page);
  await page.goto(`${tab('contract')}?at=3.0.0`);
  await expect(
    region(page, 'Source').getByRole('listitem').first(),
  ).toBeVisible(slow);
  await showEverything(page);
  await watch.expectNothing('findings');
});

test('the other pages', async ({ page }) => {
  const watch = await Watch.on(page, origin);
  for (const path of [
    tab('contract-versions'),
    tab('contract-diff'),
    `/catalog/default/component/${HOSTILE}`,
    `/contracts?q=${HOSTILE}`,
    `${tab('contract')}?at=${encodeURIComponent(payloads[0])}`,
    `${tab('contract')}?operation=${encodeURIComponent(
      payloads[0],
    )}&doc=x&package=<svg>`,
  ]) {
    await page.goto(path);
    await settle(page);
    await showEverything(page);
    await watch.expectNothing(path);
  }
});

async function openContract(page: Page) {
  // The catalog follows the first sync within seconds.
  await expect(async () => {
    await page.goto(tab('contract'));
    await expect(region(page, 'Interfaces')).toBeVisible();
  }).toPass({ timeout: 120_000 });
  await settle(page);
}

/** Presses what shows more until there is no more, and brings each part into view. */
async function showEverything(page: Page) {
  const more = page.getByRole('main').getByRole('button', {
    name: /^(Show all|Load more)/,
  });
  for (
    let pressed = 0;
    pressed < 40 && (await more.count()) > 0;
    pressed += 1
  ) {
    await more.first().click();
    await page.waitForTimeout(100);
  }
  for (const part of await page.getByRole('region').all()) {
    await part.scrollIntoViewIfNeeded();
  }
  await settle(page);
}

async function settle(page: Page) {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
}

function sourceConfig(directory: string): string {
  return JSON.stringify({
    pacto: {
      sources: {
        hostile: {
          layout: { directory, host },
          schedule: {
            frequency: { hours: 1 },
            timeout: { minutes: 5 },
          },
        },
      },
    },
  });
}
