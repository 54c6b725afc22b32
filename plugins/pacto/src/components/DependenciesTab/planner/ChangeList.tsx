import { Button } from '@backstage/ui';
import type { PlanChange } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { describeChange } from './describeChange';
import styles from './Planner.module.css';

export interface ChangeListProps {
  changes: PlanChange[];
  services: ReadonlyArray<{ serviceId: string; name: string }>;
  onChange(changes: PlanChange[]): void;
}

/** The planned changes, in the order in which they would be made. */
export function ChangeList({ changes, services, onChange }: ChangeListProps) {
  const { t } = usePactoTranslation();
  return (
    <ol className={styles.changes} aria-label={t('plan.changes')}>
      {changes.map((change, index) => {
        const name =
          services.find(({ serviceId }) => serviceId === change.serviceId)
            ?.name ?? change.serviceId;
        const text = describeChange(change, name, t);
        return (
          <li key={index}>
            <bdi>{text}</bdi>{' '}
            <Button
              size="small"
              variant="tertiary"
              aria-label={t('plan.takeOutLabel', { change: text })}
              onPress={() => onChange(changes.filter((_, at) => at !== index))}
            >
              {t('plan.takeOut')}
            </Button>
          </li>
        );
      })}
    </ol>
  );
}
