import type { ComponentType } from 'react';
import type { Revision } from '@pacto/backstage-plugin-pacto-common';
import type { PactoTranslate } from '@pacto/backstage-plugin-pacto-react';
import type { SectionState } from '../Section';
import { isDocument, isSbom, isSkill } from './bundlePaths';
import { ConfigurationSection } from './configuration/ConfigurationSection';
import { DocumentationSection } from './documentation/DocumentationSection';
import { FilesSection } from './files/FilesSection';
import { findingsOf } from './findingsOf';
import { InterfacesSection } from './interfaces/InterfacesSection';
import { ReadinessSection } from './readiness/ReadinessSection';
import type { RevisionView } from './RevisionView';
import { SbomSection } from './sbom/SbomSection';
import { sectionStates, type SectionId } from './sectionStates';
import { DependenciesSection } from './sections/DependenciesSection';
import { DependentsSection } from './sections/DependentsSection';
import { PoliciesSection } from './sections/PoliciesSection';
import { RuntimeSection } from './sections/RuntimeSection';
import { ScalingSection } from './sections/ScalingSection';
import { SourceSection } from './sections/SourceSection';

/** One part of the Contract tab. */
export interface ContractSection {
  /** Also the place in the address. */
  id: SectionId;
  title: string;
  state: SectionState;
  /** Absent when there is nothing to count or it is not known yet. */
  count?: number;
  /** Those about this part. */
  findings: Revision['findings'];
  Content: ComponentType<{ view: RevisionView }>;
}

/** The parts of the Contract tab, in reading order. */
export function listSections(
  view: RevisionView,
  t: PactoTranslate,
): ContractSection[] {
  const { contract, revision, dependents } = view;
  const states = sectionStates(view, t);
  const countFiles = (matches: (path: string) => boolean) =>
    revision.files.filter(({ path }) => matches(path)).length;
  const section = (
    id: SectionId,
    Content: ContractSection['Content'],
    count?: number,
  ): ContractSection => ({
    id,
    title: t(`section.${id}`),
    state: states[id],
    count,
    findings: findingsOf(id, revision.findings),
    Content,
  });
  return [
    section('interfaces', InterfacesSection, contract.interfaces.length),
    section(
      'configuration',
      ConfigurationSection,
      contract.configurations.length,
    ),
    section('dependencies', DependenciesSection, contract.dependencies.length),
    section('dependents', DependentsSection, dependents.value?.totalItems),
    section('runtime', RuntimeSection),
    section('scaling', ScalingSection),
    section('policies', PoliciesSection, contract.policies.length),
    section('readiness', ReadinessSection, contract.readiness?.claims.length),
    section(
      'documentation',
      DocumentationSection,
      countFiles(isDocument) + countFiles(isSkill),
    ),
    section('sbom', SbomSection, countFiles(isSbom)),
    section('files', FilesSection, revision.files.length),
    section('source', SourceSection),
  ];
}
