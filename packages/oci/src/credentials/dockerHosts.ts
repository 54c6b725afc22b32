// What Docker calls its own registry, and where it answers.
const dockerHub = new Set([
  'docker.io',
  'index.docker.io',
  'registry-1.docker.io',
]);

/** What Docker writes into its files for its own registry. */
const dockerHubKey = 'https://index.docker.io/v1/';

/**
 * The entry of a `config.json` that belongs to a host. Keys are hosts, with or without a scheme and `/v1/` or `/v2/`.
 * Hosts are compared whole: a key with another path belongs to a part of a registry only, and is left out.
 *
 * @internal
 */
export function findForHost<T>(
  entries: Record<string, T> | undefined,
  host: string,
): [key: string, entry: T] | undefined {
  return Object.entries(entries ?? {}).find(([key]) => {
    const [, name] =
      /^(?:https?:\/\/)?([^/]+)(?:\/|\/v[12]\/?)?$/.exec(key) ?? [];
    return name !== undefined && canonical(name) === canonical(host);
  });
}

/**
 * How credential helpers are asked for a host that has no entry.
 *
 * @internal
 */
export function helperKey(host: string): string {
  return dockerHub.has(host) ? dockerHubKey : host;
}

function canonical(host: string): string {
  return dockerHub.has(host) ? 'docker.io' : host;
}
