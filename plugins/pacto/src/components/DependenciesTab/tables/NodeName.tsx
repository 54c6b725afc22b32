import { Button } from '@backstage/ui';
import type { GraphNode } from '@pacto/backstage-plugin-pacto-common';
import styles from '../DependenciesTab.module.css';

export interface NodeNameProps {
  node: GraphNode;
  onSelect(id: string): void;
}

/** The name of a node, which leads to its details. */
export function NodeName({ node, onSelect }: NodeNameProps) {
  return (
    <Button
      size="small"
      variant="tertiary"
      className={styles.name}
      onPress={() => onSelect(node.id)}
    >
      <bdi>{node.name}</bdi>
    </Button>
  );
}
