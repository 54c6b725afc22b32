import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import {
  StatusMark,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { EdgeState } from '../tables/EdgeState';
import type { TreeRow } from './listRows';
import type { useTreeKeys } from './useTreeKeys';
import styles from './DependencyTree.module.css';

export interface TreeItemProps {
  row: TreeRow;
  rootName: string;
  isSelected: boolean;
  itemProps: ReturnType<ReturnType<typeof useTreeKeys>['itemProps']>;
  onToggle(key: string): void;
  onOpen(row: TreeRow): void;
}

/** One line of the tree. */
export function TreeItem(props: TreeItemProps) {
  const { row, rootName, isSelected, itemProps, onToggle, onOpen } = props;
  const { t } = usePactoTranslation();
  const { key, side, level, position, siblings, isOpen } = row;
  const Icon = isOpen ? RiArrowDownSLine : RiArrowRightSLine;
  return (
    // The keys are those of the tree around it.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <li
      {...itemProps}
      role="treeitem"
      className={styles.item}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={isOpen}
      aria-selected={isSelected}
      style={{ paddingInlineStart: `${Math.min(level - 1, 10) * 20}px` }}
      onClick={() => onOpen(row)}
    >
      {isOpen === undefined ? (
        <span className={styles.gap} />
      ) : (
        <span
          className={styles.arrow}
          aria-hidden="true"
          onClick={event => {
            event.stopPropagation();
            onToggle(key);
          }}
        >
          <Icon size={18} />
        </span>
      )}
      <div className={styles.text}>
        {side ? (
          <strong>
            {t(`graph.tree.${side}`, { name: <bdi>{rootName}</bdi> })}
          </strong>
        ) : (
          <BranchText row={row} />
        )}
      </div>
    </li>
  );
}

function BranchText({ row: { edge, node, end } }: { row: TreeRow }) {
  const { t } = usePactoTranslation();
  if (!edge) return null;
  const { kind, required, range, resolvedVersion } = edge;
  const how = required ? 'required' : 'optional';
  return (
    <>
      <strong className={styles.name}>
        <bdi>{node?.name ?? edge.name}</bdi>
      </strong>{' '}
      {t(kind === 'reference' ? 'graph.edge.reference' : `graph.edge.${how}`)}{' '}
      {range && (
        <code>
          <bdi>{range}</bdi>
        </code>
      )}{' '}
      {resolvedVersion &&
        t('graph.edge.resolvesTo', { version: resolvedVersion })}{' '}
      {node?.owner && (
        <span className={styles.owner}>
          <bdi>{node.owner}</bdi>
        </span>
      )}{' '}
      {end && <StatusMark mark="neutral" label={t(`graph.tree.${end}`)} />}{' '}
      <EdgeState edge={edge} />
    </>
  );
}
