// `yarn screenshots [--url URL] [--out DIR] [--only NAME…]`: pictures of every page in light and dark, wide and narrow,
// from the running demo (started when no URL is given). docs/tour.md and the README show them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { run } from './lib/process.mjs';
import { waitForFleet } from './lib/portal.mjs';
import { fail, root, setUp } from './lib/setup.mjs';
import { findChromium } from './lib/tools.mjs';

const PAYMENTS = '/catalog/default/component/payments';
const CHECKOUT = '/catalog/default/component/checkout';
/**
 * The link that leads to a page is followed where the address of the page is not known before; `show` brings what the
 * picture is about into view.
 */
const PAGES = {
  home: { path: '/home' },
  overview: { path: PAYMENTS },
  contract: { path: `${CHECKOUT}/contract` },
  operation: {
    path: `${PAYMENTS}/contract`,
    show: page => page.getByRole('region', { name: /^Interfaces/ }),
  },
  configuration: {
    path: `${CHECKOUT}/contract?keysAs=tree#configuration`,
    show: page => page.getByRole('region', { name: /^Configuration/ }),
  },
  'check-values': {
    path: '/catalog/default/component/settlement-report/contract',
    act: async page => {
      await page.getByRole('button', { name: /^Check my values for / }).click();
      await page
        .getByRole('dialog')
        .getByRole('textbox')
        .fill(
          'schedule: "0 3 * * *"\nlookBackDays: ninety\ndelivery:\n  kind: post\n',
        );
    },
  },
  versions: { path: `${PAYMENTS}/contract-versions` },
  diff: {
    path: `${PAYMENTS}/contract-versions`,
    link: /changes from 1\.5\.0 to 2\.0\.0$/,
  },
  dependencies: { path: `${PAYMENTS}/contract-dependencies` },
  planner: {
    path: `${PAYMENTS}/contract-dependencies?view=plan`,
    act: async page => {
      await page.getByRole('textbox', { name: 'Version' }).fill('3.0.0');
      await page.getByRole('button', { name: 'Add to the plan' }).click();
    },
  },
  contracts: { path: '/contracts' },
  fleet: { path: '/contracts/graph' },
  operations: { path: '/contracts/operations?q=payment' },
  changes: { path: '/contracts/changes' },
  sources: { path: '/contracts/sources?source=sample' },
};
/** Of the window, in pixels. */
const SIZES = { wide: [1440, 900], narrow: [390, 844] };
const PORT = 7118;

const { values: options } = parseArgs({
  options: {
    url: { type: 'string' },
    out: { type: 'string', default: 'docs/images' },
    only: { type: 'string', multiple: true },
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
    for (const [size, [width, height]] of Object.entries(SIZES)) {
      const context = await browser.newContext({
        colorScheme,
        viewport: { width, height },
        reducedMotion: 'reduce',
      });
      for (const [name, steps] of Object.entries(PAGES)) {
        if (options.only && !options.only.includes(name)) continue;
        const page = await context.newPage();
        await open(page, steps);
        await page.screenshot({
          path: `${options.out}/${name}-${colorScheme}-${size}.png`,
        });
        await page.close();
      }
      await context.close();
    }
  }
  await browser.close();
}

async function open(page, { path, link, act, show }) {
  await page.goto(`${url}${path}`);
  if (link) await page.getByRole('link', { name: link }).click();
  await page.waitForLoadState('networkidle');
  await act?.(page);
  if (show) await show(page).scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  // Layouts and highlighting come from workers.
  await page.waitForTimeout(1_000);
}
