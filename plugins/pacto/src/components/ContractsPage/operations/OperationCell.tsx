import { Badge, Link } from '@backstage/ui';
import type { Operation } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { useEntityTabHref } from '../../../hooks/useEntityTabHref';
import { FilterButton } from '../filters/FilterButton';
import styles from './operations.module.css';

export interface OperationCellProps {
  operation: Operation;
  onMethod(method: string): void;
}

/** Method and name; the name leads to the operation in its contract. */
export function OperationCell({ operation, onMethod }: OperationCellProps) {
  const { t } = usePactoTranslation();
  const tabHref = useEntityTabHref();
  const { method, name, summary, entityRef, deprecated } = operation;
  return (
    <>
      <div className={styles.operation}>
        {method && (
          <FilterButton
            label={method}
            action={t('operations.filterByMethod', { method })}
            onPress={() => onMethod(method)}
          />
        )}
        {entityRef ? (
          <Link
            href={tabHref(entityRef, 'contract', {
              operation: `${operation.interface}/${operation.key}`,
            })}
          >
            <bdi>{name}</bdi>
          </Link>
        ) : (
          <bdi>{name}</bdi>
        )}
        {deprecated && <Badge size="small">{t('operations.deprecated')}</Badge>}
      </div>
      {summary && (
        <div className={styles.secondary}>
          <bdi>{summary}</bdi>
        </div>
      )}
    </>
  );
}
