import type {
  GraphEdge,
  GraphNode,
} from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { FactTable, type FactColumn } from '../../FactTable';
import { EdgeState } from './EdgeState';

export interface EdgesTableProps {
  edges: ReadonlyArray<GraphEdge>;
  nodeOf(id: string): GraphNode | undefined;
}

/** One row per dependency and reference. */
export function EdgesTable({ edges, nodeOf }: EdgesTableProps) {
  const { t } = usePactoTranslation();
  const columns: Array<FactColumn<GraphEdge>> = [
    {
      id: 'from',
      label: t('graph.column.from'),
      render: ({ from }) => <bdi>{nodeOf(from)?.name}</bdi>,
    },
    {
      id: 'to',
      label: t('graph.column.to'),
      render: ({ to, name }) => <bdi>{nodeOf(to)?.name ?? name}</bdi>,
    },
    {
      id: 'kind',
      label: t('graph.column.kind'),
      render: ({ kind, required }) =>
        t(
          kind === 'reference'
            ? 'graph.edge.reference'
            : `graph.edge.${required ? 'required' : 'optional'}`,
        ),
    },
    {
      id: 'range',
      label: t('graph.column.range'),
      render: ({ range }) =>
        range === undefined ? (
          t('dependencies.anyVersion')
        ) : (
          <code>{range}</code>
        ),
    },
    {
      id: 'resolved',
      label: t('graph.column.resolved'),
      render: ({ resolvedVersion }) => <bdi>{resolvedVersion}</bdi>,
    },
    {
      id: 'state',
      label: t('graph.column.state'),
      render: edge => <EdgeState edge={edge} />,
    },
  ];
  return (
    <FactTable
      label={t('graph.edgesLabel')}
      columns={columns}
      rows={edges}
      rowKey={({ id }) => id}
    />
  );
}
