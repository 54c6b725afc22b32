import { Button } from '@backstage/ui';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { ServiceName } from '../../Attention';
import styles from './fleet.module.css';
import type { FleetRow } from './listFleetRows';

export interface FleetNameCellProps {
  row: FleetRow;
  onToggle(groupKey: string): void;
}

/** A group as a button that opens it, a service of it as a link. */
export function FleetNameCell({ row, onToggle }: FleetNameCellProps) {
  const { kind, label, groupKey, isExpanded, size, version } = row;
  if (kind === 'group' && groupKey !== undefined) {
    const Icon = isExpanded ? RiArrowDownSLine : RiArrowRightSLine;
    return (
      <>
        <Button
          size="small"
          variant="tertiary"
          className={styles.group}
          iconStart={<Icon aria-hidden="true" />}
          aria-expanded={isExpanded}
          onPress={() => onToggle(groupKey)}
        >
          <bdi>{label}</bdi>
        </Button>{' '}
        <span className={styles.secondary}>{size}</span>
      </>
    );
  }
  return (
    <div className={styles.member}>
      <ServiceName name={label} entityRef={row.entityRef} />{' '}
      <span className={styles.secondary}>
        <bdi>{version ?? row.message}</bdi>
      </span>
    </div>
  );
}
