import { useRef, type ReactNode } from 'react';
import type { Entity } from '@backstage/catalog-model';
import type { Contract } from '@pacto/core';
import type {
  Revision,
  ServiceSummary,
} from '@pacto/backstage-plugin-pacto-common';
import {
  useDependencies,
  useDependents,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { useHashTarget } from '../../hooks/useHashTarget';
import { useRelatedEntities } from '../../hooks/useRelatedEntities';
import { Section } from '../Section';
import { FileDialog } from './FileDialog';
import { ContractHeader } from './header/ContractHeader';
import { InvalidContract } from './header/InvalidContract';
import { NotCurrent } from './header/NotCurrent';
import { listSections } from './listSections';
import { PageNav } from './PageNav';
import type { RevisionView } from './RevisionView';
import styles from './ContractTab.module.css';

export interface RevisionContractProps {
  entity: Entity;
  service: ServiceSummary;
  revision: Revision;
  contract: Contract;
  asOf: string | null;
  /** What the reader must know before the contract. */
  children: ReactNode;
}

/** One revision, from the answer at the top to the text at the bottom. */
export function RevisionContract(props: RevisionContractProps) {
  const { entity, service, revision, contract, asOf, children } = props;
  const { t } = usePactoTranslation();
  const dependencies = useDependencies(service.id, revision.digest);
  const dependents = useDependents(service.id);
  const related = useRelatedEntities(entity);
  const view: RevisionView = {
    entity,
    service,
    revision,
    contract,
    dependencies,
    dependents,
    related,
  };
  const root = useRef<HTMLDivElement>(null);
  useHashTarget(root);
  const sections = listSections(view, t);
  return (
    <>
      {!revision.current && <NotCurrent revision={revision} />}
      <ContractHeader
        service={service}
        revision={revision}
        asOf={asOf}
        view={view}
      />
      {revision.state === 'invalid' && <InvalidContract />}
      {children}
      <div className={styles.columns}>
        <div className={styles.nav}>
          <PageNav sections={sections} />
        </div>
        <div className={styles.sections} ref={root}>
          {sections.map(({ id, title, count, Content }) => (
            <Section key={id} id={id} title={title} count={count}>
              <Content view={view} />
            </Section>
          ))}
        </div>
      </div>
      <FileDialog view={view} />
    </>
  );
}
