import type { ReactNode } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { Text } from '@backstage/ui';
import {
  PACTO_INTERFACE_ANNOTATION,
  type ServiceSummary,
} from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { ComplianceSummary } from '../ComplianceSummary';
import { ValidityMark } from '../marks';
import { LastChange } from './LastChange';
import { NeededBy } from './NeededBy';
import { Needs } from './Needs';
import styles from './OverviewCard.module.css';

export interface OverviewFactsProps {
  entity: Entity;
  service: ServiceSummary;
}

/** What an owner wants to know before opening the contract. */
export function OverviewFacts({ entity, service }: OverviewFactsProps) {
  const { t } = usePactoTranslation();
  const { name, version, status, compliance } = service;
  const face = entity.metadata.annotations?.[PACTO_INTERFACE_ANNOTATION];
  return (
    <>
      {face && (
        <Text as="p">
          {t('overview.ofInterface', { name: <bdi>{face}</bdi> })}
        </Text>
      )}
      <dl className={styles.facts}>
        <Fact label={t('overview.version')}>
          {version === undefined ? (
            t('contracts.noVersion')
          ) : (
            <bdi>{version}</bdi>
          )}
        </Fact>
        <Fact label={t('overview.validity')}>
          <ValidityMark status={status} />
        </Fact>
        <Fact label={t('overview.compliance')}>
          <ComplianceSummary name={name} compliance={compliance} />
        </Fact>
        <Fact label={t('overview.change')}>
          <LastChange serviceId={service.id} />
        </Fact>
        <Fact label={t('overview.blastRadius')}>
          <NeededBy blastRadius={service.blastRadius} />
        </Fact>
        <Fact label={t('overview.needs')}>
          <Needs dependencies={service.dependencies} />
        </Fact>
      </dl>
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
