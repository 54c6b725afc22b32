import { Button, Link, Text } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { useEntityTabHref } from '../../../hooks/useEntityTabHref';
import { ServiceName } from '../../Attention';
import styles from './fleet.module.css';
import type { FleetRow } from './listFleetRows';
import { StatusCounts } from './StatusCounts';

export interface FleetSelectionProps {
  row: FleetRow;
  onToggle(groupKey: string): void;
}

/** What is selected in the picture, and where it leads. */
export function FleetSelection({ row, onToggle }: FleetSelectionProps) {
  const { t } = usePactoTranslation();
  const tabHref = useEntityTabHref();
  const { kind, label, groupKey, entityRef, needs, neededBy } = row;
  return (
    <div className={styles.selection} role="status">
      <Text as="p" weight="bold">
        {kind === 'group' ? (
          <bdi>{label}</bdi>
        ) : (
          <ServiceName name={label} entityRef={entityRef} />
        )}
      </Text>
      <StatusCounts row={row} />
      <Text as="p" color="secondary">
        {row.message ? (
          <bdi>{row.message}</bdi>
        ) : (
          t('fleetGraph.degrees', { needs, neededBy })
        )}
      </Text>
      {groupKey !== undefined && (
        <Button
          size="small"
          variant="secondary"
          onPress={() => onToggle(groupKey)}
        >
          {t(
            kind === 'group' && !row.isExpanded
              ? 'fleetGraph.open'
              : 'fleetGraph.close',
          )}
        </Button>
      )}
      {entityRef && (
        <Link href={tabHref(entityRef, 'dependencies')}>
          {t('fleetGraph.dependencies')}
        </Link>
      )}
    </div>
  );
}
