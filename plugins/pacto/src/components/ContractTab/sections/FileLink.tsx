import { Link } from '@backstage/ui';
import { useQueryHref } from '../../../hooks/useQueryHref';

/** Opens a file of the bundle as text. */
export function FileLink({ path }: { path: string }) {
  const href = useQueryHref();
  return (
    <Link href={href({ params: { file: path, line: undefined } })}>
      <bdi>{path}</bdi>
    </Link>
  );
}
