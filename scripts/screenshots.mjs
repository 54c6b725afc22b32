// `yarn screenshots [--url URL] [--out DIR]`: pictures of the pages, from the running demo (started when no URL is given).
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { run } from './lib/process.mjs';
import { waitForFleet } from './lib/portal.mjs';
import { root, setUp } from './lib/setup.mjs';
import { findChromium } from './lib/tools.mjs';

const { values: options } = parseArgs({
  options: {
    url: { type: 'string' },
    out: { type: 'string', default: 'docs/images' },
    worker: { type: 'boolean' },
  },
});
const { node, env } = setUp();
if (!options.worker) {
  process.exit(
    await run(node, [...process.argv.slice(1), '--worker'], { env }),
  );
}

const url = options.url ?? 'http://localhost:7118';
const demo =
  options.url === undefined
    ? spawn(node, ['scripts/demo.mjs', '--port', '7118'], {
        cwd: root,
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      })
    : undefined;
try {
  await waitForFleet(url);
  await takeAll();
} finally {
  demo?.kill('SIGTERM');
}

async function takeAll() {
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  for (const scheme of ['light', 'dark']) {
    for (const [size, width] of [
      ['wide', 1440],
      ['narrow', 390],
    ]) {
      const context = await browser.newContext({
        colorScheme: scheme,
        viewport: { width, height: 900 },
      });
      const page = await context.newPage();
      for (const [name, { path, ready }] of Object.entries(PAGES)) {
        await page.goto(`${url}${path}`);
        await page.getByText(ready, { exact: false }).first().waitFor();
        await page.waitForLoadState('networkidle');
        await page.screenshot({
          path: `${options.out}/${name}-${scheme}${
            size === 'wide' ? '' : `-${size}`
          }.png`,
          fullPage: size === 'narrow' ? false : true,
        });
      }
      await context.close();
    }
  }
  await browser.close();
}
