import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const POLL_MS = 500;

/**
 * Waits until the portal is up and each contract of the sample fleet has an entity in the catalog; answers how many
 * there are. Gives up after five minutes with an error.
 */
export async function waitForFleet(url) {
  const expected = readdirSync(join(root, 'examples/fleet')).length;
  const deadline = Date.now() + 5 * 60_000;
  while (Date.now() < deadline) {
    const count = await countServices(url).catch(() => 0);
    if (count >= expected) return count;
    await new Promise(resolve => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`The sample fleet did not appear in the catalog at ${url}.`);
}

/** A token of the guest user, as the browser gets it. */
export async function guestToken(url) {
  const response = await fetch(`${url}/api/auth/guest/refresh`, {
    method: 'POST',
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  if (!response.ok) throw new Error(`guest sign-in: ${response.status}`);
  return (await response.json()).backstageIdentity.token;
}

async function countServices(url) {
  const query = new URLSearchParams({
    filter:
      'kind=component,kind=resource,metadata.annotations.pacto.dev/contract',
    limit: '0',
  });
  const response = await fetch(
    `${url}/api/catalog/entities/by-query?${query}`,
    { headers: { Authorization: `Bearer ${await guestToken(url)}` } },
  );
  if (!response.ok) throw new Error(`catalog: ${response.status}`);
  return (await response.json()).totalItems;
}
