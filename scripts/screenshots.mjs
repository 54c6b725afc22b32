// `yarn screenshots [--url URL] [--out DIR] [--all]`: the pictures in docs/images, from the running demo (started when no
// URL is given). With --all in all widths, and whole pages, for looking at: give --out.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { run } from './lib/process.mjs';
import { waitForFleet } from './lib/portal.mjs';
import { fail, root, setUp } from './lib/setup.mjs';
import { findChromium } from './lib/tools.mjs';

const VERSIONS = '/catalog/default/component/payments/contract-versions';
/** The link that leads to a page is followed where the address of the page is not known before. */
const PAGES = {
  contract: { path: '/catalog/default/component/checkout/contract' },
  versions: { path: VERSIONS },
  diff: { path: VERSIONS, link: /changes from 1\.5\.0 to 2\.0\.0$/ },
  contracts: { path: '/contracts' },
};
/** Of the window, in pixels. */
const KEPT_WIDTH = 1440;
const WIDTHS = [2200, KEPT_WIDTH, 768, 390];
const PORT = 7118;

const { values: options } = parseArgs({
  options: {
    url: { type: 'string' },
    out: { type: 'string', default: 'docs/images' },
    all: { type: 'boolean' },
    started: { type: 'boolean' },
  },
});
const { node, env } = setUp();
if (!options.started) {
  // Playwright needs the fitting Node, which may not be the one that runs this.
  process.exit(
    await run(node, [...process.argv.slice(1), '--started'], { env }),
  );
}
const executablePath = findChromium();
if (!executablePath) {
  fail('Chromium is not here.', 'Install it, or name it in CHROMIUM_PATH.');
}

const url = options.url ?? `http://localhost:${PORT}`;
const demo =
  options.url === undefined
    ? spawn(node, ['scripts/demo.mjs', '--port', String(PORT)], {
        cwd: root,
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      })
    : undefined;
try {
  await waitForFleet(url);
  await takeAll();
} finally {
  if (demo) {
    demo.kill('SIGTERM');
    await once(demo, 'exit');
  }
}

async function takeAll() {
  mkdirSync(options.out, { recursive: true });
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  for (const colorScheme of ['light', 'dark']) {
    for (const width of options.all ? WIDTHS : [KEPT_WIDTH]) {
      const context = await browser.newContext({
        colorScheme,
        viewport: { width, height: 900 },
      });
      for (const [name, { path, link }] of Object.entries(PAGES)) {
        const suffix = options.all ? `-${width}` : '';
        const page = await context.newPage();
        await page.goto(`${url}${path}`);
        if (link) await page.getByRole('link', { name: link }).click();
        await page
          .getByRole('cell')
          .or(page.getByRole('gridcell'))
          .or(page.getByRole('heading', { name: /^What changed/ }))
          .first()
          .waitFor();
        await page.waitForLoadState('networkidle');
        await page.screenshot({
          path: `${options.out}/${name}-${colorScheme}${suffix}.png`,
          fullPage: options.all,
        });
        await page.close();
      }
      await context.close();
    }
  }
  await browser.close();
}
