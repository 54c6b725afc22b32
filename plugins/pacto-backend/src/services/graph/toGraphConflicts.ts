import type { GraphConflict } from '@pacto/backstage-plugin-pacto-common';
import type { FleetConflict } from '@pacto/core';
import type { Visibility } from '../Visibility';
import type { FleetView } from './FleetView';
import { toServiceLink } from './toServiceLink';

const MAX_SIDES = 20;
/** Services named on each side; the rest is counted. */
const MAX_SERVICES = 20;

/** @internal */
export async function toGraphConflicts(
  conflicts: readonly FleetConflict[],
  view: FleetView,
  visibility: Visibility,
): Promise<GraphConflict[]> {
  const link = (id: string) => toServiceLink(id, view, visibility);
  return Promise.all(
    conflicts.map(async ({ target, kind, message, sides }) => ({
      target: await link(target),
      kind,
      message,
      sides: await Promise.all(
        sides.slice(0, MAX_SIDES).map(async ({ text, services }) => ({
          text,
          services: await Promise.all(
            services.slice(0, MAX_SERVICES).map(link),
          ),
          omitted: Math.max(0, services.length - MAX_SERVICES),
        })),
      ),
    })),
  );
}
