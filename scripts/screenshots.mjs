// `yarn screenshots [--url URL] [--out DIR] [--all]`: the pictures in docs/images, from the running demo (started when no
// URL is given). With --all also narrow ones, for looking at; keep those out of docs/images.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { run } from './lib/process.mjs';
import { waitForFleet } from './lib/portal.mjs';
import { fail, root, setUp } from './lib/setup.mjs';
import { findChromium } from './lib/tools.mjs';

const PAGES = {
  contract: '/catalog/default/component/checkout/contract',
  versions: '/catalog/default/component/loyalty/contract-versions',
  contracts: '/contracts',
};
const WIDTHS = { wide: 1440, narrow: 390 };
const PORT = 7118;

const { values: options } = parseArgs({
  options: {
    url: { type: 'string', default: `http://localhost:${PORT}` },
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

const demo =
  process.argv.includes('--url') === false
    ? spawn(node, ['scripts/demo.mjs', '--port', String(PORT)], {
        cwd: root,
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      })
    : undefined;
try {
  await waitForFleet(options.url);
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
        const page = await context.newPage();
        await page.goto(`${options.url}${path}`);
        await page
          .getByRole('cell')
          .or(page.getByRole('gridcell'))
          .first()
          .waitFor();
        await page.waitForLoadState('networkidle');
        const suffix = width === 'wide' ? '' : `-${width}`;
        await page.screenshot({
          path: `${options.out}/${name}-${colorScheme}${suffix}.png`,
        });
        await page.close();
      }
      await context.close();
    }
  }
  await browser.close();
}
