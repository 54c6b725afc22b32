import type { BundleFiles } from '../BundleFiles';

/** Where a policy entry is declared. @internal */
export interface Place {
  files: BundleFiles;
  /** The reference of the declaring bundle; absent for the root. */
  from?: string;
  /** The references that led here, each with its base. */
  chain: ReadonlySet<string>;
  depth: number;
}

/** A reference with its base. @internal */
export const keyOf = (ref: string, { from = '' }: Place): string =>
  JSON.stringify([from, ref]);
