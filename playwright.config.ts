import { defineConfig } from '@playwright/test';

const port = Number(process.env.PACTO_TEST_PORT ?? 7117);

/** Browser tests run against the demo, in the Chromium of the machine. */
export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  outputDir: '.cache/browser-tests',
  timeout: 60_000,
  // A page that is loaded anew on a busy machine.
  expect: { timeout: 15_000 },
  // Two files at once: each spends half of its time waiting for the portal.
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json']],
  use: {
    baseURL: `http://localhost:${port}`,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node scripts/demo.mjs --port ${port}`,
    wait: { stdout: /Pacto for Backstage is at/ },
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
