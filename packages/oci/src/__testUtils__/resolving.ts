import type { lookup } from 'node:dns';

/**
 * A resolver that knows these names only. A name with several answers gives them one after the other, and then the last
 * one for ever.
 */
export function resolving(answers: Record<string, string[][]>): typeof lookup {
  const left = structuredClone(answers);
  const fake = (
    hostname: string,
    options: { all?: boolean },
    callback: Function,
  ) => {
    const known = left[hostname];
    if (!known) {
      callback(Object.assign(new Error('unknown'), { code: 'ENOTFOUND' }));
      return;
    }
    const addresses = (known.length > 1 ? known.shift()! : known[0]).map(
      address => ({ address, family: address.includes(':') ? 6 : 4 }),
    );
    if (options.all) {
      callback(null, addresses);
    } else {
      callback(null, addresses[0].address, addresses[0].family);
    }
  };
  return fake as unknown as typeof lookup;
}
