import { useSources } from '@pacto/backstage-plugin-pacto-react';
import { SourcesPanel } from './SourcesPanel';
import { useFollowSync } from './useFollowSync';

/** All sources, each with its health and what could not be read. */
export function SourcesView() {
  const sources = useSources();
  useFollowSync(sources);
  return <SourcesPanel sources={sources} />;
}
