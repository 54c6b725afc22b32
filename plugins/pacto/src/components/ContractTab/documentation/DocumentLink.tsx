import { Link } from '@backstage/ui';
import { useBundleFile } from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../../hooks/useQueryHref';
import type { RevisionView } from '../RevisionView';
import { clipText } from '../sections/clip';
import { readTitle } from './readTitle';

export interface DocumentLinkProps {
  path: string;
  isCurrent: boolean;
  /** There when the document may be read for its title. */
  reads?: RevisionView;
}

/** Opens a document; goes by its title, or else by its file. */
export function DocumentLink({ path, isCurrent, reads }: DocumentLinkProps) {
  const href = useQueryHref();
  const { value } = useBundleFile(
    reads?.service.id,
    reads?.revision.digest,
    path,
  );
  const title = value === undefined ? undefined : readTitle(value);
  return (
    <Link
      href={href({ params: { doc: path }, hash: 'documentation' })}
      aria-current={isCurrent ? 'true' : undefined}
      weight={isCurrent ? 'bold' : 'regular'}
      title={path}
    >
      <bdi>{clipText(title ?? path.split('/').slice(1).join('/'))}</bdi>
    </Link>
  );
}
