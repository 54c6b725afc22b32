import { Link, Text } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type {
  GraphNode,
  ServiceSummary,
} from '@pacto/backstage-plugin-pacto-common';
import {
  usePactoTranslation,
  usePlan,
} from '@pacto/backstage-plugin-pacto-react';
import { toDiffRouteRef } from '../../../routes';
import { LoadedContent, Section } from '../../Section';
import { ChangeForm } from './ChangeForm';
import { ChangeList } from './ChangeList';
import { PlanResult } from './PlanResult';
import { MAX_CHANGES } from './planText';
import { usePlanAddress } from './usePlanAddress';
import styles from './Planner.module.css';

export interface PlannerProps {
  service: ServiceSummary;
  /** The services that can be chosen. */
  nodes: ReadonlyArray<GraphNode>;
}

/** What would happen if services were published, removed, or asked for other versions. */
export function Planner({ service, nodes }: PlannerProps) {
  const { t } = usePactoTranslation();
  const { changes, setChanges } = usePlanAddress();
  const loaded = usePlan(changes);
  const diffLink = useRouteRef(toDiffRouteRef);
  return (
    <Section id="plan" title={t('plan.title')}>
      <div className={styles.planner}>
        <Text as="p" variant="body-small" color="secondary">
          {t('plan.explanation')}{' '}
          {diffLink && (
            <Link variant="body-small" href={diffLink()}>
              {t('plan.compare')}
            </Link>
          )}
        </Text>
        {changes.length < MAX_CHANGES && (
          <ChangeForm
            service={service}
            nodes={nodes}
            onAdd={change => setChanges([...changes, change])}
          />
        )}
        {changes.length > 0 && (
          <>
            <ChangeList
              changes={changes}
              services={[
                ...nodes.map(({ id, name }) => ({ serviceId: id, name })),
                ...(loaded.value?.effects ?? []).map(effect => effect.service),
              ]}
              onChange={setChanges}
            />
            <LoadedContent loaded={loaded} lines={5}>
              {plan => <PlanResult plan={plan} />}
            </LoadedContent>
          </>
        )}
      </div>
    </Section>
  );
}
