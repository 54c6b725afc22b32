// `yarn screenshots [--url URL] [--out DIR] [--all]`: the pictures in docs/images, from the running demo (started when no
// URL is given). With --all every page in both schemes and widths, for looking at: give --out.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { run } from './lib/process.mjs';
import { waitForFleet } from './lib/portal.mjs';
import { fail, root, setUp } from './lib/setup.mjs';
import { findChromium } from './lib/tools.mjs';

/** What docs/images has, and beside it what is only for looking at. */
const KEPT = [
  'contract-light',
  'contract-dark',
  'versions-light',
  'contracts-light',
];

const PAGES = {
  contract: '/catalog/default/component/checkout/contract',
  versions: '/catalog/default/component/loyalty/contract-versions',
  contracts: '/contracts',
};
const WIDTHS = { wide: 1440, narrow: 390 };
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
    for (const width of options.all ? ['wide', 'narrow'] : ['wide']) {
      const context = await browser.newContext({
        colorScheme,
        viewport: { width: WIDTHS[width], height: 900 },
      });
      for (const [name, path] of Object.entries(PAGES)) {
        const suffix = width === 'wide' ? '' : `-${width}`;
        const picture = `${name}-${colorScheme}${suffix}`;
        if (!options.all && !KEPT.includes(picture)) continue;
        const page = await context.newPage();
        await page.goto(`${url}${path}`);
        await page
          .getByRole('cell')
          .or(page.getByRole('gridcell'))
          .first()
          .waitFor();
        await page.waitForLoadState('networkidle');
        await page.screenshot({ path: `${options.out}/${picture}.png` });
        await page.close();
      }
      await context.close();
    }
  }
  await browser.close();
}
