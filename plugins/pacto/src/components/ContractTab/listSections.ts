import type { ComponentType } from 'react';
import type { PactoTranslate } from '@pacto/backstage-plugin-pacto-react';
import { isDocument, isSbom } from './bundlePaths';
import type { RevisionView } from './RevisionView';
import { ConfigurationSection } from './sections/ConfigurationSection';
import { DependenciesSection } from './sections/DependenciesSection';
import { DependentsSection } from './sections/DependentsSection';
import { DocumentationSection } from './sections/DocumentationSection';
import { FilesSection } from './sections/FilesSection';
import { InterfacesSection } from './sections/InterfacesSection';
import { PoliciesSection } from './sections/PoliciesSection';
import { RuntimeSection } from './sections/RuntimeSection';
import { SbomSection } from './sections/SbomSection';
import { ScalingSection } from './sections/ScalingSection';
import { SourceSection } from './sections/SourceSection';

/** One part of the Contract tab. */
export interface ContractSection {
  /** Also the place in the address. */
  id: string;
  title: string;
  /** Absent when there is nothing to count or it is not known yet. */
  count?: number;
  Content: ComponentType<{ view: RevisionView }>;
}

/** The parts of the Contract tab, in reading order. */
export function listSections(
  { contract, revision, dependents }: RevisionView,
  t: PactoTranslate,
): ContractSection[] {
  const countFiles = (matches: (path: string) => boolean) =>
    revision.files.filter(({ path }) => matches(path)).length;
  const section = (
    id: Parameters<typeof sectionKey>[0],
    Content: ContractSection['Content'],
    count?: number,
  ): ContractSection => ({ id, title: t(sectionKey(id)), count, Content });
  return [
    section('interfaces', InterfacesSection, contract.interfaces.length),
    section(
      'configuration',
      ConfigurationSection,
      contract.configurations.length,
    ),
    section('dependencies', DependenciesSection, contract.dependencies.length),
    section('dependents', DependentsSection, dependents.value?.items.length),
    section('runtime', RuntimeSection),
    section('scaling', ScalingSection),
    section('policies', PoliciesSection, contract.policies.length),
    section('documentation', DocumentationSection, countFiles(isDocument)),
    section('sbom', SbomSection, countFiles(isSbom)),
    section('files', FilesSection, revision.files.length),
    section('source', SourceSection),
  ];
}

function sectionKey<
  Id extends
    | 'interfaces'
    | 'configuration'
    | 'dependencies'
    | 'dependents'
    | 'runtime'
    | 'scaling'
    | 'policies'
    | 'documentation'
    | 'sbom'
    | 'files'
    | 'source',
>(id: Id): `section.${Id}` {
  return `section.${id}`;
}
