import {
  type FleetConflict,
  type FleetDependency,
  FleetGraph,
} from '@pacto/core';
import type { ReferenceResolver } from '../../resolution';
import type { Visibility } from '../Visibility';
import type { FleetView } from './FleetView';

/** Dependencies that are resolved to compare versions; about a tenth of a second. */
const MAX_RESOLVED = 5_000;

interface Context {
  view: FleetView;
  visibility: Visibility;
  resolver: ReferenceResolver;
}

/**
 * Conflicts about services, by the ranges and the resolved versions of all who need them; in the order of the ids.
 *
 * @returns `complete`: false when so many need some of them that not all versions are compared.
 * @internal
 */
export async function findConflictsAround(
  targets: readonly string[],
  context: Context,
): Promise<{ conflicts: FleetConflict[]; complete: boolean }> {
  const { view } = context;
  const compared: string[] = [];
  let left = MAX_RESOLVED;
  for (const id of targets) {
    const needed = view.graph.dependentsOf(id).length;
    if (needed > left) continue;
    left -= needed;
    compared.push(id);
  }
  const differing = await findDiffering(compared, context);
  return {
    conflicts: [...targets]
      .sort()
      .flatMap(id => [
        ...view.conflictsAbout(id),
        ...differing.filter(({ target }) => target === id),
      ]),
    complete: compared.length === targets.length,
  };
}

/** Services that others need, and do not get in one version. */
async function findDiffering(
  targets: readonly string[],
  { view, visibility, resolver }: Context,
): Promise<FleetConflict[]> {
  const wanted = new Set(targets);
  const consumers = new Set(
    targets.flatMap(id => view.graph.dependentsOf(id).map(({ from }) => from)),
  );
  const needed = [...consumers].sort().flatMap(id => {
    const references = view.referencesOf(id);
    return view.graph
      .dependenciesOf(id)
      .flatMap(({ to, dependency }, place) =>
        to !== undefined && wanted.has(to)
          ? [{ id, dependency, reference: references[place] }]
          : [],
      );
  });
  const [resolutions] = await resolver.resolve(
    [needed.map(({ reference }) => reference)],
    visibility,
  );
  const dependencies = new Map<string, FleetDependency[]>();
  needed.forEach(({ id, dependency }, index) => {
    const resolvedVersion = resolutions[index].revision?.version;
    const known = dependencies.get(id) ?? [];
    known.push({ ...dependency, resolvedVersion });
    dependencies.set(id, known);
  });
  const around = FleetGraph.create({
    services: Array.from(dependencies, ([id, own]) => ({
      id,
      name: id,
      dependencies: own,
    })),
  });
  return around
    .conflicts(targets)
    .filter(({ kind }) => kind === 'VERSIONS_DIFFER');
}
