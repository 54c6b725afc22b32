import {
  BundleTree,
  Contract,
  ContractReading,
  readContract,
} from '@pacto/core';
import { readBundleDirectory } from '@pacto/oci';
import { parse } from 'yaml';
import { listFleet } from '../directories';

/**
 * One bundle of the sample fleet, opened.
 *
 * @internal
 */
export interface FleetBundle {
  /** Repository and version, e.g. `payments/2.1.1`. */
  id: string;
  name: string;
  version: string;
  tree: BundleTree;
  reading: ContractReading;
  /** Absent for the one that is invalid. */
  contract?: Contract;
}

/**
 * The sample fleet, opened.
 *
 * @internal
 */
export interface Fleet {
  /** By repository and version, lowest version first. */
  bundles: FleetBundle[];
  /** The highest version of each repository, valid or not. */
  newest: FleetBundle[];
  versionsOf(name: string): FleetBundle[];
}

/**
 * Opens every bundle below a folder. Throws when one is no bundle at all.
 *
 * @internal
 */
export async function loadFleet(root: string): Promise<Fleet> {
  const bundles: FleetBundle[] = [];
  const newest: FleetBundle[] = [];
  for (const { name, versions } of await listFleet(root)) {
    for (const { version, directory } of versions) {
      const tree = BundleTree.create(await readBundleDirectory(directory));
      const reading = readContract(tree.bytes('pacto.yaml') ?? '');
      bundles.push({
        id: `${name}/${version}`,
        name,
        version,
        tree,
        reading,
        contract: reading.valid ? reading.contract : undefined,
      });
    }
    newest.push(...bundles.slice(-1));
  }
  return {
    bundles,
    newest,
    versionsOf: name => bundles.filter(bundle => bundle.name === name),
  };
}

/**
 * A file of a bundle, JSON or YAML; `undefined` when it is missing.
 *
 * @internal
 */
export function readDocument(bundle: FleetBundle, path: string): any {
  const text = bundle.tree.text(path);
  return text === undefined ? undefined : parse(text);
}
