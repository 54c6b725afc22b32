import type { ReactNode } from 'react';
import type { Contract } from '@pacto/core';
import type {
  Loaded,
  PactoTranslate,
} from '@pacto/backstage-plugin-pacto-react';
import type { SectionState } from '../Section';
import { isDocument, isSbom, isSkill } from './bundlePaths';
import type { RevisionView } from './RevisionView';
import { listRuntimeFields } from './sections/listRuntimeFields';

/** The parts of the Contract tab, in reading order. */
export type SectionId =
  | 'interfaces'
  | 'configuration'
  | 'dependencies'
  | 'dependents'
  | 'runtime'
  | 'scaling'
  | 'policies'
  | 'readiness'
  | 'documentation'
  | 'sbom'
  | 'files'
  | 'source';

const present: SectionState = { kind: 'present' };

/** Which of the four states each part is in. Source: dashboard sheet, §6. */
export function sectionStates(
  view: RevisionView,
  t: PactoTranslate,
): Record<SectionId, SectionState> {
  const { contract, revision, dependencies, dependents, source } = view;
  const empty = (reason: ReactNode): SectionState => ({
    kind: 'empty',
    reason,
  });
  const unless = (isEmpty: boolean, reason: string) =>
    isEmpty ? empty(reason) : present;
  const has = (matches: (path: string) => boolean) =>
    revision.files.some(({ path }) => matches(path));
  const needed = dependents.value;
  return {
    interfaces: unless(contract.interfaces.length === 0, t('interfaces.empty')),
    configuration: unless(
      contract.configurations.length === 0,
      t('configuration.empty'),
    ),
    dependencies:
      contract.dependencies.length === 0
        ? empty(t('dependencies.empty'))
        : unavailableOr(dependencies),
    dependents:
      needed?.totalItems === 0 && needed.blastRadius.total === 0
        ? empty(t('dependents.empty'))
        : unavailableOr(dependents),
    runtime: unless(
      listRuntimeFields(contract).length === 0,
      t('runtime.empty'),
    ),
    scaling: scalingState(contract, t),
    policies: policiesState(contract, t),
    readiness: readinessState(contract, t),
    documentation: unless(
      !has(isDocument) && !has(isSkill),
      t('documentation.empty'),
    ),
    sbom: unless(!has(isSbom), t('sbom.empty')),
    files: unless(revision.files.length === 0, t('files.empty')),
    source: unavailableOr(source),
  };
}

function unavailableOr(loaded: Loaded<unknown>): SectionState {
  const { value, error, reload } = loaded;
  return value === undefined && error
    ? { kind: 'unavailable', error, reload }
    : present;
}

function scalingState(contract: Contract, t: PactoTranslate): SectionState {
  const { scaling, generation, pactoVersion, workload } = contract;
  if (scaling) return present;
  if (workload === 'job' || workload === 'scheduled') {
    return { kind: 'notApplicable', reason: t('scaling.job') };
  }
  return generation === '2.0'
    ? {
        kind: 'notApplicable',
        reason: t('scaling.notApplicable', { version: pactoVersion }),
      }
    : { kind: 'empty', reason: t('scaling.empty') };
}

function policiesState(contract: Contract, t: PactoTranslate): SectionState {
  if (contract.policies.length > 0) return present;
  return contract.generation === '1.0-a'
    ? { kind: 'notApplicable', reason: t('policies.notApplicable') }
    : { kind: 'empty', reason: t('policies.empty') };
}

/** Readiness came with 1.1. Source: contract format, §1. */
function readinessState(contract: Contract, t: PactoTranslate): SectionState {
  if (contract.readiness) return present;
  return contract.pactoVersion === '1.0'
    ? {
        kind: 'notApplicable',
        reason: t('readiness.notApplicable', { version: '1.0' }),
      }
    : { kind: 'empty', reason: t('readiness.empty') };
}
