import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import type { Measurement } from '../lib/measure';

const ROOT = join(__dirname, '../../..');
const PORT = 7119;
const URL_OF_DEMO = `http://localhost:${PORT}`;

/** What issue and design allow the Contract tab on top of the app, in kB of gzip. */
const ALLOWED_KB = 120;

/** Scripts that the Contract tab of the built app needs beyond those of the catalog page. */
export async function measureScripts(browser: Browser): Promise<Measurement[]> {
  const demo = spawn(
    process.execPath,
    ['scripts/demo.mjs', '--port', String(PORT)],
    { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  try {
    const { waitForFleet } = await import('../../lib/portal.mjs');
    await waitForFleet(URL_OF_DEMO);
    const page = await browser.newPage();
    const shell = await loadShell(page);
    const tab = await loadTab(page, shell);
    const value = kilobytes(tab);
    return [
      {
        metric: 'scripts of the Contract tab beyond the shell',
        value,
        unit: 'kB gz',
        reference: ALLOWED_KB,
        ratio: value / ALLOWED_KB,
      },
    ];
  } finally {
    if (demo.exitCode === null) {
      demo.kill('SIGTERM');
      await once(demo, 'exit');
    }
  }
}

/** Scripts by address. */
type Scripts = Map<string, Buffer>;

async function collect(page: Page, visit: () => Promise<unknown>) {
  const found: Array<Promise<[string, Buffer]>> = [];
  const listen = (response: { url(): string; body(): Promise<Buffer> }) => {
    if (new URL(response.url()).pathname.endsWith('.js')) {
      found.push(response.body().then(body => [response.url(), body]));
    }
  };
  page.on('response', listen);
  await visit();
  await page.waitForLoadState('networkidle');
  page.off('response', listen);
  return new Map(await Promise.all(found));
}

function loadShell(page: Page): Promise<Scripts> {
  return collect(page, async () => {
    await page.goto(URL_OF_DEMO);
    await page.getByRole('link', { name: 'checkout', exact: true }).waitFor();
  });
}

async function loadTab(page: Page, shell: Scripts): Promise<Scripts> {
  const scripts = await collect(page, async () => {
    await page.goto(
      `${URL_OF_DEMO}/catalog/default/component/checkout/contract`,
    );
    await page.getByRole('region', { name: /^Interfaces/ }).waitFor();
  });
  return new Map([...scripts].filter(([url]) => !shell.has(url)));
}

function kilobytes(scripts: Scripts): number {
  const bytes = [...scripts.values()].map(body => gzipSync(body).length);
  return bytes.reduce((sum, length) => sum + length, 0) / 1000;
}
