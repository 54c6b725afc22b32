import { useLocation } from 'react-router-dom';
import { loadErrorKind, useSources } from '@pacto/backstage-plugin-pacto-react';
import { SourceDetails } from './details';
import { SourcesForbidden } from './SourcesForbidden';
import { SourcesPanel } from './SourcesPanel';
import { useFollowSync } from './useFollowSync';

/** All sources, each with its health and what could not be read, or one in detail. */
export function SourcesView() {
  const sources = useSources();
  const follow = useFollowSync(sources);
  const { search } = useLocation();
  const sourceId = new URLSearchParams(search).get('source');
  if (sources.error && loadErrorKind(sources.error) === 'forbidden') {
    return <SourcesForbidden />;
  }
  return sourceId ? (
    <SourceDetails
      key={sourceId}
      sourceId={sourceId}
      sources={sources}
      onSyncStarted={follow}
    />
  ) : (
    <SourcesPanel sources={sources} onSyncStarted={follow} />
  );
}
