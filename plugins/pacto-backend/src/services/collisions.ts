import type { Finding } from '@pacto/core';
import type { ServiceRecord } from '../store';
import type { StoredFleet } from './FleetReader';
import type { Visibility } from './Visibility';

/** Others named in the message; the rest is counted. */
const NAMED = 5;

/**
 * Findings on services whose name other repositories use too, by service id. Computed when read: it holds whatever
 * came first, and tells nobody of repositories that they may not see.
 *
 * @internal
 */
export async function findCollisions(
  { byName }: Pick<StoredFleet, 'byName'>,
  services: readonly ServiceRecord[],
  visibility: Visibility,
): Promise<Map<string, Finding>> {
  // A repository that was never read has no name of its own.
  const named = services.filter(({ version }) => version !== undefined);
  const candidates = new Map(
    named.map(({ id, name }) => [
      id,
      (byName.get(name) ?? []).filter(
        other => other.id !== id && other.version !== undefined,
      ),
    ]),
  );
  const visible = await visibility.visibleOf([
    ...new Set(
      [...candidates.values()].flat().map(({ repository }) => repository),
    ),
  ]);
  const findings = new Map<string, Finding>();
  for (const service of named) {
    const others = candidates
      .get(service.id)!
      .map(({ repository }) => repository)
      .filter(repository => visible.has(repository))
      .sort();
    if (others.length > 0) findings.set(service.id, toFinding(service, others));
  }
  return findings;
}

function toFinding({ name }: ServiceRecord, others: string[]): Finding {
  const rest = others.length - NAMED;
  const list = others.slice(0, NAMED).join(', ');
  return {
    code: 'NAME_COLLISION',
    severity: 'warning',
    layer: 'identity',
    path: 'service.name',
    message: `The name ${name} is also used by ${list}${
      rest > 0 ? ` and ${rest} more` : ''
    }`,
    remedy:
      'Give each service a name of its own; until then they are told apart by repository.',
  };
}
