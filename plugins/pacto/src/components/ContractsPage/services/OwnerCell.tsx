import { Cell } from '@backstage/ui';
import { ownerLabel, type Owner } from '@pacto/core';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { FilterButton } from '../filters/FilterButton';
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
      <FilterButton
        label={label}
        action={t('contracts.filterByOwner', { owner: label })}
        onPress={() => onOwner(key)}
      />
    </Cell>
  );
}
