import type { EventSecurity, EventServer } from '../model';
import { type ApiReader, textOf, valueOf } from './ApiReader';

/** Servers by name; version 2 has a `url`, version 3 `host` and `pathname`. @internal */
export function readServers(
  value: unknown,
  reader: ApiReader,
  readSecurity: (security: unknown) => EventSecurity[],
): Map<string, EventServer> {
  const servers = reader.entries(value, 'servers').map(([name, entry]) => {
    const server = reader.map(entry, `server ${name}`);
    const url =
      textOf(server, 'url') ??
      `${textOf(server, 'host') ?? ''}${textOf(server, 'pathname') ?? ''}`;
    return [
      name,
      {
        written: server,
        protocol: textOf(server, 'protocol') ?? '',
        protocolVersion: textOf(server, 'protocolVersion') ?? '',
        address: withoutScheme(url),
        variables: valueOf(server, 'variables'),
        security: readSecurity(valueOf(server, 'security')),
        bindings: valueOf(server, 'bindings'),
      },
    ] as const;
  });
  return new Map(servers);
}

/** The protocol is a field of its own. */
function withoutScheme(url: string): string {
  const end = url.indexOf('://');
  return end < 0 ? url : url.slice(end + 3);
}
