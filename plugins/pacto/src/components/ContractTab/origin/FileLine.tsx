import { Link } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../../hooks/useQueryHref';
import styles from './FileLine.module.css';

export interface FileLineProps {
  /** In the bundle. */
  path: string;
  line?: number;
  /** The number of the line alone, for a column of lines. */
  short?: boolean;
}

/** Opens a file of the bundle at a line. */
export function FileLine({ path, line, short = false }: FileLineProps) {
  const { t } = usePactoTranslation();
  const href = useQueryHref();
  const name =
    line === undefined ? path : t('origin.label', { path, line: `${line}` });
  return (
    <Link
      variant="body-small"
      color="secondary"
      className={styles.line}
      href={href({
        params: {
          file: path,
          line: line === undefined ? undefined : `${line}`,
        },
      })}
      aria-label={short ? name : undefined}
    >
      <bdi>{short ? line ?? path : name}</bdi>
    </Link>
  );
}
