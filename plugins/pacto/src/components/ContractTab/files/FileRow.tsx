import type { KeyboardEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import {
  RiArrowRightSLine,
  RiFileTextLine,
  RiFolderLine,
} from '@remixicon/react';
import { useQueryHref } from '../../../hooks/useQueryHref';
import { ByteSize } from '../../ByteSize';
import type { FileNode } from './fileTree';
import styles from './files.module.css';

export interface FileRowProps {
  node: FileNode;
  /** From 1. */
  depth: number;
  /** There for a folder. */
  isOpen?: boolean;
  /** The one row that Tab stops at. */
  isTabStop: boolean;
  onToggle(): void;
  onFocus(): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** One file or folder of the tree. */
export function FileRow(props: FileRowProps) {
  const { node, depth, isOpen, isTabStop, onToggle, onFocus, onKeyDown } =
    props;
  const navigate = useNavigate();
  const href = useQueryHref();
  const isFolder = node.children !== undefined;
  const activate = () => {
    if (isFolder) onToggle();
    else navigate(href({ params: { file: node.path, line: undefined } }));
  };
  return (
    <li
      role="treeitem"
      aria-level={depth}
      aria-expanded={isOpen}
      aria-selected={false}
      tabIndex={isTabStop ? 0 : -1}
      className={styles.row}
      style={{ paddingInlineStart: `${(Math.min(depth, 8) - 1) * 1.25}rem` }}
      onClick={activate}
      onFocus={onFocus}
      onKeyDown={event => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          activate();
        } else onKeyDown(event);
      }}
    >
      <RiArrowRightSLine
        size={16}
        className={styles.arrow}
        data-open={isOpen}
        data-hidden={!isFolder || undefined}
        aria-hidden="true"
      />
      {isFolder ? (
        <RiFolderLine size={16} className={styles.icon} aria-hidden="true" />
      ) : (
        <RiFileTextLine size={16} className={styles.icon} aria-hidden="true" />
      )}
      <span className={styles.name} title={node.path}>
        <bdi>{node.name}</bdi>
      </span>{' '}
      <span className={styles.size}>
        <ByteSize bytes={node.size} />
      </span>
    </li>
  );
}
