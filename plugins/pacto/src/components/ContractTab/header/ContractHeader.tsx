import type { ReactNode } from 'react';
import { Badge, ButtonLink } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type {
  Revision,
  ServiceSummary,
} from '@pacto/backstage-plugin-pacto-common';
import {
  DigestText,
  TimeText,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { diffHref } from '../../../hooks/diffHref';
import { toDiffRouteRef, toVersionsRouteRef } from '../../../routes';
import { ComplianceSummary } from '../../ComplianceSummary';
import { Origin } from '../origin';
import type { RevisionView } from '../RevisionView';
import { summarizeContract } from '../sections/describeRuntime';
import { Snippets } from '../snippets/Snippets';
import { ContractOwner } from './ContractOwner';
import { SignatureFact } from './SignatureFact';
import { Validity } from './Validity';
import { VersionPicker } from './VersionPicker';
import styles from './ContractHeader.module.css';

export interface ContractHeaderProps {
  service: ServiceSummary;
  revision?: Revision;
  /** When the data was last confirmed; null when never. */
  asOf: string | null;
  /** There when the contract could be read. */
  view?: RevisionView;
}

/** The answer in one look: which version this is, where it comes from, whether it is valid, what it is. */
export function ContractHeader(props: ContractHeaderProps) {
  const { service, revision, asOf, view } = props;
  const { t } = usePactoTranslation();
  const versionsLink = useRouteRef(toVersionsRouteRef);
  const diffLink = useRouteRef(toDiffRouteRef);
  return (
    <header className={styles.header}>
      <dl className={styles.facts}>
        <Fact label={t('contract.version')}>
          <VersionPicker serviceId={service.id} revision={revision} />
          {view && <Origin path={['service', 'version']} />}
          {versionsLink && (
            <ButtonLink size="small" variant="tertiary" href={versionsLink()}>
              {t('contract.allVersions')}
            </ButtonLink>
          )}
          {diffLink && revision?.contract && (
            <ButtonLink
              size="small"
              variant="tertiary"
              href={diffHref(diffLink(), { to: revision.digest })}
            >
              {t('contract.changes')}
            </ButtonLink>
          )}
        </Fact>
        <Fact label={t('contract.status')}>
          <Validity service={service} revision={revision} />
        </Fact>
        {revision?.current && (
          <Fact label={t('compliance.label')}>
            <ComplianceSummary
              name={service.name}
              compliance={service.compliance}
            />
            {service.compliance.score !== null &&
              t('compliance.score', { score: service.compliance.score })}
          </Fact>
        )}
        {revision && (
          <>
            <Fact label={t('contract.digest')}>
              <DigestText digest={revision.digest} />
            </Fact>
            <Fact label={t('contract.tags')}>
              {revision.tags.length === 0 && t('contract.noTags')}
              {revision.tags.map(tag => (
                <Badge key={tag} size="small">
                  <bdi>{tag}</bdi>
                </Badge>
              ))}
            </Fact>
          </>
        )}
        {view && (
          <Fact label={t('contract.owner')}>
            <ContractOwner view={view} />
            {view.contract.service.owner && (
              <Origin path={['service', 'owner']} />
            )}
          </Fact>
        )}
        <Fact label={t('contract.asOf')}>
          {asOf ? <TimeText time={asOf} /> : t('contract.neverChecked')}
        </Fact>
        <Fact label={t('contract.source')}>
          <span>
            {t('contract.sourceText', {
              repository: <code>{service.repository}</code>,
              source: <bdi>{service.sourceId}</bdi>,
            })}
          </span>
        </Fact>
        {revision && (
          <Fact label={t('signature.label')}>
            <SignatureFact signature={revision.signature} />
          </Fact>
        )}
      </dl>
      {view && (
        <p className={styles.summary}>
          {summarizeContract(view.contract, t).join(' ')}
        </p>
      )}
      {revision && (
        <div className={styles.tools}>
          <Snippets service={service} revision={revision} />
        </div>
      )}
    </header>
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
