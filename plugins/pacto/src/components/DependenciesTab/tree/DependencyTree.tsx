import { useMemo, useState } from 'react';
import { Button, Text } from '@backstage/ui';
import type { GraphAnswer } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { OmittedLine } from '../graph/OmittedLine';
import type { GraphDirection } from '../useGraphAddress';
import { growTree } from './growTree';
import { isOpenAtStart, listRows, type TreeRow } from './listRows';
import { TreeItem } from './TreeItem';
import { useTreeKeys } from './useTreeKeys';
import styles from './DependencyTree.module.css';

export interface DependencyTreeProps {
  answer: GraphAnswer;
  direction: GraphDirection;
  /** Id of the node whose details are open. */
  selected?: string;
  onSelect(id: string): void;
  onShowTable(): void;
}

/** What the service needs, and what needs it, level by level. */
export function DependencyTree(props: DependencyTreeProps) {
  const { answer, direction, selected, onSelect, onShowTable } = props;
  const { t } = usePactoTranslation();
  const [touched, setTouched] = useState<ReadonlyMap<string, boolean>>(
    new Map(),
  );
  const tree = useMemo(() => growTree(answer, direction), [answer, direction]);
  const edges = answer.edges.length;
  const rows = useMemo(
    () =>
      listRows(
        tree,
        (key, level) => touched.get(key) ?? isOpenAtStart(level, edges),
      ),
    [tree, touched, edges],
  );
  const toggle = (key: string) => {
    const row = rows.find(other => other.key === key);
    if (row) setTouched(before => new Map(before).set(key, !row.isOpen));
  };
  const open = ({ key, node }: TreeRow) => {
    if (node) onSelect(node.id);
    else toggle(key);
  };
  const { onKeyDown, itemProps } = useTreeKeys({
    rows,
    onToggle: toggle,
    onOpen: open,
  });
  const name = answer.nodes.find(({ id }) => id === answer.root)?.name ?? '';
  return (
    <div className={styles.view}>
      <OmittedLine answer={answer} />
      {rows.length === 0 ? (
        <Text as="p">{t('graph.tree.empty')}</Text>
      ) : (
        <>
          <Text as="p" variant="body-small" color="secondary">
            {t('graph.tree.help')}
          </Text>
          <ul
            role="tree"
            className={styles.tree}
            aria-label={t('graph.tree.label', { name })}
            onKeyDown={onKeyDown}
          >
            {rows.map(row => (
              <TreeItem
                key={row.key}
                row={row}
                rootName={name}
                isSelected={row.node !== undefined && row.node.id === selected}
                itemProps={itemProps(row.key)}
                onToggle={toggle}
                onOpen={open}
              />
            ))}
          </ul>
        </>
      )}
      {tree.omitted > 0 && (
        <div className={styles.omitted}>
          <Text variant="body-small" color="secondary">
            {t('graph.tree.omitted', { count: tree.omitted })}
          </Text>
          <Button size="small" variant="tertiary" onPress={onShowTable}>
            {t('graphView.showTable')}
          </Button>
        </div>
      )}
    </div>
  );
}
