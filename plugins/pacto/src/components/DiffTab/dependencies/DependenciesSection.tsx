import { useState } from 'react';
import { Switch, Text } from '@backstage/ui';
import type { DependencyDiff } from '@pacto/backstage-plugin-pacto-common';
import {
  LimitationsBanner,
  useDependencyDiff,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { LoadedContent, Section } from '../../Section';
import type { RevisionPair } from '../RevisionPair';
import { DependencyChangesTable } from './DependencyChangesTable';

export interface DependenciesSectionProps {
  serviceId: string;
  pair: RevisionPair;
}

/** What the two revisions need, directly or not, and what of it differs. */
export function DependenciesSection(props: DependenciesSectionProps) {
  const { serviceId, pair } = props;
  const { t } = usePactoTranslation();
  const tree = useDependencyDiff(serviceId, pair);
  return (
    <Section
      id="dependencies"
      title={t('diff.dependencies')}
      count={tree.value && changesOf(tree.value).length}
    >
      <LoadedContent loaded={tree}>
        {answer => (
          <>
            <LimitationsBanner answer={answer} />
            <DependencyChanges answer={answer} />
          </>
        )}
      </LoadedContent>
    </Section>
  );
}

function DependencyChanges({ answer }: { answer: DependencyDiff }) {
  const { t } = usePactoTranslation();
  const [all, setAll] = useState(false);
  const changes = changesOf(answer);
  const { items, totalItems, truncated } = answer;
  if (items.length === 0) {
    return <Text color="secondary">{t('diff.dependenciesNone')}</Text>;
  }
  const shown = all ? items : changes;
  return (
    <>
      <Text color="secondary">
        {changes.length === 0
          ? t('diff.dependenciesSame', { count: totalItems })
          : t('diff.dependenciesDiffer', {
              count: changes.length,
              total: totalItems,
            })}{' '}
        {truncated && t('diff.dependenciesTruncated')}
      </Text>
      {changes.length < items.length && (
        <Switch
          label={t('diff.dependenciesAll')}
          isSelected={all}
          onChange={setAll}
        />
      )}
      {shown.length > 0 && <DependencyChangesTable rows={shown} />}
    </>
  );
}

function changesOf({ items }: DependencyDiff): DependencyDiff['items'] {
  return items.filter(({ type }) => type !== 'unchanged');
}
