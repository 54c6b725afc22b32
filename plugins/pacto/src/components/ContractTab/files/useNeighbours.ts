import { useMemo } from 'react';
import type { BundleFile } from '@pacto/backstage-plugin-pacto-common';
import { buildFileTree, listVisible } from './fileTree';

/** The files before and after one, in the order in which they are listed. */
export function useNeighbours(
  files: BundleFile[],
  path: string | undefined,
): { previous?: string; next?: string } {
  const paths = useMemo(
    () =>
      listVisible(buildFileTree(files), () => true).flatMap(({ node }) =>
        node.children ? [] : [node.path],
      ),
    [files],
  );
  const at = path === undefined ? -1 : paths.indexOf(path);
  return at < 0 ? {} : { previous: paths[at - 1], next: paths[at + 1] };
}
