import type { GraphNode } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { FactTable, type FactColumn } from '../../FactTable';
import { ComplianceMark } from '../../marks';
import { nameOfRef } from '../nameOfRef';
import { NodeName } from './NodeName';

export interface NodesTableProps {
  nodes: ReadonlyArray<GraphNode>;
  onSelect(id: string): void;
}

/** One row per node, by its distance from the middle. */
export function NodesTable({ nodes, onSelect }: NodesTableProps) {
  const { t } = usePactoTranslation();
  const columns: Array<FactColumn<GraphNode>> = [
    {
      id: 'name',
      label: t('graph.column.service'),
      render: node => <NodeName node={node} onSelect={onSelect} />,
    },
    {
      id: 'version',
      label: t('graph.column.version'),
      render: ({ version }) => <bdi>{version}</bdi>,
    },
    {
      id: 'status',
      label: t('graph.column.status'),
      render: ({ status, kind, message }) => (
        <>
          {status && <ComplianceMark status={status} />}
          {kind === 'external' && (
            <StatusMark mark="unknown" label={t('graph.external')} />
          )}{' '}
          {message && <bdi>{message}</bdi>}
        </>
      ),
    },
    {
      id: 'owner',
      label: t('graph.column.owner'),
      render: ({ owner }) => <bdi>{owner}</bdi>,
    },
    {
      id: 'system',
      label: t('graph.column.system'),
      render: ({ system }) => system && <bdi>{nameOfRef(system)}</bdi>,
    },
    {
      id: 'depth',
      label: t('graph.column.depth'),
      numeric: true,
      render: ({ depth }) => t('graph.number', { value: depth }),
    },
    {
      id: 'hidden',
      label: t('graph.column.hidden'),
      numeric: true,
      render: ({ hidden }) =>
        t('graph.number', { value: hidden.dependencies + hidden.dependents }),
    },
  ];
  return (
    <FactTable
      label={t('graph.nodesLabel')}
      columns={columns}
      rows={nodes}
      rowKey={({ id }) => id}
    />
  );
}
