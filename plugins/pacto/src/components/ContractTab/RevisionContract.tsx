import { useRef, type ReactNode } from 'react';
import type { Entity } from '@backstage/catalog-model';
import type { Contract } from '@pacto/core';
import type {
  Revision,
  ServiceSummary,
} from '@pacto/backstage-plugin-pacto-common';
import {
  useBundleFile,
  useDependencies,
  useDependents,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { useHashTarget } from '../../hooks/useHashTarget';
import { useRelatedEntities } from '../../hooks/useRelatedEntities';
import { Section } from '../Section';
import { CONTRACT_PATH } from './bundlePaths';
import { FileDialog } from './files/FileDialog';
import { ContractHeader } from './header/ContractHeader';
import { InvalidContract } from './header/InvalidContract';
import { NotCurrent } from './header/NotCurrent';
import { listSections } from './listSections';
import { PageNav } from './PageNav';
import { PlacesContext, usePlaces } from './origin';
import type { RevisionView } from './RevisionView';
import { SectionContent } from './SectionContent';
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
  const source = useBundleFile(service.id, revision.digest, CONTRACT_PATH);
  const places = usePlaces(source.value);
  const dependencies = useDependencies(service.id, revision.digest);
  const dependents = useDependents(service.id);
  const related = useRelatedEntities(entity);
  const view: RevisionView = {
    entity,
    service,
    revision,
    contract,
    source,
    dependencies,
    dependents,
    related,
  };
  const root = useRef<HTMLDivElement>(null);
  useHashTarget(root);
  const sections = listSections(view, t);
  return (
    <PlacesContext.Provider value={places}>
      {!revision.current && (
        <NotCurrent service={service} revision={revision} />
      )}
      <ContractHeader
        service={service}
        revision={revision}
        asOf={asOf}
        view={view}
      />
      {revision.state === 'invalid' && <InvalidContract />}
      {children}
      <div className={styles.columns}>
        <div>
          <PageNav sections={sections} />
        </div>
        <div className={styles.sections} ref={root}>
          {sections.map(section => (
            <Section
              key={section.id}
              id={section.id}
              title={section.title}
              count={section.count}
            >
              <SectionContent section={section} view={view} />
            </Section>
          ))}
        </div>
      </div>
      <FileDialog view={view} />
    </PlacesContext.Provider>
  );
}
