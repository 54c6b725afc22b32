import type {
  ContentProblem as Problem,
  ContentState,
} from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { SectionStateNote } from '../Section';
import { FileLine } from './origin';
import styles from './ContractTab.module.css';

export interface ContentProblemProps {
  state: Exclude<ContentState, 'present'>;
  problem?: Problem;
}

/** Why a file that the contract counts on says nothing, and what to do. */
export function ContentProblem({ state, problem }: ContentProblemProps) {
  const { t } = usePactoTranslation();
  if (state === 'absent') {
    return (
      <SectionStateNote
        state={{
          kind: 'empty',
          reason: <bdi>{problem?.message ?? t('content.absent')}</bdi>,
        }}
      />
    );
  }
  return (
    <div>
      <StatusMark mark="unknown" label={t('content.unreadable')} />{' '}
      <bdi>{problem?.message}</bdi>{' '}
      {problem?.file && (
        <FileLine path={problem.file} line={problem.position?.line} />
      )}
      {problem?.remedy && (
        <div className={styles.remedy}>
          <bdi>{problem.remedy}</bdi>
        </div>
      )}
    </div>
  );
}
