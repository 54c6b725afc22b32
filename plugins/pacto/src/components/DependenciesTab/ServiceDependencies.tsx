import type { ServiceSummary } from '@pacto/backstage-plugin-pacto-common';
import {
  LimitationsBanner,
  LoadErrorNotice,
  useGraph,
} from '@pacto/backstage-plugin-pacto-react';
import { GraphAnswerLine } from './GraphAnswerLine';
import { DependenciesSkeleton } from './DependenciesSkeleton';
import { Findings } from './Findings';
import { GraphContent } from './GraphContent';
import { GraphFilters } from './GraphFilters';
import { Planner } from './planner/Planner';
import { useGraphAddress } from './useGraphAddress';
import styles from './DependenciesTab.module.css';

/** The graph around a service as a picture and as tables, what is wrong in it, and what a change would do to it. */
export function ServiceDependencies({ service }: { service: ServiceSummary }) {
  const { address, change } = useGraphAddress();
  const { direction, depth, requiredOnly, owner, system, maxNodes } = address;
  const root = address.around ?? service.id;
  const { value, error, loading, reload } = useGraph(root, {
    direction,
    depth,
    requiredOnly: requiredOnly || undefined,
    owner,
    system,
    maxNodes,
  });
  // A filter is offered for what is drawn, and stays when nothing else is.
  const filters = (
    <GraphFilters
      address={address}
      nodes={value?.nodes ?? []}
      onChange={change}
    />
  );
  if (!value) {
    if (!error) return <DependenciesSkeleton />;
    return (
      <div className={styles.tab}>
        {address.around && filters}
        <LoadErrorNotice error={error} onRetry={reload} />
      </div>
    );
  }
  return (
    <div className={styles.tab} aria-busy={loading}>
      <LimitationsBanner answer={value} />
      <GraphAnswerLine
        answer={value}
        isElsewhere={root !== service.id}
        onReturn={() => change({ around: undefined, node: undefined })}
      />
      {error && <LoadErrorNotice error={error} onRetry={reload} />}
      {filters}
      {address.view === 'plan' ? (
        <Planner service={service} nodes={value.nodes} />
      ) : (
        <>
          <GraphContent
            service={service}
            answer={value}
            address={address}
            onChange={change}
          />
          <Findings answer={value} onSelect={node => change({ node })} />
        </>
      )}
    </div>
  );
}
