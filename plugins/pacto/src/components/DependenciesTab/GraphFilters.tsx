import { useMemo } from 'react';
import { Select, Switch } from '@backstage/ui';
import type { GraphNode } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import {
  graphDirections,
  MAX_DEPTH,
  type ChangeGraphAddress,
  type GraphAddress,
} from './useGraphAddress';
import { nameOfRef } from './nameOfRef';
import { ViewSwitch } from './ViewSwitch';
import styles from './DependenciesTab.module.css';

export interface GraphFiltersProps {
  address: GraphAddress;
  nodes: ReadonlyArray<GraphNode>;
  onChange: ChangeGraphAddress;
}

const ALL = '*';

/** What of the graph is shown, and how. */
export function GraphFilters({ address, nodes, onChange }: GraphFiltersProps) {
  const { t } = usePactoTranslation();
  const owners = useMemo(
    () => listValues(nodes, 'owner', address.owner),
    [nodes, address.owner],
  );
  const systems = useMemo(
    () => listValues(nodes, 'system', address.system),
    [nodes, address.system],
  );
  const select = (field: 'owner' | 'system', values: string[]) => (
    <Select
      size="small"
      className={styles.select}
      label={t(`graph.filter.${field}`)}
      options={[
        { value: ALL, label: t('graph.filter.all') },
        ...values.map(value => ({
          value,
          label: field === 'system' ? nameOfRef(value) : value,
        })),
      ]}
      value={address[field] ?? ALL}
      onChange={key =>
        onChange({ [field]: key === ALL ? undefined : String(key) })
      }
    />
  );
  return (
    <div
      className={styles.filters}
      role="group"
      aria-label={t('graph.filter.label')}
    >
      <ViewSwitch address={address} onChange={onChange} />
      {address.view !== 'plan' && (
        <>
          <Select
            size="small"
            className={styles.select}
            label={t('graph.filter.direction')}
            options={graphDirections.map(value => ({
              value,
              label: t(`graph.direction.${value}`),
            }))}
            value={address.direction}
            onChange={key =>
              onChange({
                direction: graphDirections.find(value => value === key),
              })
            }
          />
          <Select
            size="small"
            className={styles.depth}
            label={t('graph.filter.depth')}
            options={Array.from({ length: MAX_DEPTH }, (_, index) => ({
              value: String(index + 1),
              label: t('graph.steps', { count: index + 1 }),
            }))}
            value={String(address.depth)}
            onChange={key => onChange({ depth: Number(key) })}
          />
          {select('owner', owners)}
          {select('system', systems)}
          <Switch
            className={styles.switch}
            label={t('graph.filter.requiredOnly')}
            isSelected={address.requiredOnly}
            onChange={requiredOnly => onChange({ requiredOnly })}
          />
        </>
      )}
    </div>
  );
}

function listValues(
  nodes: ReadonlyArray<GraphNode>,
  field: 'owner' | 'system',
  chosen: string | undefined,
): string[] {
  const values = new Set(nodes.map(node => node[field]));
  values.add(chosen);
  return [...values].filter((value): value is string => Boolean(value)).sort();
}
