import { lazy, Suspense } from 'react';
import { Skeleton, Text } from '@backstage/ui';
import {
  LoadErrorNotice,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { useAllVersions } from '../../../hooks/useAllVersions';
import { Snippet } from './Snippet';
import {
  dependencyEntry,
  pinnedEntry,
  type SnippetSubject,
} from './writeSnippets';

// Ranges need a reader of versions, which the page does not have otherwise.
const RangeProposal = lazy(() => import('./RangeProposal'));

export interface DependencySnippetsProps {
  serviceId: string;
  subject: SnippetSubject;
}

/** Entries for the contract of a consumer, with the range that the history of the service supports. */
export function DependencySnippets(props: DependencySnippetsProps) {
  const { serviceId, subject } = props;
  const { t } = usePactoTranslation();
  const { items, complete, error } = useAllVersions(serviceId);
  const { version } = subject;
  const entries = (range?: string) => (
    <>
      <Snippet
        title={t('snippets.depend')}
        text={dependencyEntry({ ...subject, range })}
      />
      <Snippet
        title={t('snippets.pin')}
        text={pinnedEntry({ ...subject, range })}
      />
    </>
  );
  if (error) return <LoadErrorNotice error={error} />;
  if (version === undefined) {
    return <Text color="secondary">{t('snippets.noVersion')}</Text>;
  }
  const waiting = <Skeleton width="100%" height={160} />;
  if (!complete) return waiting;
  return (
    <Suspense fallback={waiting}>
      <RangeProposal version={version} versions={items}>
        {entries}
      </RangeProposal>
    </Suspense>
  );
}
