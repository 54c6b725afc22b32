import type { Measurement } from './lib/measure';
import { measureGraphs } from './ui/measureGraphs';
import { measureScripts } from './ui/measureScripts';
import { openBrowser } from './ui/openBrowser';

/** What readers wait for: graphs of three sizes beside the platform's component, and the scripts of the Contract tab. */
export async function run(): Promise<Measurement[]> {
  const browser = await openBrowser();
  try {
    return [
      ...(await measureGraphs(browser)),
      ...(await measureScripts(browser)),
    ];
  } finally {
    await browser.close();
  }
}
