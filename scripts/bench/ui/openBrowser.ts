import { chromium, type Browser } from '@playwright/test';

/** Headless, without a graphics card: everything is drawn by the processor. */
export async function openBrowser(): Promise<Browser> {
  const { findChromium } = await import('../../lib/tools.mjs');
  return await chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
