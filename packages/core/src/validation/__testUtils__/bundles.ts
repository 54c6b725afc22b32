import { utf8 } from '../../__testUtils__';
import { BundleTree } from '../../bundle';
import type { BundleResolver } from '../BundleResolver';

type Files = Record<string, string>;

export const treeOf = (files: Files): BundleTree =>
  BundleTree.create(
    Object.entries(files).map(([path, text]) => ({ path, bytes: utf8(text) })),
  );

/** Gives these bundles, and rejects for any other reference. */
export function resolverOf(bundles: Record<string, Files>): BundleResolver {
  const known = new Map(Object.entries(bundles));
  return async ref => {
    const files = known.get(ref);
    if (!files) throw new Error(`no ${ref}`);
    return treeOf(files);
  };
}

/** A bundle whose contract has this text below the service, with further files. */
export const seeds = (version: string, body: string, files: Files = {}) =>
  treeOf({
    'pacto.yaml': `pactoVersion: "${version}"\nservice: {name: seeds, version: 1.0.0}\n${body}`,
    ...files,
  });
