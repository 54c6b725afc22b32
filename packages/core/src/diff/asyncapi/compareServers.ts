import { compareBindings } from './compareBindings';
import { compareRest } from './compareRest';
import { compareSecurity } from './compareSecurity';
import { isSame, type EventComparison } from './EventComparison';
import type { EventServer } from './model';

/** Servers by name. @internal */
export function compareServers(apis: EventComparison): void {
  const { old, next, changes, budget } = apis;
  for (const [name, server] of old.servers) {
    budget.spend();
    const path = `asyncapi.servers[${name}]`;
    const successor = next.servers.get(name);
    if (successor) {
      compareServer(apis, path, server, successor);
    } else {
      changes.add('asyncapi.server-removed', {
        path,
        type: 'removed',
        oldValue: server.address,
      });
    }
  }
  for (const [name, server] of next.servers) {
    if (old.servers.has(name)) continue;
    changes.add('asyncapi.server-added', {
      path: `asyncapi.servers[${name}]`,
      type: 'added',
      newValue: server.address,
    });
  }
}

const RULES = [
  ['protocol', 'asyncapi.server-protocol-changed'],
  ['protocolVersion', 'asyncapi.server-protocol-version-changed'],
  ['address', 'asyncapi.server-address-changed'],
] as const;

function compareServer(
  apis: EventComparison,
  path: string,
  old: EventServer,
  next: EventServer,
): void {
  for (const [key, rule] of RULES) {
    if (old[key] === next[key]) continue;
    apis.changes.add(rule, {
      path: `${path}.${key}`,
      type: 'modified',
      oldValue: old[key],
      newValue: next[key],
    });
  }
  if (!isSame(apis, old.variables, next.variables)) {
    apis.changes.add('asyncapi.server-variables-changed', {
      path: `${path}.variables`,
      type: 'modified',
    });
  }
  compareSecurity(apis, path, old.security, next.security);
  compareRest(apis, path, 'server', old.written, next.written);
  compareBindings(apis, path, old.bindings, next.bindings);
}
