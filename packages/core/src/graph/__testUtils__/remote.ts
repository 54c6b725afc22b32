import type { FetchContract, GraphContract } from '../types';

/** `a ^1`, `../b`, `c?` (optional): a reference, its range, whether it is required. */
export function contract(
  nameAndVersion: string,
  ...needs: string[]
): GraphContract {
  const [name, version = '1.0.0'] = nameAndVersion.split('@');
  return {
    name,
    version,
    dependencies: needs.map(need => {
      const [text, compatibility] = need.split(' ');
      const required = !text.endsWith('?');
      const ref = required ? text : text.slice(0, -1);
      return { ref, required, ...(compatibility ? { compatibility } : {}) };
    }),
  };
}

/** A fetcher over a map; what is not there fails. */
export function fetchFrom(
  remote: Record<string, GraphContract>,
  options: { delay?: (ref: string) => Promise<void> } = {},
): FetchContract & { calls: Parameters<FetchContract>[] } {
  const calls: Parameters<FetchContract>[] = [];
  const fetch: FetchContract = async (...args) => {
    calls.push(args);
    const [ref] = args;
    await options.delay?.(ref);
    if (Object.hasOwn(remote, ref)) return remote[ref];
    throw new Error(`${ref} is not there`);
  };
  return Object.assign(fetch, { calls });
}
