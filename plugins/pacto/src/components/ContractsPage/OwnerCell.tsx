import { Button, Cell } from '@backstage/ui';
import { ownerLabel, type Owner } from '@pacto/core';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import styles from './cells.module.css';

export interface OwnerCellProps {
  owner?: Owner;
  onOwner(owner: string): void;
}

/** The owner as the contract names it; pressing it shows only theirs. */
export function OwnerCell({ owner, onOwner }: OwnerCellProps) {
  const { t } = usePactoTranslation();
  const label = ownerLabel(owner);
  const key = owner?.key;
  if (label === undefined || key === undefined) {
    return (
      <Cell>
        <span className={styles.secondary}>
          {label ?? t('contracts.noOwner')}
        </span>
      </Cell>
    );
  }
  return (
    <Cell textValue={label}>
      <Button
        size="small"
        variant="tertiary"
        className={styles.owner}
        aria-label={t('contracts.filterByOwner', { owner: label })}
        onPress={() => onOwner(key)}
      >
        <bdi className={styles.ellipsis} title={label}>
          {label}
        </bdi>
      </Button>
    </Cell>
  );
}
