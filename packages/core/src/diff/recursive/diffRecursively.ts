import { BundleTree } from '../../bundle';
import { diffGraphs, type ContractGraph } from '../../graph';
import type { Limitation } from '../../work';
import type { BundleDiff, DiffOptions } from '../BundleDiff';
import { highestClass } from '../change';
import { diffBundles } from '../diffBundles';
import {
  findServices,
  type FoundService,
  type FoundServices,
} from './findServices';
import type { DependencyDiff, RecursiveDiff } from './RecursiveDiff';

/** @public */
export interface RecursiveDiffOptions extends Omit<DiffOptions, 'generation'> {
  /** With bundles on its nodes, see `GraphContract.bundle`; a root without one is compared as empty. */
  old: ContractGraph;
  new: ContractGraph;
}

/**
 * Compares a service and the services that it needs, as far as both sides have them, by name; what came or went is in
 * the difference of the graphs. Source: diff sheet, §9.
 *
 * @param options - `steps`: of each pair of bundles.
 * @throws the reason of the signal when it was aborted
 * @public
 */
export function diffRecursively(options: RecursiveDiffOptions): RecursiveDiff {
  const { old, new: next, ...rest } = options;
  const compare = (before: BundleTree, after: BundleTree) =>
    diffBundles(before, after, rest);
  const root = compare(
    old.root.bundle ?? BundleTree.create([]),
    next.root.bundle ?? BundleTree.create([]),
  );
  const [before, after] = [findServices(old), findServices(next)];
  const compared = compareServices(before.services, after.services, compare);
  const graph = diffGraphs(old, next);
  const limitations = [
    ...root.limitations,
    ...compared.flatMap(limitationsOfService),
    ...limitationsOfGraph('old', old, before),
    ...limitationsOfGraph('new', next, after),
  ];
  return {
    classification: highestClass([
      root.classification,
      ...compared.map(({ diff }) => diff.classification),
    ]),
    root,
    dependencies: compared.filter(({ diff }) => diff.changes.length > 0),
    ...(graph.changes.length > 0 ? { graph } : {}),
    completeness: limitations.length > 0 ? 'partial' : 'complete',
    limitations,
  };
}

function compareServices(
  old: ReadonlyMap<string, FoundService>,
  next: ReadonlyMap<string, FoundService>,
  compare: (before: BundleTree, after: BundleTree) => BundleDiff,
): DependencyDiff[] {
  return [...old.keys()].sort().flatMap(name => {
    const [before, after] = [old.get(name), next.get(name)];
    if (!before || !after) return [];
    return {
      name,
      ...(before.ref === undefined ? {} : { oldRef: before.ref }),
      ...(after.ref === undefined ? {} : { newRef: after.ref }),
      diff: compare(before.bundle, after.bundle),
    };
  });
}

/** With the name of the service, which the path of a file does not tell. */
function limitationsOfService({ name, diff }: DependencyDiff): Limitation[] {
  return diff.limitations.map(({ code, message, path }) => ({
    code,
    message,
    path: path === undefined ? name : `${name}: ${path}`,
  }));
}

/** What is not in a graph was not compared. */
function limitationsOfGraph(
  side: string,
  { limitations }: ContractGraph,
  { unresolved }: FoundServices,
): Limitation[] {
  if (unresolved === 0) return limitations;
  return [
    ...limitations,
    {
      code: 'UNRESOLVED',
      message: `partial, because not all dependencies on the ${side} side were resolved, ${unresolved} missing`,
    },
  ];
}
