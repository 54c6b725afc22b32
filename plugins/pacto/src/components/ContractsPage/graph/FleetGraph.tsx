import { lazy, Suspense, useMemo, useRef } from 'react';
import { Skeleton } from '@backstage/ui';
import type { FleetGraphAnswer } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { PartBoundary } from '../../PartBoundary';
import { drawFleet } from './drawFleet';
import { FleetSelection } from './FleetSelection';
import { FleetTable } from './FleetTable';
import { listFleetRows } from './listFleetRows';
import styles from './FleetGraph.module.css';
import type { useFleetGraphAddress } from './useFleetGraphAddress';

// The layout and its worker come when somebody looks at a graph.
const GraphView = lazy(() =>
  import('../../GraphView').then(m => ({ default: m.GraphView })),
);

export interface FleetGraphProps {
  answer: FleetGraphAnswer;
  address: ReturnType<typeof useFleetGraphAddress>;
}

/** The same groups and services as a picture and as a table. */
export function FleetGraph({ answer, address }: FleetGraphProps) {
  const { t } = usePactoTranslation();
  const { groupBy, selected, select, toggle } = address;
  const table = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () => listFleetRows(answer, { groupBy, t }),
    [answer, groupBy, t],
  );
  const drawn = useMemo(() => drawFleet(answer, rows, t), [answer, rows, t]);
  const selectedRow = rows.find(({ id }) => id === selected);
  const open = (id: string) => {
    const row = rows.find(other => other.id === id);
    if (row?.groupKey && row.kind === 'group') toggle(row.groupKey);
    else select(id);
  };
  return (
    <div className={styles.columns}>
      <div className={styles.picture}>
        <PartBoundary>
          <Suspense fallback={<Skeleton height={480} width="100%" />}>
            <GraphView
              label={t('fleetGraph.label')}
              nodes={drawn.nodes}
              edges={drawn.edges}
              totalNodes={drawn.nodes.length + answer.omitted.groups}
              selected={selected}
              onSelect={select}
              onOpen={open}
              onShowTable={() => {
                table.current?.scrollIntoView({ block: 'start' });
                table.current?.focus();
              }}
            />
          </Suspense>
        </PartBoundary>
        {selectedRow && <FleetSelection row={selectedRow} onToggle={toggle} />}
      </div>
      <div className={styles.table} ref={table} tabIndex={-1}>
        <FleetTable rows={rows} onToggle={toggle} />
      </div>
    </div>
  );
}
