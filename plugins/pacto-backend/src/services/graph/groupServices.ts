import type { FleetGraphQuery } from '@pacto/backstage-plugin-pacto-common';
import { ownerLabel } from '@pacto/core';
import type { ServiceRecord } from '../../store';
import { hashOf } from '../hashOf';
import type { LinkedEntities } from '../EntityIndex';
import type { Visibility } from '../Visibility';
import type { FleetView } from './FleetView';

export type GroupBy = NonNullable<NonNullable<FleetGraphQuery>['groupBy']>;

/** Characters of a key that is not hashed: authors may write owners of any length. */
const KEY_LENGTH = 200;

/** @internal */
export interface ServiceGroup {
  key: string;
  kind: 'value' | 'none' | 'external';
  label?: string;
  /** Ids: services by name, then id; what is external by id. */
  members: string[];
}

/**
 * All nodes of a fleet in groups, the largest first; services without a value and what is no service come last.
 *
 * @internal
 */
export async function groupServices(
  view: FleetView,
  visibility: Visibility,
  groupBy: GroupBy,
): Promise<ServiceGroup[]> {
  const groups = new Map<string, ServiceGroup>();
  const none: ServiceGroup = { key: 'none', kind: 'none', members: [] };
  const entities = await visibility.entities();
  for (const service of view.byName) {
    const { value, label } = valueOf(service, entities, groupBy);
    if (value === undefined) {
      none.members.push(service.id);
      continue;
    }
    const key = `is:${value.length > KEY_LENGTH ? hashOf(value) : value}`;
    const known = groups.get(key);
    if (known) known.members.push(service.id);
    else groups.set(key, { key, kind: 'value', label, members: [service.id] });
  }
  const external = externalIds(view);
  return [
    ...[...groups.values()].sort(
      (a, b) => b.members.length - a.members.length || (a.key < b.key ? -1 : 1),
    ),
    ...[
      none,
      { key: 'external', kind: 'external', members: external } as const,
    ],
  ].filter(({ members }) => members.length > 0);
}

function valueOf(
  { summary, sourceId, repository }: ServiceRecord,
  entities: LinkedEntities,
  groupBy: GroupBy,
): { value?: string; label?: string } {
  if (groupBy === 'source') return { value: sourceId, label: sourceId };
  if (groupBy === 'system') {
    const system = entities.get(repository)?.system;
    return { value: system, label: system };
  }
  const { owner } = summary;
  const label = ownerLabel(owner);
  return { value: owner?.key ?? label, label };
}

function externalIds({ drawn, services }: FleetView): string[] {
  const ids = new Set<string>();
  for (const { dependencies } of drawn.services()) {
    for (const { target } of dependencies) {
      if (target !== undefined && !services.has(target)) ids.add(target);
    }
  }
  return [...ids].sort();
}
