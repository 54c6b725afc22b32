import { Text } from '@backstage/ui';
import type {
  GraphAnswer,
  GraphEdge,
  GraphNode,
} from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { EdgeState } from '../tables/EdgeState';
import { NodeName } from '../tables/NodeName';
import styles from './NodePanel.module.css';

/** Edges listed on each side; a hub has hundreds, and the table has them all. */
const SHOWN = 20;

export interface NodeEdgesProps {
  answer: GraphAnswer;
  node: GraphNode;
  onSelect(id: string): void;
}

/** What a node needs and what needs it, of what is shown. */
export function NodeEdges({ answer, node, onSelect }: NodeEdgesProps) {
  const { t } = usePactoTranslation();
  const side = (key: 'needs' | 'neededBy', end: 'from' | 'to') => {
    const other = end === 'from' ? 'to' : 'from';
    const edges = answer.edges.filter(edge => edge[end] === node.id);
    if (edges.length === 0) return null;
    return (
      <div className={styles.part}>
        <Text as="h3" variant="body-medium" weight="bold">
          {t(`graph.panel.${key}`, { count: edges.length })}
        </Text>
        <ul className={styles.list}>
          {edges.slice(0, SHOWN).map(edge => (
            <li key={edge.id}>
              <EdgeLine
                edge={edge}
                node={answer.nodes.find(({ id }) => id === edge[other])}
                onSelect={onSelect}
              />
            </li>
          ))}
        </ul>
        {edges.length > SHOWN &&
          t('graph.panel.more', { count: edges.length - SHOWN })}
      </div>
    );
  };
  return (
    <>
      {side('needs', 'from')}
      {side('neededBy', 'to')}
    </>
  );
}

interface EdgeLineProps {
  edge: GraphEdge;
  node?: GraphNode;
  onSelect(id: string): void;
}

function EdgeLine({ edge, node, onSelect }: EdgeLineProps) {
  const { t } = usePactoTranslation();
  const { kind, required } = edge;
  const how = required ? 'required' : 'optional';
  return (
    <>
      {node ? (
        <NodeName node={node} onSelect={onSelect} />
      ) : (
        <bdi>{edge.name}</bdi>
      )}{' '}
      {t(kind === 'reference' ? 'graph.edge.reference' : `graph.edge.${how}`)}{' '}
      <code>{edge.range}</code>{' '}
      {edge.resolvedVersion &&
        t('graph.edge.resolvesTo', { version: edge.resolvedVersion })}{' '}
      <EdgeState edge={edge} />
    </>
  );
}
